namespace Mitsumori.House.Tests.Arrows;

/// <summary>
/// What the code of each folder must never see of the platform. What it may see of this repository is for <see cref="FolderArrows"/> to
/// tell.
/// </summary>
internal static class PlatformBans
{
    private const string Core = "src/Mitsumori/Core";
    private const string Engine = "src/Mitsumori/Engine";
    private const string Catalog = "src/Mitsumori/Catalog";
    private const string Reading = "src/Mitsumori/Reading";
    private const string Plans = "src/Mitsumori.Plans";
    private const string Application = "src/Mitsumori.Application";

    private static readonly string[] Paths =
    [
        @"File\.(?:Read|Write|Open|Exists|Append|Create|Delete|Copy|Move)\w*",
        "FileInfo",
        "FileStream",
        @"Directory\.(?:Get|Enumerate|Exists|Create|Delete|Move)\w*",
        "DirectoryInfo",
        @"Path\.(?:Combine|Join|Get|ChangeExtension|Exists)\w*",
    ];

    private static readonly string[] Files =
    [
        .. Paths, @"System\.IO(?:\.\w+)*", "Stream", "MemoryStream", @"Stream(?:Reader|Writer)", @"Text(?:Reader|Writer)",
        @"String(?:Reader|Writer)",
    ];

    private static readonly string[] Json = [@"System\.Text\.Json(?:\.\w+)*", @"Json[A-Z]\w*", @"Utf8Json\w+"];

    private static readonly string[] Network =
    [
        @"System\.Net(?:\.\w+)*",
        "HttpClient",
        "HttpRequestMessage",
        "HttpResponseMessage",
        "Socket",
    ];

    private static readonly string[] Waiting =
    [
        @"System\.Threading(?:\.\w+)*",
        "Task",
        "ValueTask",
        "async",
        "await",
        "Thread",
        "Parallel",
    ];

    private static readonly string[] Clock =
    [
        @"DateTime\.(?:Now|UtcNow|Today)",
        @"DateTimeOffset\.(?:Now|UtcNow)",
        "TimeProvider",
        "Stopwatch",
        @"Environment\.TickCount\w*",
        "Random",
        @"Guid\.NewGuid",
    ];

    private static readonly string[] Culture =
    [
        @"CultureInfo\.Current\w+",
        @"CultureInfo\.GetCultureInfo",
        "new CultureInfo",
        @"RegionInfo",
    ];

    private static readonly string[] Terminal = ["Console", @"Environment\.\w+"];

    public static IReadOnlyList<Ban> All { get; } =
    [
        .. Pure(Core),
        .. Pure(Engine),
        .. Worldless(Reading),
        Ban.Platform(Catalog, "clock", Clock),
        Ban.Platform(Catalog, "culture", Culture),
        Ban.Platform(Catalog, "terminal", Terminal),
        Ban.Platform(Plans, "network", Network),
        Ban.Platform(Plans, "file path", Paths),
        Ban.Platform(Plans, "terminal or environment", Terminal),
        Ban.Platform(Plans, "clock or chance", Clock),
        Ban.Platform(Plans, "culture", Culture),
        Ban.Platform(Application, "network", Network),
        Ban.Platform(Application, "file path", Paths),
        Ban.Platform(Application, "terminal", "Console"),
        Ban.Platform(Application, "culture", Culture),

        // Messages come and go in streams.
        Ban.Platform("src/Mitsumori.Mcp", "file path", Paths),
    ];

    private static IEnumerable<Ban> Pure(string folder) => [.. Worldless(folder), Ban.Platform(folder, "JSON", Json)];

    private static IEnumerable<Ban> Worldless(string folder) =>
    [
        Ban.Platform(folder, "file", Files),
        Ban.Platform(folder, "network", Network),
        Ban.Platform(folder, "waiting", Waiting),
        Ban.Platform(folder, "clock or chance", Clock),
        Ban.Platform(folder, "culture", Culture),
        Ban.Platform(folder, "terminal or environment", Terminal),
    ];
}
