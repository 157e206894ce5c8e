using System.Globalization;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Sources;
using Mitsumori.Core.Workloads;
using Mitsumori.Plans.Problems;

namespace Mitsumori.Plans.Binding;

/// <summary>What one call of the plan says against itself, or against what an official source prints of the model.</summary>
internal static class CallCheck
{
    public static void Check(PlanCursor tokens, ModelFacts model, Traffic? traffic)
    {
        if (traffic?.Tokens is not { } shape) return;
        if (model.BilledBy == ModelBilling.InputTokens)
        {
            if (shape.Output.High > 0m) Report(tokens, PlanFault.OutputOfInputOnly, "output", ("model", model.Name));
            if (shape.MaxTokens > 0L) Report(tokens, PlanFault.OutputOfInputOnly, "maxTokens", ("model", model.Name));
            return;
        }

        if (shape.MaxTokens is not long maxTokens) return;
        if (shape.Output.High > maxTokens)
        {
            Report(
                tokens,
                PlanFault.OutputAboveMaxTokens,
                "output",
                ("output", Number(shape.Output.High)),
                ("limit", Number(maxTokens)));
        }

        if (model.MaxOutput is { Source.Trust: Trust.Official } most && maxTokens > most.TokensIfBinary)
        {
            Report(
                tokens,
                PlanFault.MaxTokensAboveModel,
                "maxTokens",
                ("model", model.Name),
                ("most", Number(most.Tokens)),
                ("source", most.Source.Location),
                ("limit", Number(maxTokens)));
        }
    }

    private static void Report(PlanCursor tokens, PlanFault fault, string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        if (tokens.Entry(key) is { } entry) tokens.Report(fault, entry.Value.Place, tokens.Path.To(key), values);
    }

    private static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
