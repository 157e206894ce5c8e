namespace Mitsumori.House.Tests.Arrows;

/// <summary>A project of the house: the projects it may refer to, and the packages that may enter it.</summary>
internal sealed record Room(string Project, string[] Projects, string[] Packages)
{
    private static readonly string[] Testing = ["xunit.v3", "CsCheck", "Microsoft.Testing.Extensions.CodeCoverage"];

    /// <summary>
    /// Every room. Arrows point downward only: a project may refer to those of the floors below, never to its neighbours.
    /// </summary>
    public static IReadOnlyList<Room> All { get; } =
    [
        new("Mitsumori", [], []),
        new("Mitsumori.Plans", ["Mitsumori"], ["YamlDotNet", "NodaTime"]),
        new("Mitsumori.Application", ["Mitsumori", "Mitsumori.Plans"], []),
        new("Mitsumori.Logs", ["Mitsumori", "Mitsumori.Application"], ["DuckDB.NET.Data.Full"]),
        new("Mitsumori.Sheets", ["Mitsumori", "Mitsumori.Application"], ["DocumentFormat.OpenXml"]),
        new("Mitsumori.Mcp", ["Mitsumori", "Mitsumori.Application"], ["ModelContextProtocol"]),
        new(
            "Mitsumori.Web",
            ["Mitsumori", "Mitsumori.Application", "Mitsumori.Logs", "Mitsumori.Sheets", "Mitsumori.Mcp"],
            [
                "Microsoft.AspNetCore.OpenApi",
                "ModelContextProtocol.AspNetCore",
                "OpenTelemetry.Extensions.Hosting",
                "OpenTelemetry.Exporter.OpenTelemetryProtocol",
            ]),
        new(
            "Mitsumori.Cli",
            ["Mitsumori", "Mitsumori.Application", "Mitsumori.Logs", "Mitsumori.Sheets", "Mitsumori.Mcp", "Mitsumori.Web"],
            ["System.CommandLine", "Wcwidth"]),
        new("Mitsumori.Facts", ["Mitsumori"], []),
        new("Mitsumori.Tests", ["Mitsumori", "Mitsumori.Facts"], Testing),
        new(
            "Mitsumori.Faces.Tests",
            [
                "Mitsumori",
                "Mitsumori.Application",
                "Mitsumori.Logs",
                "Mitsumori.Sheets",
                "Mitsumori.Mcp",
                "Mitsumori.Cli",
                "Mitsumori.Web",
                "Mitsumori.Fuzz",
            ],
            [.. Testing, "Microsoft.AspNetCore.Mvc.Testing", "NJsonSchema"]),
        new(
            "Mitsumori.Browser.Tests",
            ["Mitsumori", "Mitsumori.Application", "Mitsumori.Cli", "Mitsumori.Web"],
            ["xunit.v3", "Microsoft.Testing.Extensions.CodeCoverage", "Microsoft.Playwright"]),
        new(
            "Mitsumori.House.Tests",
            ["Mitsumori", "Mitsumori.Application", "Mitsumori.Logs", "Mitsumori.Sheets", "Mitsumori.Mcp", "Mitsumori.Cli", "Mitsumori.Web"],
            [.. Testing, "Microsoft.CodeAnalysis.CSharp"]),
        new("Mitsumori.Benchmarks", ["Mitsumori", "Mitsumori.Application", "Mitsumori.Logs", "Mitsumori.Sheets"], ["BenchmarkDotNet"]),
        new(
            "Mitsumori.Fuzz",
            ["Mitsumori", "Mitsumori.Application", "Mitsumori.Sheets", "Mitsumori.Mcp", "Mitsumori.Web"],
            ["SharpFuzz"]),
    ];
}
