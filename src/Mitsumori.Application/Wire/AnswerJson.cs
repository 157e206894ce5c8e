using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Application.Wire;

/// <summary>The answer object, the same in the JSON of every question about a plan.</summary>
internal static class AnswerJson
{
    public static AnswerWire Of(Answer answer, RemarkTexts texts) => new(
        AnswerCodes.Kinds.CodeOf(answer.Kind),
        answer.Named?.Id,
        AmountOf(answer.Named),
        IsFloor(answer.Named),
        Conditions(answer.Conditions, texts),
        [.. answer.LeftOpen.Select(option => new FloorWire(option.Id, AmountOf(option), Conditions(option.Conditions, texts)))],
        [
            .. answer.Cheaper.Select(option =>
                new CheaperWire(option.Id, AmountOf(option), IsFloor(option), Conditions(option.Conditions, texts))),
        ]);

    public static IReadOnlyList<ConditionWire> Conditions(Sequence<Condition> conditions, RemarkTexts texts) =>
        [.. conditions.Select(condition => Of(condition, texts))];

    private static ConditionWire Of(Condition condition, RemarkTexts texts)
    {
        ConditionWire bare = new(condition.Code, texts.Say(condition), null, null, null, null, null);
        return condition switch
        {
            Condition.QuotaAllows quota => bare with
            {
                RequestsPerMinute = Plain.Quotient(quota.RequestsPerMinute),
                TokensPerMinute = Plain.Quotient(quota.TokensPerMinute),
            },
            Condition.OneUnitCarries unit => bare with
            {
                InputTpm = Plain.Quotient(unit.InputTokensPerMinute),
                OutputTpm = Plain.Quotient(unit.OutputTokensPerMinute),
            },
            Condition.OneCopyCarries copy => bare with { RequestsPerMinute = Plain.Quotient(copy.RequestsPerMinute), Copies = 1 },
            Condition.EachCopyCarries each => bare with
            {
                RequestsPerMinute = Plain.Quotient(each.RequestsPerMinute),
                Copies = each.Copies,
            },
            _ => bare,
        };
    }

    private static string? AmountOf(Option? option) => option?.Monthly is { IsUnknown: false } total ? Plain.Of(total.Amount) : null;

    private static bool IsFloor(Option? option) => option?.Monthly is { IsComplete: false };
}
