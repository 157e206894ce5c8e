namespace Mitsumori.House.Tests.Arrows;

/// <summary>What the code of each folder must never see: the arrows inside the library, and those that project files cannot draw.</summary>
internal static class NamespaceArrows
{
    private const string Core = "src/Mitsumori/Core";
    private const string Engine = "src/Mitsumori/Engine";
    private const string Catalog = "src/Mitsumori/Catalog";
    private const string Reading = "src/Mitsumori/Reading";
    private const string Application = "src/Mitsumori.Application";

    private static readonly string[] Paths =
    [
        @"File\.(?:Read|Write|Open|Exists|Append|Create|Delete|Copy|Move)\w*", "FileInfo", "FileStream",
        @"Directory\.(?:Get|Enumerate|Exists|Create|Delete|Move)\w*", "DirectoryInfo", @"Path\.(?:Combine|Join|Get|ChangeExtension|Exists)\w*",
    ];

    private static readonly string[] Files =
    [
        .. Paths, @"System\.IO(?:\.\w+)*", "Stream", "MemoryStream", @"Stream(?:Reader|Writer)", @"Text(?:Reader|Writer)",
        @"String(?:Reader|Writer)",
    ];

    private static readonly string[] Json = [@"System\.Text\.Json(?:\.\w+)*", @"Json[A-Z]\w*", @"Utf8Json\w+"];

    private static readonly string[] Network = [@"System\.Net(?:\.\w+)*", "HttpClient", "HttpRequestMessage", "HttpResponseMessage", "Socket"];

    private static readonly string[] Waiting = [@"System\.Threading(?:\.\w+)*", "Task", "ValueTask", "async", "await", "Thread", "Parallel"];

    private static readonly string[] Clock =
        [@"DateTime\.(?:Now|UtcNow|Today)", @"DateTimeOffset\.(?:Now|UtcNow)", "TimeProvider", "Stopwatch", @"Environment\.TickCount\w*", "Random", @"Guid\.NewGuid"];

    private static readonly string[] Culture = [@"CultureInfo\.Current\w+", @"CultureInfo\.GetCultureInfo", "new CultureInfo", @"RegionInfo"];

    private static readonly string[] Terminal = ["Console", @"Environment\.\w+"];

    /// <summary>
    /// Every ban. Reading knows texts and shapes and no word of the field: it sees nothing of ours. Inside Core, folders stand on each other in this order: Quantities uses nothing of ours, Bedrock only Quantities;
    /// Facts, Prices and Offers use these two and each other (the book of facts holds prices and offers, and these name their sources);
    /// Workloads use Quantities and Prices, Plans use all of them, and Estimates come last.
    /// </summary>
    public static IReadOnlyList<Ban> All { get; } =
    [
        .. Pure(Core),
        .. Pure(Engine),
        Ban.Namespace(Core, "Mitsumori.Engine"),
        Ban.Namespace(Core, "Mitsumori.Catalog"),
        Ban.Namespace(Core, "Mitsumori.Reading"),
        Ban.Namespace(Engine, "Mitsumori.Catalog"),
        Ban.Namespace(Engine, "Mitsumori.Reading"),
        Ban.Namespace(Catalog, "Mitsumori.Engine"),
        Ban.Namespace(Reading, "Mitsumori.Core"),
        Ban.Namespace(Reading, "Mitsumori.Engine"),
        Ban.Namespace(Reading, "Mitsumori.Catalog"),
        .. Worldless(Reading),
        Ban.Platform(Catalog, "clock", Clock),
        Ban.Platform(Catalog, "culture", Culture),
        Ban.Platform(Catalog, "terminal", Terminal),
        .. Between("Quantities", "Bedrock", "Facts", "Prices", "Offers", "Workloads", "Plans", "Estimates"),
        .. Between("Bedrock", "Facts", "Prices", "Offers", "Workloads", "Plans", "Estimates"),
        .. Between("Facts", "Workloads", "Plans", "Estimates"),
        .. Between("Prices", "Workloads", "Plans", "Estimates"),
        .. Between("Offers", "Workloads", "Plans", "Estimates"),
        .. Between("Workloads", "Facts", "Offers", "Plans", "Estimates"),
        .. Between("Plans", "Estimates"),
        Ban.Platform(Application, "network", Network),
        Ban.Platform(Application, "file path", Paths),
        Ban.Platform(Application, "terminal", "Console"),
        Ban.Platform(Application, "culture", Culture),
        Ban.Namespace("src/Mitsumori.Logs", "Mitsumori.Engine"),
        Ban.Namespace("src/Mitsumori.Logs", "Mitsumori.Core.Prices"),
        Ban.Namespace("src/Mitsumori.Sheets", "Mitsumori.Engine"),
        Ban.Namespace("src/Mitsumori.Sheets", "Mitsumori.Catalog"),
        Ban.Namespace("src/Mitsumori.Mcp", "Mitsumori.Catalog"),
        Ban.Platform("src/Mitsumori.Mcp", "file", Files),
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

    private static IEnumerable<Ban> Between(string from, params string[] to) =>
        to.Select(target => Ban.Namespace($"{Core}/{from}", $"Mitsumori.Core.{target}"));
}
