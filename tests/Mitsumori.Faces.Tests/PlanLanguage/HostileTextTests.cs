using System.Text;
using CsCheck;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Text;
using Mitsumori.Plans.Writing;
using Mitsumori.Reading;

namespace Mitsumori.Faces.Tests.PlanLanguage;

public sealed class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "model",
        "traffic",
        ":",
        ": ",
        "\n",
        "  ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        ",",
        "\"",
        "'",
        "|",
        ">",
        "&a ",
        "*a",
        "!t ",
        "<<",
        "---\n",
        "...\n",
        "%YAML",
        "#",
        "?",
        "\t",
        "\\",
        "\\u00",
        "0",
        "1e9",
        "..",
        "null",
        "~",
        "見",
        "\uFEFF",
    ];

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("latin1")]
    public void Parse_OtherEncodings_AreRefused(string encoding)
    {
        byte[] text = [.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes("name: café\n")];
        Assert.Equal(["1:1 encoding-unreadable"], PlanText.Parse(text, "plan.yaml").Problems.Select(Reading.Show));
    }

    [Fact]
    public void Parse_BinaryBytes_AreRefused() =>
        Assert.Equal(
            ["1:1 encoding-unreadable"],
            PlanText.Parse(Enumerable.Range(0, 256).Select(i => (byte)i).ToArray(), "plan.yaml").Problems.Select(Reading.Show));

    [Theory]
    [InlineData("plan.yaml")]
    [InlineData("plan.json")]
    public void Parse_TwoMegabytes_AreRefused(string name) =>
        Assert.Equal(["1:1 file-too-large"], PlanText.Parse(new byte[2_000_000], name).Problems.Select(Reading.Show));

    [Theory]
    [InlineData("plan.yaml", 33, true)]
    [InlineData("plan.yaml", 32, false)]
    [InlineData("plan.json", 33, true)]
    [InlineData("plan.json", 32, false)]
    [InlineData("plan.yaml", 400_000, true)]
    [InlineData("plan.json", 400_000, true)]
    public void Parse_DeepNesting_IsRefusedBeyondThirtyTwo(string name, int depth, bool isRefused)
    {
        TreeReading reading = Reading.Tree($"{new string('[', depth)}1{new string(']', depth)}", name);
        Assert.Equal(isRefused, reading.Problems.Select(problem => problem.Code).SequenceEqual([FaultKind.NestedTooDeep]));
        Assert.Equal(isRefused, reading.Root is null);
    }

    [Theory]
    [InlineData("plan.yaml")]
    [InlineData("plan.json")]
    public void Parse_TooManyValues_AreRefused(string name) =>
        Assert.Equal(
            [FaultKind.TooManyValues],
            Reading
                .Tree($"[{string.Join(',', Enumerable.Repeat("1", PlanText.MostValues))}]", name)
                .Problems.Select(problem => problem.Code));

    [Fact]
    public void Parse_AliasBomb_IsRefusedWithoutGrowing()
    {
        StringBuilder bomb = new("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) bomb.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");

        TreeReading reading = Reading.Tree(bomb.ToString());

        Assert.Null(reading.Root);
        Assert.All(reading.Problems, problem => Assert.Equal(FaultKind.YamlFeature, problem.Code));
    }

    [Fact]
    public void Parse_OneLongLineOfJson_TakesNoQuadraticTime()
    {
        string json = $"[{string.Join(',', Enumerable.Repeat("\"0123456789012345678901234567890123456789\"", 19_000))}]";
        TreeReading reading = Reading.Tree(json, "plan.json");
        TextNode.List list = Assert.IsType<TextNode.List>(reading.Root);
        Assert.Equal(2 + (43 * 18_999), list.Items[^1].Place.Column);
    }

    [Fact]
    public void Read_AnyText_NeverThrows() =>
        Gen.Select(Gen.Int[0, Pieces.Length - 1].Array[0, 40], Gen.Bool)
            .HoldsOfEach(
                (picks, isJson) =>
                {
                    string text = string.Concat(picks.Select(pick => Pieces[pick]));
                    Assert.NotEmpty(Reading.Of(text, isJson ? "plan.json" : "plan.yaml").Problems);
                },
                Tries.Exactly(20_000));

    [Fact]
    public void Read_DamagedPlan_NeverThrows() =>
        Gen.Select(PlanGen.Plans, Gen.Int[0, 5_000], Gen.Int[0, 5_000], Gen.Int[0, Pieces.Length - 1], Gen.Bool)
            .Holds(
                (plan, at, length, piece, isJson, bites) =>
                {
                    string json = PlanWriter.Write(plan);
                    string text = isJson ? json : YamlText.Of(Reading.Tree(json, "plan.json").Root!);
                    int start = at % text.Length;
                    string damaged = text[..start] + Pieces[piece] + text[Math.Min(text.Length, start + (length % 9))..];
                    PlanReading reading = Reading.Of(damaged, isJson ? "plan.json" : "plan.yaml");
                    Assert.Equal(reading.Plan is null, !reading.Problems.IsEmpty);
                    bites.Count(reading.Plan is null ? "refused" : "still a plan");
                },
                ["refused", "still a plan"],
                Tries.Exactly(2_000));
}
