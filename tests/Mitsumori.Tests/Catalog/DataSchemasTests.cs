using Mitsumori.Catalog.Kinds;

namespace Mitsumori.Tests.Catalog;

public sealed class DataSchemasTests
{
    [Fact]
    public void All_Regenerated_AreTheShippedSchemas()
    {
        string folder = Path.Combine(ShippedFolder.Data, "schema");
        foreach ((string fileName, string content) in DataSchemas.All())
            Assert.Equal(content, File.ReadAllText(Path.Combine(folder, fileName)));
        Assert.Equal(
            DataSchemas.All().Select(schema => schema.FileName).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }
}
