using Mitsumori.Fuzz;

namespace Mitsumori.Faces.Tests.Hostile;

/// <summary>What the fuzzer starts from and what it has found, read once more without it.</summary>
public sealed class FuzzCorpusTests
{
    private static readonly PlanTarget Target = new(Path.Combine(AppContext.BaseDirectory, "data"));

    private static readonly string Root = FindRoot();

    /// <summary>Paths from the root, with slashes.</summary>
    public static TheoryData<string> Files { get; } =
    [
        .. new[] { "fuzz/corpus", "fuzz/regressions", "examples" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder)))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_FileOfTheCorpus_KeepsTheLaws(string path) => Target.Read(File.ReadAllBytes(Path.Combine(Root, path)));

    [Fact]
    public void Read_EveryWrongPlan_KeepsTheLaws()
    {
        foreach ((_, byte[] text) in WrongPlans.Small.Concat(WrongPlans.Large)) Target.Read(text);
    }

    [Theory]
    [InlineData("prices")]
    [InlineData("http")]
    [InlineData("mcp")]
    [InlineData("escapes")]
    public void Read_SeedsOfATarget_KeepItsLaws(string name)
    {
        ITarget target = Targets.Of(name, Path.Combine(AppContext.BaseDirectory, "data"));
        foreach (string seed in Directory.EnumerateFiles(Path.Combine(Root, "fuzz/seeds", name))) target.Read(File.ReadAllBytes(seed));
        target.Read(default);
        (target as IDisposable)?.Dispose();
    }

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Mitsumori.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
