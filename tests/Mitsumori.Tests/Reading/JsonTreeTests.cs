using System.Text;
using CsCheck;
using Mitsumori.Reading;

namespace Mitsumori.Tests.Reading;

public sealed class JsonTreeTests
{
    private static readonly TextLimits Limits = new(1000, 8, 50);

    private static readonly string[] Letter = ["a", "é", "見", "😀", "\n", "\r\n", " ", "\t"];

    private static readonly Gen<string> Letters = Gen.Int[0, Letter.Length - 1]
        .Array[0, 3000]
        .Select(letters => string.Concat(letters.Select(letter => Letter[letter])));

    [Fact]
    public void Read_EveryValue_HasItsPlaceInCharacters()
    {
        TextNode root = Read("{\"見😀\": [1, true,\n  \"x\", null],\n\"b\": {}}").Root!;

        Assert.Equal((1, 1), At(root.Place));
        Assert.Equal((1, 2), At(((TextNode.Mapping)root).Entries[0].KeyPlace));
        Assert.Equal([(1, 10), (1, 13), (2, 3), (2, 8)], root["見😀"]!.Elements.Select(item => At(item.Place)));
        Assert.Equal(["1", "true", "x", "null"], root["見😀"]!.Elements.Select(item => item.PlainText));
        Assert.Equal([false, false, true, false], root["見😀"]!.Elements.Select(item => ((TextNode.Scalar)item).IsQuoted));
        Assert.Equal("file:3:6", root["b"]!.Place.ToString());
        Assert.False(root.Place.IsFlag);
    }

    [Fact]
    public void PlaceOf_AnyTextAndPosition_IsThatOfAPlainCount() => Gen.Select(Letters, Gen.Double[0, 1]).Holds(
        (text, share, bites) =>
        {
            // A position between characters, as all places of values are.
            int end = (int)(text.Length * share);
            while (end > 0 && end < text.Length && char.IsLowSurrogate(text[end])) end--;
            string before = text[..end];
            (int, int) expected = (before.Count(letter => letter == '\n') + 1, before.Length - (before.LastIndexOf('\n') + 1) + 1);
            int position = Encoding.UTF8.GetByteCount(before);
            Assert.Equal(expected, new Utf8Origin("file", Encoding.UTF8.GetBytes(text)).PlaceOf(position));
            bites.Count(position > 1024 ? "far" : "near");
        },
        ["near", "far"]);

    [Theory]
    [InlineData("""{"a": 1, "b": 2, "a": 3}""", "/a", 18)]
    [InlineData("""{"a": {"b": 1, "\u0062": 2}}""", "/a/b", 16)]
    [InlineData("""[{"a": 1}, {"a": 1, "a": 2}]""", "/1/a", 21)]
    public void Read_AKeyTwice_IsAFaultAndTheFirstCounts(string text, string pointer, int column)
    {
        TextTree tree = Read(text);

        Fault fault = Assert.Single(tree.Faults);
        Assert.Equal((FaultKind.KeyRepeated, pointer, column), (fault.Kind, fault.Path.Pointer, fault.Place.Column));
        Assert.NotNull(tree.Root);
        Assert.DoesNotContain("\"3\"", $"{tree.Root}");
    }

    [Fact]
    public void Read_ManyKeys_FindsEachThatStandsTwice() =>
        Gen.Int[0, 40]
            .Array[0, 80]
            .HoldsOfEach(keys =>
            {
                TextTree tree = JsonTree.Read(
                    Encoding.UTF8.GetBytes($"{{{string.Join(',', keys.Select(key => $"\"k{key}\":{key}"))}}}"),
                    "file",
                    Limits with
                    {
                        MostValues = 100,
                    },
                    new TextPool());
                TextNode.Mapping root = (TextNode.Mapping)tree.Root!;
                Assert.Equal(keys.Distinct().Select(key => $"k{key}"), root.Entries.Select(entry => entry.Key));
                Assert.Equal(keys.Length - root.Entries.Length, tree.Faults.Length);
            });

    [Theory]
    [InlineData("", FaultKind.SyntaxBroken, 1, 1)]
    [InlineData("{\"a\": \"\\ud800\"}", FaultKind.SyntaxEscape, 1, 7)]
    [InlineData("{\"é\": 1,}", FaultKind.SyntaxComma, 1, 9)]
    [InlineData("{\"a\": 1}\n2", FaultKind.SyntaxTrailing, 2, 1)]
    [InlineData("[[[[[[[[[1]]]]]]]]]", FaultKind.NestedTooDeep, 1, 10)]
    public void Read_WhatIsNoTree_NamesThePlace(string text, FaultKind kind, int line, int column)
    {
        TextTree tree = Read(text);

        Assert.Null(tree.Root);
        Fault fault = Assert.Single(tree.Faults);
        Assert.Equal((kind, (line, column)), (fault.Kind, At(fault.Place)));
    }

    [Fact]
    public void Read_BytesThatAreNoCharacters_NameTheText()
    {
        byte[] text = [.. "{\"a\": 1, \"b\": \""u8, 0xFF, .. "\"}"u8];

        Fault fault = Assert.Single(JsonTree.Read(text, "file", Limits, new TextPool()).Faults);

        Assert.Equal((FaultKind.SyntaxEscape, 15), (fault.Kind, fault.Place.Column));
        Assert.Equal(FaultKind.EncodingUnreadable, Assert.Single(Utf8Text.ReadJson(text, "file", Limits).Faults).Kind);
    }

    [Theory]
    [InlineData(" \u3000\n", FaultKind.FileEmpty)]
    [InlineData("1\02", FaultKind.EncodingUnreadable)]
    public void ReadJson_WhatIsNoText_IsRefusedAtItsBeginning(string text, FaultKind kind)
    {
        Fault fault = Assert.Single(Utf8Text.ReadJson(Encoding.UTF8.GetBytes(text), "file", Limits).Faults);

        Assert.Equal((kind, (1, 1)), (fault.Kind, At(fault.Place)));
    }

    [Fact]
    public void ReadJson_BeyondTheLimits_IsRefused()
    {
        Assert.Equal(FaultKind.FileTooLarge, Assert.Single(Utf8Text.ReadJson(new byte[1001], "file", Limits).Faults).Kind);
        Fault many = Assert.Single(Read($"[{string.Join(',', Enumerable.Repeat("1", 50))}]").Faults);
        Assert.Equal((FaultKind.TooManyValues, 50, "/49"), (many.Kind, many.Limit, many.Path.Pointer));
    }

    private static TextTree Read(string text) => JsonTree.Read(Encoding.UTF8.GetBytes(text), "file", Limits, new TextPool());

    private static (int?, int?) At(Place place) => (place.Line, place.Column);
}
