using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Offers;

/// <summary>A Region and how far its city is, in whole kilometres.</summary>
public sealed record RegionDistance(Region Region, int Kilometres)
{
    public Region Region
    {
        get;
        init => field = Bounds.Given(value, nameof(Region));
    }

    = Bounds.Given(Region, nameof(Region));

    public int Kilometres
    {
        get;
        init => field = Bounds.Within(value, 0, int.MaxValue, nameof(Kilometres));
    }

    = Bounds.Within(Kilometres, 0, int.MaxValue, nameof(Kilometres));
}
