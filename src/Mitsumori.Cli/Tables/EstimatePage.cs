using Mitsumori.Application.Reports;
using Mitsumori.Application.Texts;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Cli.Tables;

/// <summary>An estimate on a terminal: the sentence, the options, what is missing, the lines, the sources. A reader who stops early has the answer.</summary>
internal sealed class EstimatePage(Estimate estimate, RemarkTexts remarks, Session session)
{
    private readonly TextResource texts = session.Table;

    public void Write()
    {
        Sources sources = new(session);
        WriteTitle();
        Blank();
        Paragraph(AnswerSentence.Of(estimate, session.Language));
        Blank();
        new OptionsTable(estimate, session).Write();
        WriteFirstYear();
        WriteGaps();
        new LinesTable(estimate, sources, session).Write();
        WriteReasons();
        Section("warnings", estimate.Warnings.Concat(estimate.Options.SelectMany(option => option.Warnings)).Distinct().Select(remarks.Say));
        Section("given", estimate.Assumptions.Select(remarks.Say));
        Blank();
        Paragraph(texts.Fill("not-included", ("names", string.Join(", ", NotIncluded.Codes.Select(code => remarks.Term("not-included." + code))))));
        sources.Write();
        Blank();
        Paragraph(texts.Fill("book", ("version", estimate.BookVersion), ("day", Figures.Day(estimate.PriceDay))));
    }

    private void WriteFirstYear()
    {
        if (estimate.Options.FirstOrDefault(option => option.Id == estimate.Cheapest.Typical) is not { FirstYear: Total year } cheapest) return;
        Blank();
        Paragraph(texts.Fill(
            year.IsComplete ? "first-year" : "first-year-floor", ("mode", new OptionNames(session.Language).Full(cheapest)), ("amount", Figures.Cents(year.Amount))));
    }

    private void WriteTitle()
    {
        Plan plan = estimate.Plan;
        string model = remarks.NameOf(plan.Model);
        string subject = plan switch
        {
            { Customization: null } => texts.Fill("subject.tuned", ("model", model)),
            { Method: CustomizationMethod.None } => texts.Fill("subject.none", ("model", model)),
            _ => texts.Fill("subject", ("model", model), ("method", remarks.Term("method." + BedrockCodes.Methods.CodeOf(plan.Method)))),
        };
        string region = plan.Regions.IsEmpty ? texts["any-region"] : plan.Regions.ToString();
        Paragraph(plan.Name is string name
            ? texts.Fill("title", ("name", name), ("subject", subject), ("region", region))
            : texts.Fill("title-without-name", ("subject", subject), ("region", region)));
        (string, string) hours = ("hours", Figures.Count(plan.Period.Hours)), active = ("activeHours", Figures.Count(estimate.ActiveHours));
        Paragraph(plan.Period is BillingPeriod.CalendarMonth calendar
            ? texts.Fill("period-month", ("month", texts.Fill($"month.{calendar.Month.Month}", ("year", $"{calendar.Month.Year}"))), hours, ("activeDays", Figures.Count(estimate.ActiveDays)), active)
            : texts.Fill("period-hours", hours, active));
        RequestShape tokens = plan.Traffic.Tokens;
        Paragraph(texts.Fill("traffic", ("requests", Figures.Count(estimate.Requests)), ("input", Range(tokens.Input)), ("output", Range(tokens.Output))));
    }

    private string Range(QuantityRange range) => range.IsSingle
        ? Figures.Count(range.Typical)
        : texts.Fill("range", ("low", Figures.Count(range.Low)), ("high", Figures.Count(range.High)));

    private void WriteGaps()
    {
        Gap[] gaps = [.. estimate.Options.SelectMany(option => (option.Monthly?.Gaps ?? []).Concat(option.OneTime?.Gaps ?? []))];
        Refusal[] cost = [.. gaps.Where(gap => gap.Affects == Affects.Cost).Select(gap => gap.Refusal).Distinct()];
        Refusal[] capacity = [.. gaps.Select(gap => gap.Refusal).Distinct().Except(cost)];
        Section("missing", cost.Select(remarks.Say));
        Section("capacity-unknown", capacity.Select(remarks.Say));
        Section("questions", cost.Concat(capacity).Select(remarks.Ask).OfType<string>().Distinct());
    }

    private void WriteReasons()
    {
        OptionNames names = new(session.Language);
        Section("reasons", estimate.Options
            .SelectMany(option => option.Reasons.Select(reason => $"{names.Short(option)}: {remarks.Say(reason)}"))
            .Distinct());
    }

    private void Section(string head, IEnumerable<string> items)
    {
        string[] all = [.. items];
        if (all.Length == 0) return;
        Blank();
        session.Output.WriteLine(texts[head]);
        Paragraphs.WriteItems(all, session);
    }

    private void Paragraph(string text) => Paragraphs.Write(text, session);

    private void Blank() => session.Output.WriteLine();
}
