namespace Mitsumori.House.Tests.Arrows;

public sealed class FolderArrowsTests
{
    private static readonly (string From, string[] To)[] Floors =
    [
        ("src/Mitsumori/Core", ["src/Mitsumori/Engine", "src/Mitsumori/Catalog", "src/Mitsumori/Reading"]),
        ("src/Mitsumori/Engine", ["src/Mitsumori/Catalog", "src/Mitsumori/Reading"]),
        ("src/Mitsumori/Catalog", ["src/Mitsumori/Engine"]),
        ("src/Mitsumori/Reading", ["src/Mitsumori/Core", "src/Mitsumori/Engine", "src/Mitsumori/Catalog"]),
        ("src/Mitsumori.Plans", ["src/Mitsumori/Engine", "src/Mitsumori/Catalog"]),
        ("src/Mitsumori.Logs", ["src/Mitsumori/Engine", "src/Mitsumori/Core/Prices"]),
        ("src/Mitsumori.Sheets", ["src/Mitsumori/Engine", "src/Mitsumori/Catalog"]),
        ("src/Mitsumori.Mcp", ["src/Mitsumori/Catalog", "src/Mitsumori.Logs"]),
    ];

    [Fact]
    public void OfSources_EveryFolder_NeverComesBackToItself() => HouseAssert.None(FolderArrows.OfSources.Circles());

    [Fact]
    public void OfSources_Floors_SeeOnlyThoseBelow() =>
        HouseAssert.None(Floors.SelectMany(floor => floor.To.SelectMany(to => FolderArrows.OfSources.Between(floor.From, to))));

    [Fact]
    public void Of_TwoFoldersThatUseEachOther_AreAPairByTheFirstName()
    {
        FolderArrows arrows = FolderArrows.Of([
            new(
                "src/X/A/One.cs",
                "namespace X.A;\n\npublic static class One\n{\n    public static int Plus(this int a) => a + B.Two.Number;\n}\n"),
            new(
                "src/X/B/Two.cs",
                "using X.A;\n\nnamespace X.B;\n\n"
                    + "public static class Two\n{\n    public const int Number = 2;\n\n    public static int More => 1.Plus();\n}\n"),
        ]);
        Assert.Equal(1, arrows.TwoWayPairs());
        Finding[] found = [.. arrows.Circles()];
        Assert.Equal(2, found.Length);
        Assert.Contains(
            found,
            finding => finding is { Path: "src/X/B/Two.cs", Line: 9 } && finding.Problem.StartsWith("Plus", StringComparison.Ordinal));
        Assert.NotEmpty(arrows.Between("src/X/A", "src/X/B"));
        Assert.Empty(arrows.Between("src/X/A", "src/Y"));
    }

    [Fact]
    public void Of_ThreeFoldersInACircle_AreFoundWithoutAPair()
    {
        FolderArrows arrows = FolderArrows.Of(
        [
            new("src/X/A/One.cs", "namespace X.A;\n\npublic record One(B.Two Next);\n"),
            new("src/X/B/Two.cs", "namespace X.B;\n\npublic record Two(C.Three Next);\n"),
            new("src/X/C/Three.cs", "namespace X.C;\n\n/// <summary>Before <see cref=\"A.One\"/>.</summary>\npublic record Three;\n"),
        ]);
        Assert.Equal(0, arrows.TwoWayPairs());
        Assert.Equal(3, arrows.Circles().Count());
    }

    [Fact]
    public void Of_Page_IsReadByTheNamesOfTypes()
    {
        FolderArrows arrows = FolderArrows.Of(
            [new("src/X/A/One.cs", "namespace X.A;\n\npublic class One;\n"), new("src/X/B/View.razor", "<p>text</p>\n<One Of=\"1\" />\n")]);
        Assert.Equal([("src/X/B", "src/X/A")], arrows.All);
    }

    [Fact]
    public void Of_NameOfNothing_IsRefused() =>
        Assert.ThrowsAny<Exception>(() => FolderArrows.Of([new("src/X/A/One.cs", "namespace X.A;\n\npublic record One(Missing Next);\n")]));
}
