using Mitsumori.Application.Wire;
using Mitsumori.Sheets;
using Mitsumori.Web.Api;

namespace Mitsumori.Web.Describing;

/// <summary>One operation of the API as its description tells it.</summary>
/// <param name="Path">With its parameters in braces.</param>
/// <param name="Id">The name under which generated clients call it.</param>
/// <param name="Command">The command that gives the same answer; its help describes the operation.</param>
/// <param name="Answer">The record of the answer; null for a file.</param>
/// <param name="Query">Its parameters, <c>lang</c> left out.</param>
/// <param name="Example">What is asked in the example: names of plans, or a query.</param>
internal sealed record ApiOperation(
    string Path,
    string Id,
    string Command,
    Type? Answer,
    IReadOnlyList<string> Query,
    params string[] Example)
{
    /// <summary>Every operation, in the order of the commands.</summary>
    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new("/api/v1/estimate", "estimate", "estimate", typeof(EstimateWire), [], "support-bot"),
        new("/api/v1/compare", "compare", "compare", typeof(ComparisonWire), [], "support-bot", "tokyo"),
        new("/api/v1/capacity", "capacity", "capacity", typeof(CapacityAnswerWire), [], "long-answers"),
        new("/api/v1/breakeven", "breakeven", "breakeven", typeof(BreakEvenWire), [], "break-even"),
        new("/api/v1/report", "report", "report", null, PlanEndpoints.ReportParameters, "support-bot"),
        new("/api/v1/models", "models", "models", typeof(ModelsWire), ListEndpoints.ModelParameters, "?region=us-east-1"),
        new("/api/v1/prices", "prices", "prices list", typeof(PricesWire), ListEndpoints.PriceParameters, "?model=amazon.nova-pro-v1%3A0"),
        new(
            "/api/v1/prices/{id}",
            "price",
            "prices explain",
            typeof(PriceWire),
            ListEndpoints.ExplainParameters,
            "pt-mu-hour-nova-pro-us-east-1-none-2025-11-03"),
    ];

    /// <summary>True if it takes plans in its body.</summary>
    public bool TakesPlans => Command is not ("models" or "prices list" or "prices explain");

    /// <summary>The media types of its answer.</summary>
    public IEnumerable<string> MediaTypes => Answer is null ? SheetForms.All.Select(form => form.MediaType) : ["application/json"];

    /// <summary>The path of the example, with its query.</summary>
    public string ExamplePath =>
        TakesPlans ? Path
        : Path.Contains('{', StringComparison.Ordinal) ? Path.Replace("{id}", Example[0], StringComparison.Ordinal)
        : Path + Example[0];

    /// <summary>The key of a parameter's help among the texts <c>help</c>.</summary>
    public static string HelpOf(string parameter) => parameter switch
    {
        "asOf" => "option.--as-of",
        _ => "option.--" + parameter,
    };
}
