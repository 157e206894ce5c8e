using Mitsumori.Application.Answers.Estimates;
using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Capacity;

/// <summary>What the peak takes of each limit of one option, in the words and figures that every form shows alike.</summary>
public sealed class LimitCells
{
    private readonly Estimate estimate;
    private readonly TextResource texts;
    private readonly OptionCells cells;
    private readonly OptionNames names;

    public LimitCells(Estimate estimate, Language language)
    {
        this.estimate = estimate;
        texts = TextResource.Load("table", language);
        cells = new(language);
        names = new(language);
        Shown = estimate.Chosen ?? estimate.Options.FirstOrDefault(option => option is { Role: OptionRole.Candidate, Capacity: not null });
        Rows = Shown?.Capacity is OptionCapacity capacity
            ? [.. LimitUses.Of(capacity, estimate.PeakRequestsPerMinute).Select(use => RowOf(use, capacity))]
            : [];
    }

    /// <summary>The chosen option; where none is chosen the first candidate that could be judged, or null.</summary>
    public Option? Shown { get; }

    /// <summary>Limit, share, used, value, note.</summary>
    public string[] Head => [texts["head.limit"], texts["head.share"], texts["head.used"], texts["head.value"], texts["head.note"]];

    /// <summary>The limit that is met first, then the others by falling share; empty where the option has no limits.</summary>
    public IReadOnlyList<LimitRow> Rows { get; }

    /// <summary>Whose limits they are, and which end of ranges is held against them.</summary>
    public string Caption => texts.Fill(HasRange(Shown!) ? "limits.high" : "limits", ("mode", NameOf(Shown!)));

    // A verdict that speaks against the option stands beside its name: a short bar is no promise.
    private string NameOf(Option option)
    {
        string name = names.Short(option) + (estimate.HasSeveralRegions ? $" {option.Region.Code}" : "");
        return option.Verdict is Verdict.Feasible
            ? name
            : texts.Fill("limits.verdict", ("mode", name), ("verdict", texts["verdict." + EstimateCodes.Verdicts.CodeOf(option.Verdict)]));
    }

    private bool HasRange(Option option)
    {
        Known known = estimate.Plan.Known;
        IEnumerable<QuantityRange?> carried = option.Capacity switch
        {
            OptionCapacity.OfUnits =>
            [
                known.ModelUnit?.InputTokensPerMinute,
                known.ModelUnit?.OutputTokensPerMinute,
                known.ModelUnit?.TokensPerMinute,
            ],
            OptionCapacity.OfCopies => [known.ImportCopy?.RequestsPerMinute ?? known.ImportCopy?.TokensPerMinute],
            _ => [],
        };
        return !estimate.Plan.Traffic.IsSingle || carried.Any(range => range is { IsSingle: false });
    }

    private LimitRow RowOf(LimitUse use, OptionCapacity capacity) => new(
        use,
        cells.NameOf(use.Limit),
        use.Limit == capacity.Binding ? texts["limits.first"] : null,
        use.Share is Ratio share ? texts.Fill("limits.share", ("percent", Figures.Percent(share))) : "",
        use.Used is Ratio used ? Figures.Point(used) : "",
        use.Value is Ratio value ? Figures.Point(value) : "",
        [.. NotesOn(use, capacity)]);

    private IEnumerable<string> NotesOn(LimitUse use, OptionCapacity capacity)
    {
        if (use.Formula is FormulaText formula) yield return formula(Figures.Count);
        if (use.ValueFormula is FormulaText limit) yield return texts.Fill("limits.value", ("formula", limit(Figures.Count)));
        if (use.Used is null) yield return texts["limits.no-latency"];
        if (use.Value is null) yield return texts["limits.not-set"];
        QuotaFigure? quota = (capacity as OptionCapacity.OfQuotas)
            ?.Limits.Figures()
            .FirstOrDefault(figure => figure.Limit == use.Limit)
            .Figure;
        if (quota?.IsAdjustable is bool isAdjustable) yield return texts[isAdjustable ? "limits.adjustable" : "limits.fixed"];
    }
}

/// <summary>One limit in cells: empty where a figure is not known.</summary>
/// <param name="First">The mark of the limit that is met first; null on the others.</param>
/// <param name="Notes">How it is reckoned, then what else is to be said of it.</param>
public sealed record LimitRow(
    LimitUse Use,
    string Name,
    string? First,
    string Share,
    string Used,
    string Value,
    IReadOnlyList<string> Notes)
{
    public string Note => string.Join("; ", Notes);

    /// <summary>The name with its mark, for forms that have no other place for it.</summary>
    public string MarkedName => First is null ? Name : $"{Name} ({First})";
}
