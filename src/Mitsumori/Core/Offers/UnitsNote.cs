using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;

namespace Mitsumori.Core.Offers;

/// <summary>What a note above the table of units says of a Region that has no row: for which models, it does not say.</summary>
/// <param name="Terms">On which terms units are sold there.</param>
public sealed record UnitsNote(Region Region, bool ForCustomModels, bool ForBaseModels, Sequence<CommitmentTerm> Terms, Source Source)
{
    public Region Region
    {
        get;
        init => field = Bounds.Given(value, nameof(Region));
    }

    = Bounds.Given(Region, nameof(Region));

    public Sequence<CommitmentTerm> Terms
    {
        get;
        init => field = Bounds.Members(value, CommitmentTerm.SixMonths, nameof(Terms));
    }

    = Bounds.Members(Terms, CommitmentTerm.SixMonths, nameof(Terms));

    public Source Source
    {
        get;
        init => field = Bounds.Given(value, nameof(Source));
    }

    = Bounds.Given(Source, nameof(Source));
}
