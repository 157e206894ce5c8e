using Mitsumori.Application.Reports;
using Mitsumori.Application.Texts;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Facts;

namespace Mitsumori.Cli.Tables;

/// <summary>Options of one or several plans in one table, cheapest first, then what is missing.</summary>
internal sealed class ComparisonPage(Comparison comparison, RemarkTexts remarks, Session session)
{
    private readonly TextResource texts = session.Table;
    private readonly OptionNames names = new(session.Language);
    private readonly OptionCells cells = new(session.Language);

    public void Write()
    {
        bool hasPlans = comparison.Estimates.Count > 1;
        foreach (Estimate estimate in comparison.Estimates) Paragraphs.Write((hasPlans ? PlanOf(estimate) + ": " : "") + AnswerSentence.Of(estimate, session.Language), session);
        session.Output.WriteLine();
        bool hasRegions = comparison.Rows.Select(row => row.Option.Region).Distinct().Count() > 1;
        bool hasReasons = session.Columns >= OptionsTable.NarrowCells + (hasPlans ? 20 : 0) + (hasRegions ? 20 : 0);
        TextColumn?[] columns =
        [
            hasPlans ? new(texts["head.plan"], MayBeCut: true) : null, new(texts["head.mode"], MayBeCut: true), hasRegions ? new(texts["head.region"]) : null,
            new(texts["head.monthly"], IsRight: true), new(texts["head.verdict"]), new(texts["head.ceiling"], IsRight: true), hasReasons ? new(texts["head.reason"], MayBeCut: true) : null,
        ];
        TextTable table = new([.. columns.OfType<TextColumn>()], session.Columns, session.HasColour);
        foreach (ComparedOption row in comparison.Rows)
        {
            Option option = row.Option;
            string reason = cells.Reason(option);
            string?[] line =
            [
                hasPlans ? PlanOf(row.Estimate) : null, names.Short(option) + (option.Role == OptionRole.Reference ? " *" : ""), hasRegions ? option.Region.Code : null,
                cells.Amount(option), texts["verdict." + EstimateCodes.Verdicts.CodeOf(option.Verdict)], OptionCells.Ceiling(option), hasReasons ? reason : null,
            ];
            RowStyle style = option.Id == row.Estimate.Cheapest.Typical ? RowStyle.Chosen : option.Verdict == Verdict.Feasible ? RowStyle.Plain : RowStyle.Out;
            table.Add(style, [.. line.OfType<string>()]);
            if (!hasReasons && reason.Length > 0) table.AddLine("    " + Cells.Cut(reason, session.Columns - 4));
        }

        table.Write(session.Output);
        if (comparison.Rows.Any(row => row.Option.Role == OptionRole.Reference)) session.Output.WriteLine("* " + texts["references"]);
        Refusal[] gaps = [.. comparison.Rows.SelectMany(row => row.Option.Monthly?.Gaps ?? []).Select(gap => gap.Refusal).Distinct()];
        if (gaps.Length == 0) return;
        session.Output.WriteLine();
        session.Output.WriteLine(texts["missing"]);
        Paragraphs.WriteItems(gaps.Select(remarks.Say), session);
    }

    private string PlanOf(Estimate estimate) => estimate.Plan.Name ?? remarks.NameOf(estimate.Plan.Model);
}
