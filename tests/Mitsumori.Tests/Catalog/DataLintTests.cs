using Mitsumori.Catalog.Lint;

namespace Mitsumori.Tests.Catalog;

public sealed class DataLintTests
{
    [Fact]
    public void Check_ShippedData_FindsNothing()
    {
        LintReport report = DataLint.Check(ShippedFolder.Data);

        Assert.Empty(report.Findings.Select(finding => finding.ToString()));
        Assert.True(report.IsClean);
    }

    [Fact]
    public void Check_ShippedData_CountsEverySection()
    {
        Dictionary<string, int> counts = DataLint
            .Check(ShippedFolder.Data)
            .Counts.ToDictionary(count => count.Section, count => count.Entries);

        Assert.True(counts["prices/*.json#prices"] >= 1841);
        Assert.True(counts["quotas/*.json#quotas"] >= 464);
        Assert.Equal(8, counts["printed-examples.json#amounts"]);
        Assert.Equal(6, counts["printed-examples.json#rates"]);
        Assert.True(counts["models/*.json#models"] >= 82);
        Assert.True(counts["conversion.tsv"] >= 2960);
    }

    [Fact]
    public void Check_AnyByteOfAFileChanged_NeverThrows()
    {
        using DataCopy copy = new();
        string path = Path.Combine(copy.Folder, "prices", "custom-model-import.json");
        byte[] sound = File.ReadAllBytes(path);
        Random random = new(20261122);
        for (int round = 0; round < 40; round++)
        {
            byte[] damaged = [.. sound];
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(path, damaged);
            Assert.NotNull(DataLint.Check(copy.Folder));
        }
    }
}
