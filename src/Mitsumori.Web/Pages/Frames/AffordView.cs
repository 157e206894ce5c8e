using Mitsumori.Application.Answers.Pages;

namespace Mitsumori.Web.Pages.Frames;

/// <summary>What the page of a budget shows: the form, and the answer, the errors, or neither where nothing was asked.</summary>
/// <param name="Form">The conditions beside the budget; its errors are those of the whole form.</param>
/// <param name="Budget">As it was written.</param>
public sealed record AffordView(EstimateView Form, string Budget, BudgetAnswer? Answer)
{
    /// <summary>What is wrong with the budget; null where nothing is.</summary>
    public string? BudgetError { get; init; }

    /// <summary>Names and values of the address that says the same in the shortest way.</summary>
    public IEnumerable<(string Name, string Value)> Pairs =>
        Form.Address.Pairs()
            .Where(pair => pair != AffordNames.AnyModel)
            .Prepend((AffordNames.Budget, Budget))
            .Where(pair => pair.Item2.Length > 0);

    /// <summary>What the address says beyond the fields of the form: it stays when the form is sent.</summary>
    public IEnumerable<(string Name, string Value)> Others =>
        Pairs.Where(pair => pair.Name != AffordNames.Budget && !AffordNames.Fields.Contains(pair.Name));
}

/// <summary>Names in the address of the page of a budget.</summary>
internal static class AffordNames
{
    public const string Budget = "budget";

    /// <summary>The fields of the form beside the budget, in their order.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["region", "model", "in", "out", "hoursPerDay", "month", "method"];

    /// <summary>Stands for a model that is left empty.</summary>
    public static (string Name, string Value) AnyModel { get; } = ("model", "any");

    /// <summary>What a form that nobody has filled in begins with; the month is that of the clock.</summary>
    public static IReadOnlyList<(string Name, string Value)> Start { get; } =
        [(Budget, "5,000"), ("region", "us-east-1"), ("in", "2000"), ("out", "400"), ("hoursPerDay", "24")];
}
