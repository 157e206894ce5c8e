using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.Files;
using Mitsumori.Catalog.Lint;
using Mitsumori.Catalog.Shipped;

namespace Mitsumori.Tests.Catalog;

/// <summary>One damage at a time in a copy of <c>data/</c>: the reader and the lint name file, entry and field.</summary>
public sealed class DamageTests
{
    private const string Nova = "prices/amazon-nova.json";
    private const string NovaUnits = "pt-mu-hour-nova-pro-us-east-1-1-month-2025-11-03";

    private const string CustomModels = "customization-count-custom-models-per-account-all-2026-09-30";

    /// <summary>File, a text in the damaged line, what is replaced by what, and the fault that follows: code, entry, field.</summary>
    public static TheoryData<string, string, string, string, string, string?, string?> ReaderFaults =>
        new()
        {
            { Nova, Id(NovaUnits), "\"currency\":\"USD\"", "\"currency\":\"EUR\"", FaultCodes.FieldWrong, NovaUnits, "currency" },
            { Nova, Id(NovaUnits), "\"currency\":\"USD\",", "", FaultCodes.FieldMissing, NovaUnits, "currency" },
            {
                Nova,
                Id(NovaUnits),
                "\"currency\":\"USD\",",
                "\"currency\":\"USD\",\"colour\":\"red\",",
                FaultCodes.FieldUnknown,
                NovaUnits,
                "colour"
            },
            {
                Nova,
                Id(NovaUnits),
                "\"currency\":\"USD\",",
                "\"currency\":\"USD\",\"currency\":\"USD\",",
                FaultCodes.FieldRepeated,
                NovaUnits,
                "currency"
            },
            {
                Nova,
                Id(NovaUnits),
                "\"currency\":\"USD\",",
                "\"currency\":\"USD\",\"currency\":\"EUR\",",
                FaultCodes.FieldWrong,
                NovaUnits,
                "currency"
            },
            {
                Nova,
                Id(NovaUnits),
                "\"currency\":\"USD\",",
                "\"regions\":[\"us-east-1\",5],\"currency\":\"USD\",",
                FaultCodes.FieldWrong,
                NovaUnits,
                "regions"
            },
            { Nova, Id(NovaUnits), "\"amount\":\"", "\"amount\":\"-", FaultCodes.FieldWrong, NovaUnits, "amount" },
            { Nova, Id(NovaUnits), "\"amount\":\"", "\"amount\":\"1e", FaultCodes.FieldWrong, NovaUnits, "amount" },
            { Nova, Id(NovaUnits), "\"amount\":\"", "\"amount\":\"1,", FaultCodes.FieldWrong, NovaUnits, "amount" },
            { Nova, Id(NovaUnits), "\"amount\":\"", "\"amount\":\"123456789012345678901", FaultCodes.FieldWrong, NovaUnits, "amount" },
            { Nova, Id(NovaUnits), "\"per\":1,", "\"per\":10,", FaultCodes.FieldWrong, NovaUnits, "per" },
            { Nova, Id(NovaUnits), "\"per\":1,", "\"per\":1000,", FaultCodes.UnitDoesNotFit, NovaUnits, "per" },
            { Nova, Id(NovaUnits), "hour per MU", "1000 tokens", FaultCodes.UnitDoesNotFit, NovaUnits, "unit" },
            { Nova, Id(NovaUnits), "\"commitment\":\"1-month\",", "", FaultCodes.CommitmentMissing, NovaUnits, "commitment" },
            {
                Nova,
                Id(NovaUnits),
                "\"currency\"",
                "\"cacheLife\":\"5m\",\"currency\"",
                FaultCodes.CacheLifeUnexpected,
                NovaUnits,
                "cacheLife"
            },
            { Nova, Id(NovaUnits), "\"model\":\"amazon.nova-pro-v1:0\",", "", FaultCodes.SubjectWrong, NovaUnits, "model" },
            {
                Nova,
                Id(NovaUnits),
                "\"model\":\"amazon.nova-pro-v1:0\"",
                "\"model\":\"amazon.nova-pro\"",
                FaultCodes.ReferenceUnknown,
                NovaUnits,
                "model"
            },
            { Nova, Id(NovaUnits), "\"us-east-1\"", "\"us-east-9\"", FaultCodes.ReferenceUnknown, NovaUnits, "regions" },
            { Nova, Id(NovaUnits), "\"source\":\"", "\"source\":\"x", FaultCodes.ReferenceUnknown, NovaUnits, "source" },
            {
                Nova,
                Id(NovaUnits),
                "\"regions\":[\"us-east-1\"]",
                "\"regions\":\"us-east-1\"",
                FaultCodes.FieldWrong,
                NovaUnits,
                "regions"
            },
            {
                Nova,
                Id(NovaUnits),
                $"\"{NovaUnits}\"",
                "\"feature-batch-inference-2026-09-30\"",
                FaultCodes.IdRepeated,
                "feature-batch-inference-2026-09-30",
                "id"
            },
            { Nova, Id(NovaUnits), $"\"id\":\"{NovaUnits}\",", "", FaultCodes.FieldMissing, "line #", "id" },
            { Nova, "\"suspect\":true", "\"suspect\":true", "\"suspect\":\"true\"", FaultCodes.FieldWrong, "*", "suspect" },
            { Nova, "\"prices\": [", "prices", "price", FaultCodes.SectionUnknown, null, "price" },
            { Nova, "\"prices\": [", "prices", "price", FaultCodes.SectionMissing, null, "prices" },
            {
                "sources/sources.json",
                Id("aws-pricing-page-2026-07-24"),
                "\"asOf\":\"2026-07-24\",",
                "\"asOf\":\"2026-07-32\",",
                FaultCodes.FieldWrong,
                "aws-pricing-page-2026-07-24",
                "asOf"
            },
            {
                "sources/sources.json",
                Id("aws-pricing-page-2026-07-24"),
                "\"asOf\":\"2026-07-24\",",
                "",
                FaultCodes.BasisWithoutDay,
                "aws-pricing-page-2026-07-24",
                "asOf"
            },
            {
                "sources/sources.json",
                Id("aws-pricing-page-2026-07-24"),
                "\"commit\"",
                "\"none\"",
                FaultCodes.DayWithoutBasis,
                "aws-pricing-page-2026-07-24",
                "basis"
            },
            {
                "sources/sources.json",
                Id("aws-pricing-page-2026-07-24"),
                "https://",
                "ftp://",
                FaultCodes.FieldWrong,
                "aws-pricing-page-2026-07-24",
                "location"
            },
            {
                "sources/sources.json",
                Id("aws-pricing-page-2026-07-24"),
                "\"official\"",
                "\"contract\"",
                FaultCodes.FieldWrong,
                "aws-pricing-page-2026-07-24",
                "kind"
            },
            {
                "models/amazon.json",
                Id("amazon.nova-pro-v1:0"),
                "\"Nova Pro 24k\"",
                "\"Nova Lite 24k\"",
                FaultCodes.NameOfTwoModels,
                "amazon.nova-pro-v1:0",
                "aliases"
            },
            {
                "models/amazon.json",
                Id("amazon.nova-pro-v1:0"),
                "\"burndown\":{\"value\":1",
                "\"burndown\":{\"value\":0",
                FaultCodes.FieldWrong,
                "amazon.nova-pro-v1:0",
                "burndown.value"
            },
            {
                "models/amazon.json",
                Id("amazon.nova-canvas-v1:0"),
                "\"eolDate\":\"2026-09-30\"",
                "\"eolDate\":\"soon\"",
                FaultCodes.FieldWrong,
                "amazon.nova-canvas-v1:0",
                "lifecycle.eolDate"
            },
            {
                "offers/provisioned-throughput.json",
                Id("units-amazon-nova-pro-v1-0-24k-2026-09-30"),
                "\"contextVariant\":\"amazon.nova-pro-v1:0:24k\"",
                "\"contextVariant\":\"amazon.nova-lite-v1:0:24k\"",
                FaultCodes.VariantOfOtherModel,
                "units-amazon-nova-pro-v1-0-24k-2026-09-30",
                "contextVariant"
            },
            {
                "offers/base-on-demand.json",
                Id("base-amazon-nova-2-lite-v1-0-ap-northeast-1-2026-08-20"),
                "\"provenBy\":\"",
                "\"provenBy\":\"x",
                FaultCodes.ReferenceUnknown,
                "base-amazon-nova-2-lite-v1-0-ap-northeast-1-2026-08-20",
                "offers.provenBy"
            },
            {
                "offers/lifecycle.json",
                Id("life-cohere-command-text-v14-2025-12-31"),
                "\"cohere.command-r-v1:0\"",
                "\"cohere.command-q\"",
                FaultCodes.ReferenceUnknown,
                "life-cohere-command-text-v14-2025-12-31",
                "recommendedReplacements"
            },
            {
                "quotas/on-demand.json",
                Id("on-demand-rpm-nova-lite-us-east-1-2026-03-01"),
                "\"metric\":\"rpm\"",
                "\"metric\":\"rps\"",
                FaultCodes.FieldWrong,
                "on-demand-rpm-nova-lite-us-east-1-2026-03-01",
                "metric"
            },
            {
                "quotas/on-demand.json",
                Id("on-demand-rpm-nova-lite-us-east-1-2026-03-01"),
                "\"scope\":\"on-demand\"",
                "\"scope\":\"on-request\"",
                FaultCodes.FieldWrong,
                "on-demand-rpm-nova-lite-us-east-1-2026-03-01",
                "scope"
            },
            {
                "quotas/on-demand.json",
                Id("on-demand-rpm-nova-lite-us-east-1-2026-03-01"),
                "\"value\":2000",
                "\"value\":2000.5",
                FaultCodes.FieldWrong,
                "on-demand-rpm-nova-lite-us-east-1-2026-03-01",
                "value"
            },
            {
                "quotas/on-demand.json",
                Id("on-demand-rpm-nova-lite-us-east-1-2026-03-01"),
                "\"scope\":\"on-demand\"",
                "\"scope\":\"on-demand\",\"limits\":\"custom-models\"",
                FaultCodes.LimitsUnexpected,
                "on-demand-rpm-nova-lite-us-east-1-2026-03-01",
                "limits"
            },
            {
                "quotas/customization.json",
                Id(CustomModels),
                "\"limits\":\"custom-models\",",
                "",
                FaultCodes.LimitsMissing,
                CustomModels,
                "limits"
            },
            {
                "quotas/customization.json",
                Id(CustomModels),
                "\"custom-models\"",
                "\"custom models\"",
                FaultCodes.FieldWrong,
                CustomModels,
                "limits"
            },
            {
                "quotas/reserved-tier.json",
                Id("reserved-tier-tpm-minimum-input-reservation-all-2026-09-30"),
                "\"limits\":\"least-reserved-input\",",
                "",
                FaultCodes.LimitsMissing,
                "reserved-tier-tpm-minimum-input-reservation-all-2026-09-30",
                "limits"
            },
            {
                "calendars/japan.json",
                Id("jp-marine-day"),
                "\"monday\":3",
                "\"monday\":3,\"day\":20",
                FaultCodes.HolidayWithoutDay,
                "jp-marine-day",
                "day"
            },
            { "calendars/japan.json", Id("jp-culture-day"), "\"day\":3,", "", FaultCodes.HolidayWithoutDay, "jp-culture-day", "day" },
            {
                "calendars/japan.json",
                Id("jp-culture-day"),
                "\"day\":3,",
                "\"day\":31,",
                FaultCodes.HolidayWithoutDay,
                "jp-culture-day",
                "day"
            },
            {
                "regions.json",
                "\"code\":\"us-east-1\"",
                "\"latitude\":39.04",
                "\"latitude\":390.4",
                FaultCodes.FieldWrong,
                "us-east-1",
                "latitude"
            },
        };

