using System.Text;
using CsCheck;
using Mitsumori.Reading;

namespace Mitsumori.Tests.Reading;

public sealed class ShapeCheckTests
{
    private static readonly NumberShape Small = new("", 0m, IsAbove: false, 10m, IsWhole: false);

    private static readonly ObjectShape All = new(
        "",
        [
            new("text", new TextShape("")),
            new("word", new ChoiceShape("", ["a", "b"], ["c"])),
            new("flag", new SwitchShape("")),
            new("form", new FormShape("", new("digits", "^[0-9]+$", text => text.All(char.IsAsciiDigit)))),
            new("name", new NameShape(new TextShape(""), "thing")),
            new("number", Small),
            new("above", Small with { IsAbove = true }),
            new("whole", Small with { IsWhole = true }),
            new("among", Small with { Among = [1m, 2m] }),
            new("word-or-number", Small with { Word = "none" }),
            new("range", new RangeShape(Small)),
            new("list", new ListShape("", new TextShape("")) { Most = 3 }),
            new("any-list", new ListShape("", new TextShape(""), MayBeEmpty: true) { MayRepeat = true }),
            new("two", new ListShape("", Small) { Length = 2 }),
            new("either", new EitherShape("", [new TextShape(""), new ListShape("", new TextShape(""))])),
            new("later", null),
            new("inner", new ObjectShape("", [new("must", new TextShape("")) { IsRequired = true }], [])),
            new("elsewhere", new LaterShape(new ObjectShape("", [], []))),
            new("x", Small),
            new("y", Small),
            new("z", Small),
        ],
        [new([["x", "y"], ["z"]], IsRequired: false, null)]);

    public static TheoryData<string, string> Free =>
        new()
        {
            {
                """{"text": "a", "word": "b", "flag": true, "form": 12, "name": "known", "number": "1.5", "word-or-number": "none", "range": "1..2", "x": 1, "y": 2}""",
                ""
            },
            {
                """{"text": 5, "range": {"low": 1, "high": 2}, "list": ["a", "b"], "any-list": ["a", "a"], "two": [1, 1], "either": ["a"], "inner": {"must": "x"}, "elsewhere": [null, 1]}""",
                ""
            },
            { """{"any-list": [], "either": "a", "range": 3, "among": 2}""", "" },
            { """{"what": 1, "later": 1}""", "/what KeyUnknown, /later KeyLater" },
            {
                """{"text": " ", "name": "no", "word": "c", "flag": "true", "form": "x"}""",
                "/text ValueMissing, /name NameUnknown, /word WordLater, /flag WantsSwitch, /form WantsForm"
            },
            {
                """{"text": "a\u0007", "word": "d", "number": null, "whole": 1.5, "above": 0}""",
                "/text TextUnprintable, /word WordUnknown, /number ValueMissing, /whole WantsWholeNumber, /above NumberNotAbove"
            },
            {
                """{"number": 11, "above": -1, "whole": "x", "among": 3, "word-or-number": 1e-10}""",
                "/number NumberTooLarge, /above NumberNotAbove, /whole WantsNumber, /among NumberOther, /word-or-number NumberTooLong"
            },
            {
                """{"number": -1, "range": "2..1", "list": [], "two": [1], "either": {}}""",
                "/number NumberTooSmall, /range RangeOrder, /list ListEmpty, /two ListLength, /either WantsScalar"
            },
            {
                """{"range": [1], "list": "a", "inner": [], "text": [], "any-list": {}}""",
                "/range WantsRange, /list WantsList, /inner WantsMapping, /text WantsScalar, /any-list WantsList"
            },
            { """{"range": {"low": 2, "high": 1}}""", "/range RangeOrder" },
            { """{"range": {"low": 2, "typical": "x"}}""", "/range/typical WantsNumber, /range/high KeyMissing" },
            { """{"list": ["a", "a", {}]}""", "/list/1 ItemRepeated, /list/2 WantsScalar" },
            { """{"list": ["a", "b", "c", "a"]}""", "/list ListTooLong" },
            { """{"x": 1, "z": 2}""", "/z Contradiction" },
            { """{"x": 1}""", "/y NeededTogether" },
            { """{"inner": {}}""", "/inner/must KeyMissing" },
            { "5", " WantsMapping" },
            { "null", " WantsMapping" },
        };

    public static TheoryData<string, string> Typed =>
        new()
        {
            { """{"text": "a", "word": "b", "flag": true, "form": "12", "name": "known", "number": 1.5, "whole": 3, "among": 1}""", "" },
            {
                """{"text": 5, "word": true, "form": 12, "name": 1, "number": "1.5"}""",
                "/text WantsText, /word WordUnknown, /form WantsForm, /name WantsText, /number WantsNumber"
            },
            {
                """{"text": "", "number": 1e1, "whole": 1.0, "among": 3, "above": 0}""",
                "/text WantsText, /number WantsNumber, /whole WantsNumber, /among NumberOther, /above NumberNotAbove"
            },
        };

