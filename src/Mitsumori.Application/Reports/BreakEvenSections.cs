using Mitsumori.Application.Texts;
using Mitsumori.Core.Decisions;

namespace Mitsumori.Application.Reports;

/// <summary>What stands behind the tables of a break-even answer: why options are out, what to mind, what was taken for granted, and the book.</summary>
public sealed class BreakEvenSections(BreakEvenAnswer breakEven, RemarkTexts remarks)
{
    private readonly TextResource table = TextResource.Load("table", remarks.Language);

    /// <summary>Sentences under their headings; none is empty. Why options are out is said where nothing can be had.</summary>
    public IEnumerable<TextSection> Remarks()
    {
        OptionNames names = new(remarks.Language);
        bool hasFeasible = breakEven.Estimate.Options.Any(option => option.IsFeasibleCandidate);
        TextSection[] sections =
        [
            new(table["reasons"], hasFeasible ? [] : [.. breakEven.Estimate.Options.SelectMany(option => option.Reasons.Select(reason => $"{names.Short(option)}: {remarks.Say(reason)}")).Distinct()]),
            new(table["warnings"], [.. breakEven.Estimate.Warnings.Concat(breakEven.Warnings).Distinct().Select(remarks.Say)]),
            new(table["given"], [.. breakEven.Estimate.Assumptions.Select(remarks.Say)]),
        ];
        return sections.Where(section => section.Items.Count > 0);
    }

    /// <summary>The version of the book and the day of its prices.</summary>
    public string Book() => new EstimateSections(breakEven.Estimate, remarks).Book();
}
