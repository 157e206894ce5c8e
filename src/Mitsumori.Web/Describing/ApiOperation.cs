using Mitsumori.Application.Wire;
using Mitsumori.Sheets;
using Mitsumori.Web.Api;

namespace Mitsumori.Web.Describing;

/// <summary>What an operation of the API is asked with.</summary>
internal enum ApiBody
{
    /// <summary>With its path and its query alone.</summary>
    None,
    Plan,
    Plans,

    /// <summary>A plan, which may leave its rate out, and a budget among its keys.</summary>
    BudgetedPlan,
}

/// <summary>One operation of the API as its description tells it.</summary>
/// <param name="Path">With its parameters in braces.</param>
/// <param name="Id">The name under which generated clients call it.</param>
/// <param name="Command">The command that gives the same answer; its help describes the operation.</param>
/// <param name="Takes">What stands in its body.</param>
/// <param name="Answer">The record of the answer; null for a file.</param>
/// <param name="Query">Its parameters, <c>lang</c> left out.</param>
/// <param name="Example">What is asked in the example: names of plans, or a query.</param>
internal sealed record ApiOperation(
    string Path,
    string Id,
    string Command,
    ApiBody Takes,
    Type? Answer,
    IReadOnlyList<string> Query,
    params string[] Example)
{
    /// <summary>Every operation, in the order of the commands.</summary>
    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new("/api/v1/estimate", "estimate", "estimate", ApiBody.Plan, typeof(EstimateWire), [], "support-bot"),
        new("/api/v1/compare", "compare", "compare", ApiBody.Plans, typeof(ComparisonWire), [], "support-bot", "tokyo"),
        new("/api/v1/capacity", "capacity", "capacity", ApiBody.Plan, typeof(CapacityAnswerWire), [], "long-answers"),
        new("/api/v1/breakeven", "breakeven", "breakeven", ApiBody.Plan, typeof(BreakEvenWire), [], "break-even"),
        new("/api/v1/afford", "afford", "afford", ApiBody.BudgetedPlan, typeof(AffordWire), [], "support-bot"),
        new("/api/v1/report", "report", "report", ApiBody.Plan, null, PlanEndpoints.ReportParameters, "support-bot"),
        new("/api/v1/models", "models", "models", ApiBody.None, typeof(ModelsWire), ListEndpoints.ModelParameters, "?region=us-east-1"),
        new(
            "/api/v1/prices",
            "prices",
            "prices list",
            ApiBody.None,
            typeof(PricesWire),
            ListEndpoints.PriceParameters,
            "?model=amazon.nova-pro-v1%3A0"),
        new(
            "/api/v1/prices/{id}",
            "price",
            "prices explain",
            ApiBody.None,
            typeof(PriceWire),
            ListEndpoints.ExplainParameters,
            "pt-mu-hour-nova-pro-us-east-1-none-2025-11-03"),
    ];

    /// <summary>True if it takes plans in its body.</summary>
    public bool TakesPlans => Takes != ApiBody.None;

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
