using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers;

/// <summary>A picture of what options cost a month as one input varies, in figures and words; how it is drawn, the face says.</summary>
/// <param name="Id">Unique on the sheet, in small letters.</param>
/// <param name="Description">One sentence for those who do not see it.</param>
/// <param name="UpTo">The last value on the axis.</param>
/// <param name="Plan">Where the plan itself stands; null where no option is chosen.</param>
/// <param name="Quota">From where on the quota does not let the traffic through; null where none is near.</param>
public sealed record CostChart(
    string Id, string Title, string Description, string AxisName, string CostName, decimal UpTo,
    Sequence<ChartLine> Lines, ChartPoint? Plan, Sequence<ChartCrossing> Crossings, ChartLimit? Quota);

/// <summary>The cost of one option.</summary>
/// <param name="Points">By rising value, straight between each two; a step is two points at one value.</param>
/// <param name="CarriesUpTo">The quota of this option; null without one.</param>
public sealed record ChartLine(Wording Name, bool IsChosen, bool IsReference, Sequence<ChartPoint> Points, decimal? CarriesUpTo)
{
    /// <summary>What its colour stands for.</summary>
    public HostingMode Mode { get; init; }

    /// <summary>What its dash stands for; null where nothing is committed to.</summary>
    public CommitmentTerm? Term { get; init; }
}

/// <summary>A point, with its figure as people read it; empty where it has none.</summary>
/// <param name="Cost">Dollars a month.</param>
public sealed record ChartPoint(decimal At, decimal Cost, string Label);

/// <summary>A point where two lines meet, or one steps over the other.</summary>
/// <param name="Between">The names of the two.</param>
public sealed record ChartCrossing(decimal At, decimal Cost, string Label, string Between);

/// <summary>A limit on the axis.</summary>
public sealed record ChartLimit(decimal At, string Label);