    /// <summary>The same for what only the lint looks for.</summary>
    public static TheoryData<string, string, string, string, string, string?, string?> LintFaults =>
        new()
        {
            {
                "prices/amazon-titan.json",
                Id("pt-mu-hour-titan-image-generator-unspecified-1-month-2024-03-13"),
                ",\"contradicts\":[\"pt-mu-hour-titan-image-generator-unspecified-1-month-custom-2024-03-13\"]",
                "",
                FaultCodes.ContradictionUnmarked,
                "pt-mu-hour-titan-image-generator-unspecified-1-month-2024-03-13",
                "contradicts"
            },
            {
                Nova,
                Id(NovaUnits),
                "\"}",
                "\",\"contradicts\":[\"pt-mu-hour-sdxl-1-0-unspecified-1-month-2025-02-28\"]}",
                FaultCodes.ContradictionUnfounded,
                NovaUnits,
                "contradicts"
            },
            {
                "quotas/on-demand.json",
                Id("on-demand-rpm-nova-lite-us-east-1-2026-03-01"),
                "\"scope\":\"on-demand\"",
                "\"scope\":\"cross-region\"",
                FaultCodes.ScopeOfOtherFile,
                "on-demand-rpm-nova-lite-us-east-1-2026-03-01",
                "scope"
            },
            {
                "offers/lifecycle.json",
                Id("life-cohere-command-text-v14-2025-12-31"),
                "\"legacyDate\":\"2024-10-04\"",
                "\"legacyDate\":\"2029-10-04\"",
                FaultCodes.DatesOutOfOrder,
                "life-cohere-command-text-v14-2025-12-31",
                "eolDate"
            },
            {
                "offers/provisioned-throughput.json",
                Id("units-amazon-nova-canvas-v1-0-2026-09-30"),
                "\"eolDate\":\"2026-09-30\"",
                "\"eolDate\":\"2026-10-01\"",
                FaultCodes.EndOfLifeDiffers,
                "units-amazon-nova-canvas-v1-0-2026-09-30",
                "eolDate"
            },
            {
                "sources/sources.json",
                "\"sources\": [",
                "[",
                "[{\"id\":\"idle\",\"location\":\"https://example.org/\",\"basis\":\"none\",\"kind\":\"seed\"},",
                FaultCodes.SourceUnused,
                "idle",
                null
            },
            {
                "calendars/japan.json",
                Id("jp-vernal-equinox-day-2026"),
                "2026-03-20",
                "2025-03-20",
                FaultCodes.HolidayYearMissing,
                "jp-vernal-equinox-day-2025",
                "day"
            },
            {
                "conversion.tsv",
                "availability.json\tbaseOnDemand\t0001",
                "offers/base-on-demand.json\tbase-",
                "offers/base-on-demand.json\tbose-",
                FaultCodes.ConversionTargetMissing,
                "line 734",
                "target"
            },
            {
                "conversion.tsv",
                "availability.json\tbaseOnDemand\t0001",
                "c7346dfc9527d326",
                "c7346",
                FaultCodes.ConversionLineBroken,
                "line 734",
                null
            },
        };

