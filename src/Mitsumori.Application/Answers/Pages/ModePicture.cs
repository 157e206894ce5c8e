using System.Globalization;
using Mitsumori.Application.Answers.Estimates;
using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Application.Answers.Pages;

/// <summary>The bars of all modes in words: a table whose middle column is drawn.</summary>
/// <param name="Caption">What the table shows, for those who do not see it.</param>
/// <param name="AmountHead">The head of the column of amounts.</param>
/// <param name="References">What the references are; empty where there are none.</param>
/// <param name="Ticks">Labels of the ticks of the scale, in their order.</param>
public sealed record ModePicture(
    ModeBars Bars, string Caption, string AmountHead, string References, Sequence<string> Ticks, Sequence<ModeRow> Rows)
{
    private const int LargestUnit = 3;

    public static ModePicture Of(Estimate estimate, Language language)
    {
        TextResource texts = TextResource.Load("web", language), table = TextResource.Load("table", language);
        ModeBars bars = ModeBars.Of(estimate);
        OptionCells cells = new(language);
        return new(
            bars,
            texts["picture.caption"],
            PeriodWords.Head(estimate.Plan.Period, texts["picture.monthly"], table),
            bars.Bars.Any(bar => bar.IsReference) ? ReferenceWords.Of([estimate], table) : "",
            bars.Ticks.Select(tick => Short(tick, texts)).ToSequence(),
            bars.Bars.Select(RowOf).ToSequence());

        ModeRow RowOf(ModeBar bar)
        {
            Option option = bar.Option;
            string name = NameOf(option, language, texts);
            bool isCarried = option.Verdict == Verdict.Feasible && bar.Limit is not null;
            string more = bar.More == 0 ? "" : table.Fill("more-regions", ("count", Figures.Count(bar.More)));
            return new(
                bar,
                estimate.HasSeveralRegions ? $"{name}, {option.Region.Code}" : name,
                bar.IsCheapest ? texts["picture.cheapest"] : null,
                texts["verdict." + EstimateCodes.Verdicts.CodeOf(option.Verdict)],
                option.Monthly is null ? Wording.Nothing : cells.Amount(option),
                isCarried ? OptionCells.Ceiling(option) : "",
                string.Join(", ", new[] { ReasonOf(option), more }.Where(part => part.Length > 0)),
                bar.ShareOfLimit is Ratio share ? texts.Fill("picture.used", ("percent", Figures.Percent(share))) : "");
        }

        string ReasonOf(Option option) =>
            option.Reasons.Any(reason => reason is Refusal.WeightsStayInBedrock) ? texts["picture.weights-stay"] : cells.Reason(option);
    }

    /// <summary>An option as a page calls it where there is room for a few words.</summary>
    public static string NameOf(Option option, Language language, TextResource web) => option switch
    {
        { Mode: HostingMode.ProvisionedThroughput, Commitment: CommitmentTerm.None } => web["picture.units-none"],
        { Mode: HostingMode.CustomOnDemand, Tier: null or ServiceTier.Standard, Routing: null or Routing.InRegion } =>
            web["modes.custom-on-demand"],
        _ => new OptionNames(language).Short(option),
    };

    // 40,000 is 40k here and 4万 there: the units of a language stand among its words, the largest that fits is taken.
    internal static string Short(decimal tick, TextResource web)
    {
        for (int unit = LargestUnit; unit > 0; unit--)
        {
            decimal size = decimal.Parse(web[$"short.size.{unit}"], CultureInfo.InvariantCulture);
            if (tick >= size) return web.Fill($"short.{unit}", ("count", Figures.Count(tick / size)));
        }

        return Figures.Count(tick);
    }
}

/// <summary>One mode in words.</summary>
/// <param name="Tag">The mark of the cheapest; null on all others.</param>
/// <param name="Amount">Dollars, or a word for what is not known; nothing where the verdict says why there is none.</param>
/// <param name="Carries">Requests a minute, where it carries the load; empty where that is not known, or it does not.</param>
/// <param name="Reason">Its condition, or why it is out, in a few words; empty for nothing.</param>
/// <param name="Used">What the peak takes of its limit; empty without one.</param>
public sealed record ModeRow(
    ModeBar Bar, string Name, string? Tag, string Verdict, Wording Amount, string Carries, string Reason, string Used);
