using System.Globalization;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Workloads;

namespace Mitsumori.Application.Sentences;

/// <summary>A text that is ready to be sent.</summary>
/// <param name="About">What is asked for.</param>
/// <param name="Option">The option it is asked for; null where it concerns all.</param>
public sealed record Question(string About, string? Option, string Text);

/// <summary>Texts that are ready to be sent. They never contain a break-even price: that is the reader's own position.</summary>
public static class Questions
{
    public static IReadOnlyList<Question> Of(BreakEvenAnswer breakEven, RemarkTexts texts) =>
    [
        .. ToAccountManager(breakEven.Estimate, texts),
        .. LoadTests(breakEven.Estimate, texts),
        .. QuotaForms(breakEven.Estimate, texts),
    ];

    // What is not published of the units, once for all terms.
    private static IEnumerable<Question> ToAccountManager(Estimate estimate, RemarkTexts texts) => Asked(
        "account-manager",
        estimate,
        texts,
        HostingMode.ProvisionedThroughput,
        gap => gap is Refusal.UnitThroughputUnpublished or Refusal.UnitPriceUnpublished);

    // What nobody but who has the weights can find out, whether there is anything to compare with or not.
    private static IEnumerable<Question> LoadTests(Estimate estimate, RemarkTexts texts) => Asked(
        "load-test",
        estimate,
        texts,
        HostingMode.CustomModelImport,
        gap => gap is Refusal.CopyThroughputUnknown or Refusal.CmuCountUnpublished);

    private static IEnumerable<Question> Asked(
        string about, Estimate estimate, RemarkTexts texts, HostingMode mode, Func<Refusal, bool> isOpen)
    {
        TextResource words = TextResource.Load("breakeven", texts.Language);
        string[] asked =
        [
            .. estimate.Options.Where(option => option.Mode == mode && option.Monthly is not null)
                .SelectMany(option => option.Monthly!.CostGaps)
                .Where(isOpen)
                .Distinct()
                .Select(texts.Ask)
                .OfType<string>(),
        ];
        if (asked.Length == 0) yield break;
        IEnumerable<string> numbered = asked.Select((question, i) => $"{(i + 1).ToString(CultureInfo.InvariantCulture)}. {question}");
        yield return new(
            about,
            null,
            words.Fill(
                "question." + about,
                ("model", estimate.Plan.Own?.Name ?? texts.NameOf(estimate.Plan.Model)),
                ("questions", string.Join("\n", numbered)),
                ("use", Use(estimate, words, "question.use"))));
    }

    // The figures of the form, for each way of hosting that a quota limits.
    private static IEnumerable<Question> QuotaForms(Estimate estimate, RemarkTexts texts)
    {
        TextResource words = TextResource.Load("breakeven", texts.Language);
        foreach (Option option in estimate.Options.Where(option => option.Role == OptionRole.Candidate))
        {
            string? limits = option switch
            {
                { Capacity: OptionCapacity.OfQuotas quotas } => TooSmall(estimate, option, quotas, texts, words),
                { Mode: HostingMode.ProvisionedThroughput, Commitment: CommitmentTerm.None } => UnitsOf(option, words),
                { Mode: HostingMode.CustomModelImport } => CopiesOf(option, words),
                _ => null,
            };
            if (limits is null) continue;
            bool isOfUnits = option.Mode == HostingMode.ProvisionedThroughput;
            yield return new("quota-increase", option.Id, words.Fill(
                "question.quota-increase",
                ("model", texts.NameOf(estimate.Plan.Model)),
                ("region", option.Region.Code),
                ("mode", NameOf(option, texts, words)),
                ("limits", limits),
                ("use", Use(estimate, words, isOfUnits ? "question.use" : "question.use.quota"))));
        }
    }

    // A routing that is not the Region's own has quotas of its own, and is named.
    private static string NameOf(Option option, RemarkTexts texts, TextResource words)
    {
        string mode = texts.Term("mode." + BedrockCodes.Modes.CodeOf(option.Mode));
        return option.Routing is Routing routing and not Routing.InRegion
            ? words.Fill("question.routed", ("mode", mode), ("routing", texts.Term("routing." + BedrockCodes.Routings.CodeOf(routing))))
            : mode;
    }

    // Granted and too few, or none by default.
    private static string? UnitsOf(Option option, TextResource words)
    {
        if (option.Reasons.OfType<Refusal.ModelUnitQuota>().FirstOrDefault() is Refusal.ModelUnitQuota few)
            return Raised("units", few.Granted, few.Needed, few.Quota, words);
        if (option.Warnings.OfType<Warning.AskForModelUnits>().FirstOrDefault() is not Warning.AskForModelUnits asked) return null;
        return words.Fill(
            "question.to-be-raised",
            ("limits", words.Fill(
                "question.limit.model-units",
                ("code", CodeOf(asked.Quota, words)),
                ("value", Figures.Count(option.Units ?? 1L)))));
    }

    private static string? CopiesOf(Option option, TextResource words) =>
        option.Reasons.OfType<Refusal.Copies>().FirstOrDefault() is Refusal.Copies few
            ? Raised("copies", few.Maximum, few.Needed, null, words)
            : null;

