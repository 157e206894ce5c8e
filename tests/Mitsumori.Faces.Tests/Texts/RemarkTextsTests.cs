using System.Text.RegularExpressions;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Faces.Tests.Texts;

public sealed partial class RemarkTextsTests
{
    public static TheoryData<string> Remarks => [.. Cases().Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Remarks))]
    public void Sentence_OfEveryRemark_UsesOnlyItsOwnValues(string name)
    {
        Type type = typeof(Remark).Assembly.GetType(name)!;
        foreach (Language language in Enum.GetValues<Language>())
        {
            TextResource sentences = TextResource.Load("remarks", language);
            string[] keys =
            [
                $"{Family(type)}.{Code(type)}",
                .. sentences.Has($"ask.{Code(type)}") && Family(type) == "refusal" ? (string[])[$"ask.{Code(type)}"] : [],
                .. Family(type) == "condition" ? (string[])[$"if.{Code(type)}"] : [],
            ];
            foreach (string key in keys)
            {
                Assert.All(
                    Placeholder().Matches(sentences[key]),
                    match =>
                        Assert.Contains(
                            Properties(type),
                            property => property.Equals(match.Groups["name"].Value, StringComparison.OrdinalIgnoreCase)));
            }
        }
    }

    [Fact]
    public void Sentences_WithoutRemark_DoNotExist()
    {
        HashSet<string> known =
        [
            .. Cases().SelectMany(type => (string[])[$"{Family(type)}.{Code(type)}", $"ask.{Code(type)}"]),
            .. Cases().Where(type => Family(type) == "condition").Select(type => $"if.{Code(type)}"),
        ];

        // A remark may be worded in several ways, by what is known.
        Assert.All(
            TextResource.Load("remarks", Language.English).Keys,
            key => Assert.True(known.Contains(key) || known.Contains(key[..key.LastIndexOf('.')]), key));
    }

    [Fact]
    public void ShortTexts_OfEveryRefusalAndCondition_Exist()
    {
        TextResource table = TextResource.Load("table", Language.Japanese);
        Assert.All(Cases().Where(type => Family(type) is "refusal" or "condition"), type => Assert.True(table.Has("short." + Code(type)), Code(type)));
    }

    private static IEnumerable<Type> Cases() =>
        ((Type[])[typeof(Refusal), typeof(Warning), typeof(Assumption), typeof(Condition)])
            .SelectMany(family => family.GetNestedTypes())
            .Where(type => !type.IsAbstract);

    private static string Family(Type type) => type.BaseType!.Name.ToLowerInvariant();

    private static string Code(Type type) => ((Remark)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type)).Code;

    private static string[] Properties(Type type) => [.. type.GetProperties().Select(property => property.Name)];

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Placeholder();
}
