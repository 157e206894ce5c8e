using Mitsumori.Application.Reports;
using Mitsumori.Application.Texts;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Offers;

namespace Mitsumori.Cli.Tables;

/// <summary>The four ceilings of each option in requests a minute, what binds first, the share of each limit of the chosen one, and the quotas behind them.</summary>
internal sealed class CapacityPage(Estimate estimate, RemarkTexts remarks, Session session)
{
    private readonly TextResource texts = session.Table;
    private readonly OptionNames names = new(session.Language);
    private readonly OptionCells cells = new(session.Language);
    private readonly SourceWords sources = new(session.Language);

    public void Write()
    {
        Paragraphs.Write(texts.Fill("load", ("rate", Figures.Count(estimate.PeakRequestsPerMinute))), session);
        if (CallSentence.Of(estimate, texts) is string call) Paragraphs.Write(call, session);
        session.Output.WriteLine();
        TextTable table = new(
            [
                new(texts["head.mode"], MayBeCut: true), new(texts["head.ceiling"], IsRight: true), new(texts["head.simple"], IsRight: true), new(texts["head.settled"], IsRight: true),
                new(texts["head.reserved"], IsRight: true), new(texts["head.inflight"], IsRight: true), new(texts["head.binding"]),
            ],
            session.Columns,
            session.HasColour);
        bool hasRegions = estimate.HasSeveralRegions;
        foreach (Option option in estimate.Options)
        {
            table.Add(
                option.Verdict == Verdict.Feasible ? RowStyle.Plain : RowStyle.Out,
                [names.Short(option) + (option.Role == OptionRole.Reference ? " *" : "") + (hasRegions ? $", {option.Region}" : ""), .. cells.Carried(option)]);
        }

        table.Write(session.Output);
        if (estimate.Options.Any(option => option.Role == OptionRole.Reference)) session.Output.WriteLine("* " + texts["references"]);
        WriteLimits();
        Items("reasons", estimate.Options.SelectMany(option => option.Reasons.Where(reason => reason.TakesAway).Select(reason => $"{names.Short(option)}: {remarks.Say(reason)}")));
        Items("advice", new CapacityAdvice(session.Language).Of(estimate));
        Items("questions", estimate.Options.SelectMany(option => option.Monthly?.Gaps ?? []).Where(gap => gap.Affects == Affects.Capacity).Select(gap => remarks.Ask(gap.Refusal)).OfType<string>());
        Items("quotas", estimate.Options.Select(option => option.Capacity).OfType<OptionCapacity.OfQuotas>().SelectMany(QuotasOf));
        Items("warnings", estimate.Options.SelectMany(option => option.Warnings).Where(warning => warning is Warning.ReservationNotJudged or Warning.BurndownDisputed or Warning.AskForModelUnits).Select(remarks.Say));
    }

    private void WriteLimits()
    {
        LimitCells limits = new(estimate, session.Language);
        if (limits.Rows.Count == 0) return;
        session.Output.WriteLine();
        Paragraphs.Write(limits.Caption, session);
        TextTable table = new(
            [
                new(limits.Head[0]), new(limits.Head[1], IsRight: true), new(limits.Head[2], IsRight: true), new(limits.Head[3], IsRight: true), new(limits.Head[4], MayBeCut: true),
            ],
            session.Columns,
            session.HasColour);
        foreach (LimitRow row in limits.Rows) table.Add(row.First is null ? RowStyle.Plain : RowStyle.Chosen, row.Name, row.Share, row.Used, row.Value, row.Notes.FirstOrDefault(""));
        table.Write(session.Output);
    }

    private IEnumerable<string> QuotasOf(OptionCapacity.OfQuotas quotas)
    {
        foreach ((BindingLimit limit, QuotaFigure? figure) in quotas.Limits.Figures())
        {
            if (figure is null) continue;
            yield return texts.Fill("quota", ("limit", cells.NameOf(limit)), ("value", Figures.Count(figure.Value)), ("id", figure.Id), ("day", sources.Day(figure.Source)));
        }
    }

    private void Items(string head, IEnumerable<string> items)
    {
        string[] all = [.. items.Distinct()];
        if (all.Length == 0) return;
        session.Output.WriteLine();
        session.Output.WriteLine(texts[head]);
        Paragraphs.WriteItems(all, session);
    }
}
