using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Application.Answers.Pages;

/// <summary>One sentence beside the answer, with what a reader can do about it.</summary>
/// <param name="Sign">The verdict whose sign stands before it.</param>
public sealed record Notice(string Text, Verdict Sign)
{
    /// <summary>True for what ends the answer's use: it stands out.</summary>
    public bool IsAlert { get; init; }

    /// <summary>The field of the form to fill in; null for none.</summary>
    public string? Field { get; init; }

    /// <summary>The Region that answers the plan; null for none.</summary>
    public Region? Elsewhere { get; init; }

    /// <summary>What changes the meaning of the answer: it is read before the sentence.</summary>
    public static IEnumerable<Notice> Above(Estimate estimate, RemarkTexts remarks) =>
        estimate.Warnings
            .Concat(estimate.Options.SelectMany(option => option.Warnings))
            .Distinct()
            .Where(warning => warning.StandsInHead && warning is not Warning.SoldElsewhere)
            .Select(warning => IsEnd(warning)
                ? new Notice(remarks.Say(warning), Verdict.NoLongerSold) { IsAlert = true }
                : new Notice(remarks.Say(warning), Verdict.Unconfirmed));

    /// <summary>What may be cheaper, on what the answer depends, and where else the plan could run.</summary>
    public static IEnumerable<Notice> Below(Estimate estimate, RemarkTexts remarks)
    {
        TextResource texts = TextResource.Load("web", remarks.Language);
        if (estimate.Answer is Answer.Conditional { Option: Option named } && FieldOf(named) is string field)
            yield return new(texts["notice.conditional"], Verdict.Unconfirmed) { Field = field };
        foreach ((Option option, string sentence) in AnswerSentence.Cheaper(estimate, remarks))
            yield return new(sentence, Verdict.Unconfirmed) { Field = FieldOf(option) };
        if (estimate.Answer is not Answer.None) yield break;
        Option? nearest = estimate.Options
            .Where(option => option.Role == OptionRole.Candidate && option.Elsewhere is { Amount: not null })
            .MinBy(option => (option.Elsewhere!.Kilometres, option.Elsewhere.Amount!.Value.Dollars));
        if (nearest?.Elsewhere is not ElsewhereAmount there) yield break;
        yield return new(
            texts.Fill(
                "notice.elsewhere",
                ("region", there.Region.Code),
                ("km", Figures.Count(there.Kilometres)),
                ("mode", new OptionNames(remarks.Language).Full(nearest)),
                ("amount", Figures.Cents(there.Amount!.Value)),
                ("period", PeriodWords.Of(estimate.Plan.Period, TextResource.Load("table", remarks.Language)))),
            Verdict.Feasible)
        {
            Elsewhere = there.Region,
        };
    }

    private static bool IsEnd(Warning warning) => warning is Warning.EndsOn or Warning.EndsWithinPlan or Warning.LegacyOn;

    private static string? FieldOf(Option option) => option.Conditions.Select(FieldOf).FirstOrDefault(field => field is not null);

    private static string? FieldOf(Condition condition) => condition switch
    {
        Condition.QuotaAllows => "quotaRpm",
        Condition.OneUnitCarries => "unitInputTpm",
        Condition.OneCopyCarries or Condition.EachCopyCarries => "copyRpm",
        _ => null,
    };
}
