namespace Mitsumori.House.Tests.Sizes;

public sealed class RootFilesTests
{
    private static readonly string[] Expected =
    [
        "CHANGELOG.md", "CONTRIBUTING.md", "Directory.Build.props", "Directory.Packages.props", "LICENSE", "Mitsumori.slnx",
        "README.ja.md", "README.md", "SECURITY.md", "THIRD-PARTY-NOTICES.md", "global.json", "mitsumori", "plan.schema.json", "test",
    ];

    [Fact]
    public void Root_Files_AreThoseWithARoomNowhereElse() => Assert.Equal(
        Expected,
        Directory.EnumerateFiles(Repository.Root).Select(path => Path.GetFileName(path)).Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal));
}
