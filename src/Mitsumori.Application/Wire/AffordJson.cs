using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Wire;

/// <summary>What a budget carries, as the JSON answer: values become words here, and nothing is computed anew.</summary>
public static class AffordJson
{
    public static string ToJson(AffordAnswer answer, RemarkTexts texts) => WireJson.Write(Of(answer, texts));

    public static AffordWire Of(AffordAnswer answer, RemarkTexts texts) => new(
        ProgramVersion.Current,
        new(answer.BookVersion, Plain.Of(answer.PriceDay)),
        Plain.Of(answer.Budget.Amount),
        answer.Budget.Code,
        new AffordSentences(answer, texts).Answer(),
        answer.Best is AffordedOption best ? answer.Options.Index().First(option => option.Item == best).Index : null,
        [.. answer.Options.Select(option => OptionOf(option, texts))],
        answer.NotOffered,
        EstimateJson.Remarks(answer.Assumptions, texts));

    private static AffordedWire OptionOf(AffordedOption afforded, RemarkTexts texts)
    {
        Option option = afforded.Option;
        NeededOfOne.Tokens? tokens = afforded.Needs as NeededOfOne.Tokens;
        return new(
            option.Id,
            option.ContextVariant ?? option.Model.Value,
            option.Region.Code,
            BedrockCodes.Modes.CodeOf(option.Mode),
            option.Commitment is CommitmentTerm term ? BedrockCodes.Commitments.CodeOf(term) : null,
            option.Tier is ServiceTier tier ? BedrockCodes.Tiers.CodeOf(tier) : null,
            option.Routing is Routing routing ? BedrockCodes.Routings.CodeOf(routing) : null,
            EstimateCodes.Roles.CodeOf(option.Role),
            EstimateCodes.Verdicts.CodeOf(option.Verdict),
            Quotient(afforded.Rate),
            Quotient(afforded.PaidFor),
            Quotient(afforded.Carried),
            Quotient(afforded.Peak),
            afforded.EndedBy?.Code,
            afforded.Monthly is Usd monthly ? Plain.Of(monthly) : null,
            afforded.Due is AmountDue due ? Plain.Of(due.Total) : null,
            option.OneTime is { IsUnknown: false } once ? Plain.Of(once.Amount) : null,
            afforded.LeastBudget is AmountDue least ? Plain.Of(least.Total) : null,
            afforded.Units,
            Quotient(tokens?.Input),
            Quotient(tokens?.Output),
            Quotient((afforded.Needs as NeededOfOne.Requests)?.PerMinute),
            EstimateJson.Reasons(option, texts),
            EstimateJson.Gaps(option.Monthly, texts));
    }

    private static string? Quotient(Ratio? value) => value is Ratio given ? Plain.Quotient(given) : null;
}