    [Theory]
    [MemberData(nameof(ReaderFaults))]
    public void Read_OneDamage_NamesFileEntryAndField(
        string file,
        string marker,
        string text,
        string replacement,
        string code,
        string? entry,
        string? field)
    {
        using DataCopy copy = new();
        copy.Replace(file, marker, text, replacement);

        DataFileException fault = Assert.Throws<DataFileException>(() => ShippedData.Read(copy.Folder));

        AssertNames(fault.Faults, file, code, entry, field);
        AssertNames(DataLint.Check(copy.Folder).Findings, file, code, entry, field);
    }

    [Theory]
    [MemberData(nameof(LintFaults))]
    public void Check_OneDamage_NamesFileEntryAndField(
        string file,
        string marker,
        string text,
        string replacement,
        string code,
        string? entry,
        string? field)
    {
        using DataCopy copy = new();
        copy.Replace(file, marker, text, replacement);

        AssertNames(DataLint.Check(copy.Folder).Findings, file, code, entry, field);
    }

    [Theory]
    [InlineData("{\"prices\": [\n  {\"id\": }", 2, 10)]
    [InlineData("", 1, 1)]
    [InlineData("{\"prices\": []} x", 1, 16)]
    [InlineData("{\"prices\": [", 1, 13)]
    public void Read_BrokenJson_NamesLineAndColumn(string content, int line, int column)
    {
        using DataCopy copy = new();
        copy.Write("prices/openai.json", System.Text.Encoding.UTF8.GetBytes(content));

        DataFault fault = Assert
            .Throws<DataFileException>(() => ShippedData.Read(copy.Folder))
            .Faults.First(fault => fault.Code == FaultCodes.JsonBroken);

        Assert.Equal(("prices/openai.json", line, column), (fault.File, fault.Line, fault.Column));
        Assert.Contains(DataLint.Check(copy.Folder).Findings, finding => finding == fault);
    }

