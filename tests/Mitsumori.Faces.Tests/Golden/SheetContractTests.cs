using Mitsumori.Faces.Tests.Sheets;

namespace Mitsumori.Faces.Tests.Golden;

/// <summary>The sheets that people sign and scripts read, as golden files.</summary>
public sealed class SheetContractTests
{
    private static readonly string[] Flags = ["--fx", "150.25@2026-11-20", "--issued", "2026-11-22"];

    public static TheoryData<string, string, string> Sheets =>
        [.. All().Select(sheet => new TheoryDataRow<string, string, string>(sheet.Example, sheet.Language, sheet.Ending))];

    /// <summary>The golden files, relative to their folder.</summary>
    public static IEnumerable<string> Files => All().Select(sheet => NameOf(sheet.Example, sheet.Language, sheet.Ending));

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Report_OfAnExample_IsTheGoldenFile(string example, string language, string ending) =>
        GoldenFile.Check(
            NameOf(example, language, ending),
            SheetFiles.OfExample(example + ".yaml", ending, ["--lang", language, .. Flags]).Text);

    private static string NameOf(string example, string language, string ending) => $"report/{example}.{language}{ending}";

    private static IEnumerable<(string Example, string Language, string Ending)> All() =>
        from example in (string[])["support-bot", "llama-unit-august"]
        from language in (string[])["en", "ja"]
        from ending in (string[])[".html", ".md", ".csv", ".json"]
        select (example, language, ending);
}
