using Mitsumori.Application.Reports;
using Mitsumori.Application.Texts;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;

namespace Mitsumori.Cli.Tables;

/// <summary>One row an option: mode, monthly dollars, verdict, and the reason in a few words; below 80 cells the reason has a line of its own.</summary>
internal sealed class OptionsTable(Estimate estimate, RemarkTexts remarks, Session session)
{
    /// <summary>Below so many cells a row gives up what can be told elsewhere.</summary>
    public const int NarrowCells = 80;

    private readonly TextResource texts = session.Table;
    private readonly OptionNames names = new(session.Language);
    private readonly OptionCells cells = new(session.Language);
    private readonly bool hasRegions = estimate.HasSeveralRegions;
    private readonly bool isNarrow = session.Columns < NarrowCells;

    public void Write()
    {
        List<TextColumn> columns = [new(texts["head.mode"], MayBeCut: true)];
        if (hasRegions) columns.Add(new(texts["head.region"]));
        columns.Add(new(texts["head.monthly"], IsRight: true));
        columns.Add(new(texts["head.verdict"]));
        columns.Add(new(texts["head.ceiling"], IsRight: true));
        if (!isNarrow) columns.Add(new(texts["head.reason"], MayBeCut: true));
        TextTable table = new(columns, session.Columns, session.HasColour);
        AddRows(table, OptionRole.Candidate);
        if (estimate.Options.Any(option => option.Role == OptionRole.Reference))
        {
            table.AddLine("");
            table.AddLine(texts[estimate.Plan.Method == CustomizationMethod.None ? "references.none" : "references"]);
            AddRows(table, OptionRole.Reference);
        }

        table.Write(session.Output);
        WriteDue();
    }

    // Any Region: for each mode the cheapest Region, and how many more there are; JSON shows all.
    private void AddRows(TextTable table, OptionRole role)
    {
        IEnumerable<Option> options = estimate.Options.Where(option => option.Role == role);
        if (!estimate.Plan.Regions.IsEmpty)
        {
            foreach (Option option in options) AddRow(table, option, "");
            return;
        }

        foreach (IGrouping<string, Option> group in options.GroupBy(names.Short))
        {
            Option best = group.OrderBy(option => option.Verdict).ThenBy(option => option.Monthly is { IsUnknown: false } total ? total.Amount.Dollars : decimal.MaxValue).First();
            int more = group.Count() - 1;
            AddRow(table, best, more == 0 ? "" : texts.Fill("more-regions", ("count", Figures.Count(more))));
        }
    }

    private void AddRow(TextTable table, Option option, string more)
    {
        string reason = string.Join(", ", new[] { cells.Reason(option), more }.Where(part => part.Length > 0));
        List<string> row = [names.Short(option)];
        if (hasRegions) row.Add(option.Region.Code);
        row.Add(cells.Amount(option));
        row.Add(texts["verdict." + EstimateCodes.Verdicts.CodeOf(option.Verdict)]);
        row.Add(OptionCells.Ceiling(option));
        if (!isNarrow) row.Add(reason);
        RowStyle style = option.Id == estimate.Cheapest.Typical ? RowStyle.Chosen : option.Verdict == Verdict.Feasible ? RowStyle.Plain : RowStyle.Out;
        table.Add(style, [.. row]);
        if (isNarrow && reason.Length > 0)
        {
            foreach (string line in Cells.Wrap(reason, session.Columns - 4)) table.AddLine("    " + line);
        }
    }

    private void WriteDue()
    {
        string[] parts = [.. new PlanSentences(estimate, remarks).Due()];
        if (parts.Length == 0) return;
        session.Output.WriteLine();
        session.Output.WriteLine(names.Short(estimate.Chosen!) + ":");
        Paragraphs.WriteItems(parts, session);
    }
}
