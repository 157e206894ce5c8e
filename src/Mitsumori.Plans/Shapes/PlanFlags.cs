using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Shapes;

/// <summary>
/// Gives every key of a plan that is one value, or a list of words, a flag of the command line: one of its own where its shape names it,
/// else the key with hyphens, behind the stem of its block.
/// </summary>
public static class PlanFlags
{
    /// <summary>What stands before the keys of a block, which without it would say nothing, or twice the same.</summary>
    private static readonly FrozenDictionary<string, string> Stems = new Dictionary<string, string>
    {
        ["model"] = "weights-",
        ["customization.trainingImages"] = "image-",
        ["customization.teacher"] = "teacher-",
        ["known"] = "known-",
        ["known.importCopy"] = "copy-",
        ["known.quota"] = "quota-",
        ["money.discountPercent"] = "discount-",
    }.ToFrozenDictionary();

    /// <summary>The keys of single values that have no flag, and why; those below them have none either.</summary>
    public static FrozenDictionary<string, string> WithoutFlag { get; } = new Dictionary<string, string>
    {
        ["traffic.hourly"] = "168 numbers are no line that anybody types",
        ["traffic.tokens.cacheWrite.5m"] = "--cache-write with --cache-life gives one life; several at once stand in a file",
        ["traffic.tokens.cacheWrite.30m"] = "as for 5m",
        ["traffic.tokens.cacheWrite.1h"] = "as for 5m",
        ["known.modelUnit"] = "--unit-tpm gives both numbers at once, --known-source and --known-kind where they come from",
        ["known.modelUnitPrice"] = "--unit-price gives the term with its price, --known-source and --known-kind where it comes from",
        ["known.importCopy.source"] = "--known-source says it",
        ["known.importCopy.kind"] = "--known-kind says it",
        ["accept.source"] = "an address with a Region for each is no single value; --accept takes ids",
        ["accept.as"] = "as for accept.source",
    }.ToFrozenDictionary();

    /// <summary>The same shape, in which every key has its flag.</summary>
    internal static ObjectShape Named(ObjectShape plan) => Named(plan, "");

    private static ObjectShape Named(ObjectShape shape, string path) => new(
        shape.Description,
        [.. shape.Properties.Select(property => Named(property, path.Length == 0 ? property.Key : $"{path}.{property.Key}"))],
        shape.Alternatives)
    {
        Examples = shape.Examples,
    };

    private static ShapeProperty Named(ShapeProperty property, string path)
    {
        if (property.Shape is null || WithoutFlag.ContainsKey(path)) return property;
        string block = path[..Math.Max(0, path.Length - property.Key.Length - 1)];
        return property with
        {
            Shape = Inside(property.Shape, path),
            Flag = property.Flag ?? (IsTyped(property.Shape) ? $"--{Stems.GetValueOrDefault(block, "")}{Hyphened(property.Key)}" : null),
        };
    }

    private static Shape Inside(Shape shape, string path) => shape switch
    {
        ObjectShape keys => Named(keys, path),
        EitherShape either => either with { Options = [.. either.Options.Select(option => Inside(option, path))] },
        _ => shape,
    };

    // What can be typed behind a flag: one value, or several with commas.
    private static bool IsTyped(Shape shape) => shape switch
    {
        ObjectShape => false,
        ListShape list => IsTyped(list.Items),
        EitherShape either => either.Options.Any(IsTyped),
        _ => true,
    };

    private static string Hyphened(string key)
    {
        StringBuilder hyphened = new();
        foreach (char letter in key) hyphened.Append(char.IsUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : letter);
        return hyphened.ToString();
    }
}