    [Theory]
    [MemberData(nameof(Free))]
    public void Check_FreeNotation_FindsAllFaultsAtOnce(string text, string faults) => Assert.Equal(faults, Faults(text, Notation.Free));

    [Theory]
    [MemberData(nameof(Typed))]
    public void Check_TypedNotation_TakesTheTypesOfJson(string text, string faults) => Assert.Equal(faults, Faults(text, Notation.Typed));

    [Fact]
    public void Check_FaultsOfChecks_AreAllTested()
    {
        FaultKind[] made = [.. Enum.GetValues<FaultKind>().Where(kind => kind >= FaultKind.KeyUnknown)];
        string tested = string.Join(' ', Free.Concat(Typed).Select(row => row.Data.Item2)) + " OneNeeded TextTooLong";
        Assert.All(made, kind => Assert.Contains($"{kind}", tested));
    }

    [Theory]
    [InlineData(true, "/outer/inner/a KeyMissing, /outer/inner OneNeeded")]
    [InlineData(false, "/outer KeyMissing")]
    public void Check_AMissingMapping_IsAskedForAsSaid(bool asksInside, string faults)
    {
        ObjectShape inner = new(
            "",
            [new("a", Small) { IsRequired = true }, new("b", Small), new("c", null)],
            [
                new(
                    [
                        ["b"],
                        ["c"],
                    ],
                    IsRequired: true,
                    "--b"),
            ]);
        ObjectShape shape = new(
            "",
            [new("outer", new ObjectShape("", [new("inner", inner) { IsRequired = true }], [])) { IsRequired = true }],
            []);
        ShapeCheck check = new() { Notation = Notation.Free, AsksInside = asksInside };

        check.Check(shape, Tree("{}"));

        Assert.Equal(faults, Show(check));
        Assert.DoesNotContain(check.Faults, fault => fault.Place.IsFlag);
    }

    [Fact]
    public void Check_WithoutAFile_NamesTheFlagOfWhatIsMissing()
    {
        ObjectShape shape = new(
            "",
            [new("a", Small) { IsRequired = true, Flag = "--a" }, new("b", Small)],
            [
                new(
                    [
                        ["b"],
                        ["c"],
                    ],
                    IsRequired: true,
                    "--b"),
            ]);
        ShapeCheck check = new() { Notation = Notation.Free, HasFile = false };

        check.Check(shape, new TextNode.Mapping(Place.CommandLine, []));

        Assert.Equal(["--a", "--b"], check.Faults.Select(fault => fault.Place.ToString()));
        Assert.Equal("b", check.Faults[1].Other);
    }

    [Fact]
    public void Check_ARefusedValue_IsRemembered()
    {
        TextNode root = Tree("""{"text": "", "number": 1}""");
        ShapeCheck check = new() { Notation = Notation.Free };

        check.Check(All, root);

        Assert.True(check.IsRefused(root["text"]!));
        Assert.False(check.IsRefused(root["number"]!));
    }

    [Fact]
    public void Check_ATextOf501Characters_IsTooLong()
    {
        Assert.Equal("/text TextTooLong", Faults($$"""{"text": "{{new string('x', 501)}}"}""", Notation.Free));
        Assert.Equal("", Faults($$"""{"text": "{{new string('x', 500)}}"}""", Notation.Free));
    }

    [Fact]
    public void Check_KeysInAnyOrder_FindsTheSame() =>
        Gen.Shuffle(new[] { "\"text\": \"\"", "\"number\": 99", "\"word\": \"q\"", "\"nope\": 1", "\"x\": 1" })
            .HoldsOfEach(fields =>
                Assert.Equal(
                    ["/nope KeyUnknown", "/number NumberTooLarge", "/text ValueMissing", "/word WordUnknown", "/y NeededTogether"],
                    Faults($"{{{string.Join(',', fields)}}}", Notation.Free).Split(", ").Order(StringComparer.Ordinal)));

    [Fact]
    public void ObjectShape_With65Keys_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new ObjectShape("", [.. Enumerable.Range(0, 65).Select(number => new ShapeProperty($"{number}", Small))], []));

    private static string Faults(string text, Notation notation)
    {
        ShapeCheck check = new() { Notation = notation, Knows = (_, name) => name == "known" };
        check.Check(All, Tree(text));
        return Show(check);
    }

    private static TextNode Tree(string text) => Utf8Text.ReadJson(Encoding.UTF8.GetBytes(text), "file", new(10_000, 10, 1000)).Root!;

    private static string Show(ShapeCheck check) => string.Join(", ", check.Faults.Select(fault => $"{fault.Path.Pointer} {fault.Kind}"));
}
