using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Application.Answers.Estimates;

/// <summary>Options of one or several plans in one table, cheapest first, after each plan's sentence; then what is missing.</summary>
public static class ComparisonBlocks
{
    // A column that not every comparison has takes so many cells from the reason.
    private const int MoreCells = 20;

    public static Sequence<Section> Of(Comparison comparison, RemarkTexts remarks)
    {
        bool hasPlans = comparison.Estimates.Count > 1;
        // The models of one plan have its name in common.
        bool areModels = comparison.Estimates.Select(estimate => (estimate.Plan.Name, estimate.Plan.Model)).Distinct().Count()
            > comparison.Estimates.Select(estimate => estimate.Plan.Name).Distinct().Count();
        string PlanOf(Estimate estimate) =>
            (areModels ? null : estimate.Plan.Name) ?? remarks.NameOf(estimate.Plan.Model);
        IEnumerable<Block> Said(Estimate estimate) =>
        [
            new Block.Sentence((hasPlans ? PlanOf(estimate) + ": " : "") + AnswerSentence.Of(estimate, remarks)),
            .. EstimateBlocks.BelowSentence(estimate, remarks),
        ];
        IEnumerable<string> books = comparison.Estimates.Select(estimate => new EstimateSections(estimate, remarks).Book()).Distinct();
        return
        [
            Section.Of(comparison.Estimates.SelectMany(Said)),
            Options(comparison, remarks, hasPlans, PlanOf),
            .. Missing(comparison, remarks),
            .. TextSection
                .Filled(
                    comparison.Estimates.Select(
                        estimate => new EstimateSections(estimate, remarks).Accept(hasPlans ? PlanOf(estimate) : null)))
                .Select(section => section.Section),
            Section.Of(books.Select(book => new Block.Paragraph(book))) with { Reach = Reach.Document },
        ];
    }

    private static Section Options(Comparison comparison, RemarkTexts remarks, bool hasPlans, Func<Estimate, string> planOf)
    {
        TextResource texts = TextResource.Load("table", remarks.Language);
        bool hasRegions = comparison.Rows.Select(row => row.Option.Region).Distinct().Count() > 1;
        OptionTable options = new(remarks.Language, hasRegions, [.. comparison.Estimates.Select(estimate => estimate.Plan)]);
        IEnumerable<Column> columns = options.Columns((hasPlans ? MoreCells : 0) + (hasRegions ? MoreCells : 0));
        Row RowOf(ComparedOption row)
        {
            IEnumerable<Cell> cells = options.CellsOf(
                row.Option, row.Estimate.Plan, mark: row.Option.Role == OptionRole.Reference ? " *" : "");
            return Row.Of(OptionTable.KindOf(row.Option, row.Estimate), hasPlans ? cells.Prepend(planOf(row.Estimate)) : cells);
        }

        if (hasPlans) columns = columns.Prepend(new(texts["head.plan"], MayBeCut: true));
        Block.Table table = Block.Table.Of("", columns, comparison.Rows.Select(RowOf));
        bool hasReferences = comparison.Rows.Any(row => row.Option.Role == OptionRole.Reference);
        return hasReferences
            ? Section.Of(table, new Block.Paragraph("* " + ReferenceWords.Of(comparison.Rows.Select(row => row.Estimate), texts)))
            : Section.Of(table);
    }

    private static IEnumerable<Section> Missing(Comparison comparison, RemarkTexts remarks)
    {
        Refusal[] gaps = [.. comparison.Rows.SelectMany(row => row.Option.Monthly?.Gaps ?? []).Select(gap => gap.Refusal).Distinct()];
        return gaps.Length == 0
            ? []
            : [Section.Of(EstimateSections.MissingHead(remarks.Language), new Block.Items(gaps.Select(remarks.Say).ToSequence()))];
    }
}