    [Fact]
    public void Read_TextThatIsNoUnicode_IsBrokenJson()
    {
        using DataCopy copy = new();
        copy.Write("prices/openai.json", [.. "{\"prices\": [\n{\"id\":\""u8, 0xC3, 0x28, .. "\"}]}"u8]);

        DataFault fault = Assert
            .Throws<DataFileException>(() => ShippedData.Read(copy.Folder))
            .Faults.First(fault => fault.Code == FaultCodes.JsonBroken);

        Assert.Equal(("prices/openai.json", 2), (fault.File, fault.Line));
    }

    [Fact]
    public void Read_FileMissingAndFileUnknown_NamesBoth()
    {
        using DataCopy copy = new();
        copy.Delete("offers/lifecycle.json");
        copy.Write("offers/lifecycles.json", "{}"u8);

        IReadOnlyList<DataFault> faults = Assert.Throws<DataFileException>(() => ShippedData.Read(copy.Folder)).Faults;

        AssertNames(faults, "offers/lifecycle.json", FaultCodes.FileMissing, null, null);
        AssertNames(faults, "offers/lifecycles.json", FaultCodes.FileUnknown, null, null);
    }

    [Fact]
    public void Check_FolderThatIsNotThere_ReportsEveryKindOfFile()
    {
        LintReport report = DataLint.Check(Path.Combine(ShippedFolder.Data, "nowhere"));

        Assert.Equal(20, report.Findings.Length);
        Assert.All(report.Findings, finding => Assert.Equal(FaultCodes.FileMissing, finding.Code));
    }

    [Fact]
    public void Check_SuspectRowWithoutNote_IsFound()
    {
        using DataCopy copy = new();
        string path = Path.Combine(copy.Folder, Nova);
        string text = File.ReadAllText(path);
        int mark = text.IndexOf(",\"suspect\":true", StringComparison.Ordinal);
        int note = text.LastIndexOf(",\"note\":", mark, StringComparison.Ordinal);
        File.WriteAllText(path, text.Remove(note, mark - note));

        DataFault finding = Assert.Single(DataLint.Check(copy.Folder).Findings);

        Assert.Equal((Nova, FaultCodes.SuspectWithoutNote, "note"), (finding.File, finding.Code, finding.Field));
    }

    private static string Id(string id) => $"\"id\":\"{id}\"";

    private static void AssertNames(IEnumerable<DataFault> faults, string file, string code, string? entry, string? field) =>
        Assert.Contains(
            faults,
            fault => fault.File == file && fault.Code == code && fault.Field == field && (entry == "*" || Same(fault.Entry, entry)));

    private static bool Same(string? found, string? expected) =>
        expected is "line #" ? found?.StartsWith("line ", StringComparison.Ordinal) == true : found == expected;
}