    private static string Raised(string thing, long value, long needed, string? code, TextResource words) => words.Fill(
        "question.to-be-raised",
        ("limits", words.Fill(
            "question.limit." + thing,
            ("code", CodeOf(code, words)),
            ("value", Figures.Count(value)),
            ("needed", Figures.Count(needed)))));

    // What can be raised is asked for; of what cannot, the text says so, and what else there is.
    private static string? TooSmall(
        Estimate estimate, Option option, OptionCapacity.OfQuotas quotas, RemarkTexts texts, TextResource words)
    {
        ShortQuota[] tooSmall = [.. ShortOf(quotas, estimate.PeakRequestsPerMinute)];
        if (tooSmall.Length == 0) return null;
        string ways = words["question.ways." + (option.Mode == HostingMode.CustomOnDemand ? "custom"
            : option.Routing == Routing.InRegion ? "base" : "profile")];
        if (estimate.LegacyFrom is DateOnly day)
        {
            return words.Fill(
                "question.legacy",
                ("model", texts.NameOf(estimate.Plan.Model)),
                ("day", Figures.Day(day)),
                ("limits", Lines(tooSmall, words)),
                ("ways", ways));
        }

        ILookup<bool, ShortQuota> raised = tooSmall.ToLookup(quota => quota.Figure.IsAdjustable != false);
        IEnumerable<string> parts =
        [
            .. raised[true].Any() ? (string[])[words.Fill("question.to-be-raised", ("limits", Lines(raised[true], words)))] : [],
            .. raised[false].Any()
                ? (string[])[words.Fill("question.not-adjustable", ("limits", Lines(raised[false], words)), ("ways", ways))]
                : [],
        ];
        string said = string.Join("\n\n", parts);
        return tooSmall.Any(quota => IsCarried(quota.Limit, option)) ? $"{said}\n{words["question.together"]}" : said;
    }

    // A request for calls through profiles carries those of in-Region calls and of the day; custom models have quotas of their own.
    private static bool IsCarried(BindingLimit limit, Option option) =>
        option.Mode == HostingMode.BaseOnDemand
        && (limit == BindingLimit.TokensPerDay || (limit == BindingLimit.TokensPerMinute && option.Routing == Routing.InRegion));

    // Each quota that is too small: what it is now, and what the peak takes of it as that quota counts.
    private static IEnumerable<ShortQuota> ShortOf(OptionCapacity.OfQuotas quotas, Ratio peak)
    {
        ILookup<BindingLimit, Ratio> used = LimitUses.Of(quotas, peak).ToLookup(use => QuotaOf(use.Limit), use => use.Used ?? 0m);
        return
            from figure in quotas.Limits.Figures()
            where figure.Figure is not null
            let needed = used[figure.Limit].Append(LeastOf(figure.Limit, quotas.Call)).Aggregate(Ratio.Of(0m), Ratio.Max)
            where needed > figure.Figure.Value
            select new ShortQuota(figure.Limit, figure.Figure, needed);
    }

    private static string Lines(IEnumerable<ShortQuota> quotas, TextResource words) => string.Join("\n", quotas.Select(quota => words.Fill(
        "question.limit." + CapacityCodes.Limits.CodeOf(quota.Limit),
        ("code", CodeOf(quota.Figure.Code, words)),
        ("value", Figures.Count(quota.Figure.Value)),
        ("needed", Figures.Count(quota.Needed.CeilingCount())))));

    private static string CodeOf(string? code, TextResource words) => code is null ? "" : words.Fill("question.limit.code", ("code", code));

    // What running calls hold counts against the tokens of a minute.
    private static BindingLimit QuotaOf(BindingLimit limit) =>
        limit == BindingLimit.Reservation ? BindingLimit.TokensPerMinute : limit;

    // One call must fit by itself.
    private static Ratio LeastOf(BindingLimit limit, CallShape call) =>
        limit is BindingLimit.TokensPerMinute or BindingLimit.TokensPerDay && call.Reserved is Ratio reserved ? reserved : 0m;

    // Cached tokens are read as input by units, and told with it.
    private static string Use(Estimate estimate, TextResource words, string key)
    {
        Ratio peak = estimate.PeakRequestsPerMinute, steady = peak / estimate.Plan.Traffic.PeakFactor;
        RequestShape tokens = estimate.Plan.Traffic.Tokens;
        decimal input = tokens.Input.High + tokens.CacheRead.High + tokens.CacheWriteAt(Corner.High), output = tokens.Output.High;
        return words.Fill(
            key,
            ("steady", Figures.Point(steady)),
            ("peak", Figures.Point(peak)),
            ("steadyTokens", Figures.Point(steady * (input + output))),
            ("peakTokens", Figures.Point(peak * (input + output))),
            ("input", Figures.Count(input)),
            ("output", Figures.Count(output)));
    }

    // A quota that the peak takes more of than it holds.
    private sealed record ShortQuota(BindingLimit Limit, QuotaFigure Figure, Ratio Needed);
}
