using System.Diagnostics;
using Mitsumori.Core.Offers;
using Mitsumori.Plans.Problems;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Names;

/// <summary>The names that arguments and filters may have: those of the book.</summary>
public sealed class BookNames(OfferBook offers)
{
    private const string ModelName = "model", RegionName = "region";

    /// <summary>The shape of a model's name.</summary>
    public static NameShape Model(string description) => new(new TextShape(description), ModelName);

    /// <summary>The shape of a Region's code.</summary>
    public static NameShape Region(string description) => new(new TextShape(description), RegionName);

    public bool Knows(NameShape name, string text) => name.Of switch
    {
        ModelName => offers.FindModel(text) is not null,
        RegionName => offers.FindRegion(text) is not null,
        _ => throw new UnreachableException(name.Of),
    };

    /// <summary>Names that the writer of an unknown one may have meant.</summary>
    public string Near(NameShape name, string text) => name.Of switch
    {
        ModelName => Closest.Models(text, offers),
        RegionName => Closest.Regions(text, offers),
        _ => throw new UnreachableException(name.Of),
    };

    internal static ProblemCode UnknownOf(NameShape name) => name.Of switch
    {
        ModelName => PlanFault.ModelUnknown,
        RegionName => PlanFault.RegionUnknown,
        _ => throw new UnreachableException(name.Of),
    };
}
