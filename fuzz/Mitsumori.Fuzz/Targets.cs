namespace Mitsumori.Fuzz;

/// <summary>All targets by their names.</summary>
public static class Targets
{
    public static IReadOnlyList<string> Names { get; } = ["plan", "prices", "http", "mcp", "escapes"];

    /// <param name="dataFolder">The folder of the facts.</param>
    /// <exception cref="ArgumentException">There is no target of that name.</exception>
    public static ITarget Of(string name, string dataFolder) => name switch
    {
        "plan" => new PlanTarget(dataFolder),
        "prices" => new PriceFileTarget(dataFolder),
        "http" => new HttpTarget(dataFolder),
        "mcp" => new McpTarget(dataFolder),
        "escapes" => new EscapeTarget(),
        _ => throw new ArgumentException($"No target {name}: {string.Join(", ", Names)}.", nameof(name)),
    };
}
