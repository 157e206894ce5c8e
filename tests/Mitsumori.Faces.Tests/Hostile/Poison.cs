using System.Text;
using System.Text.Json.Nodes;
using Mitsumori.Plans.Shapes;
using Mitsumori.Reading;

namespace Mitsumori.Faces.Tests.Hostile;

/// <summary>Texts that mean something to whatever shows them, and every place of a plan and of a price file that they can stand in.</summary>
internal static class Poison
{
    /// <summary>Nothing of it is shown: a title of the terminal, a colour, turned lines, tags, private use; behind it a family of four.</summary>
    public const string Hidden = "\u001b]0;owned\u0007\u001b[31m\u009b1m\u202Eabc\u2066\u200F\U000E0041\uE000\u2028\u0000 👨‍👩‍👧‍👦";

    /// <summary>All of it is shown: a formula, a mention, the number of an issue, an address, tags of HTML, the bar of a table, a fence.</summary>
    public const string Visible = "=1+1 <b>x</b> @poison #12 https://evil.example www.evil.example | `` _x_ [y](z) 👨‍👩‍👧‍👦 'q' \"q\"";

    public static IReadOnlyList<string> FormulaStarts { get; } = ["=2+5", "+2+5", "-2+5", "@A1", "＝2+5", "＠A1", " =2+5", "　=2+5"];

    /// <summary>Every place of a plan that a text can be put at, as the steps of its path; a step of a list is empty.</summary>
    public static IReadOnlyList<string[]> PlacesOfAPlan { get; } = [.. Below(PlanShape.Plan, []).DistinctBy(steps => string.Join('.', steps))];

    /// <summary>The same plan with a text at a place.</summary>
    public static string With(string json, string[] steps, string text)
    {
        JsonNode root = JsonNode.Parse(json)!;
        JsonNode at = root;
        for (int i = 0; i < steps.Length; i++)
        {
            bool isLast = i == steps.Length - 1;
            JsonNode next = isLast ? JsonValue.Create(text)! : steps[i + 1].Length == 0 ? new JsonArray() : new JsonObject();
            if (steps[i].Length == 0)
            {
                ((JsonArray)at).Add(next);
            }
            else
            {
                JsonObject mapping = (JsonObject)at;
                bool isThere = !isLast && mapping[steps[i]]?.GetType() == next.GetType();
                if (isThere) next = mapping[steps[i]]!;
                else mapping[steps[i]] = next;
            }

            at = next;
        }

        return root.ToJsonString();
    }

    /// <summary>What a text holds that is not shown, without the characters that stay.</summary>
    public static string HiddenIn(string text, string kept = "\n\t")
    {
        string plain = string.Concat(text.Where(letter => !kept.Contains(letter)));
        if (CleanText.IsClean(plain)) return "";
        StringBuilder hidden = new();
        foreach (Rune rune in plain.EnumerateRunes())
        {
            if (!CleanText.IsClean(rune.ToString()) && rune.Value is not (0x200D or 0x200C)) hidden.Append($"U+{rune.Value:X4} ");
        }

        return hidden.ToString();
    }

    private static IEnumerable<string[]> Below(Shape shape, string[] steps) => shape switch
    {
        ObjectShape known => known.Properties
            .Where(property => property.Shape is not null)
            .SelectMany(property => Below(property.Shape!, [.. steps, property.Key])),
        EitherShape either => either.Options.SelectMany(option => Below(option, steps)),
        ListShape list => Below(list.Items, [.. steps, ""]),
        LaterShape later => Below(later.Inner, steps),
        _ => [steps],
    };
}
