using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;

namespace Mitsumori.Core.Offers;

/// <summary>What the card of a model, and the pages beside it, say of how it is called.</summary>
/// <param name="Tiers">All tiers of its calls; null where the card was not read, which says nothing.</param>
/// <param name="Caching">Caching of the base model on demand; null where no text was seen.</param>
/// <param name="Source">Where the tiers are from; null where the card was not read.</param>
public sealed record ModelCard(
    ModelId Model, Sequence<PriceTier>? Tiers, BatchOffer Batch, Caching? Caching, Sequence<InferenceProfile> Profiles, Source? Source)
{
    public ModelId Model
    {
        get;
        init => field = Bounds.Given(value, nameof(Model));
    }

    = Bounds.Given(Model, nameof(Model));

    public BatchOffer Batch
    {
        get;
        init => field = Bounds.Given(value, nameof(Batch));
    }

    = Bounds.Given(Batch, nameof(Batch));

    /// <summary>The profile that a Region calls by; null where none is known.</summary>
    public InferenceProfile? ProfileOf(Region region, Routing routing)
    {
        InferenceProfile? only = null;
        int fitting = 0;
        foreach (InferenceProfile profile in Profiles)
        {
            if (profile.Routing != routing) continue;
            if (routing == Routing.Global || profile.DestinationsFrom(region) is not null) return profile;
            if (!profile.HasGeographyOf(region)) continue;
            only = profile;
            fitting++;
        }

        return fitting == 1 ? only : null;
    }
}

/// <summary>Where batch jobs are offered.</summary>
/// <param name="InRegion">Where a job names the plain id.</param>
/// <param name="Profile">Source Regions where a job names a profile; geographic and global are not told apart.</param>
public sealed record BatchOffer(Sequence<Region> InRegion, Sequence<Region> Profile, Source Source)
{
    public Source Source
    {
        get;
        init => field = Bounds.Given(value, nameof(Source));
    }

    = Bounds.Given(Source, nameof(Source));
}

/// <summary>Caching of a base model on demand.</summary>
/// <param name="IsSold">True if requests may set checkpoints, or are cached by themselves.</param>
/// <param name="LeastTokens">Fewer are not cached; null where not printed.</param>
/// <param name="MostTokens">More are not cached; null where not printed.</param>
/// <param name="Lives">How long an entry may live, shortest first; empty where not printed.</param>
/// <param name="WritesCostInput">True if a source says that writing costs no more than input.</param>
public sealed record Caching(
    bool IsSold, long? LeastTokens, long? MostTokens, Sequence<CacheLife> Lives, bool WritesCostInput, Source Source)
{
    public long? LeastTokens
    {
        get;
        init => field = Bounds.Within(value, 0, long.MaxValue, nameof(LeastTokens));
    }

    = Bounds.Within(LeastTokens, 0, long.MaxValue, nameof(LeastTokens));

    public long? MostTokens
    {
        get;
        init => field = Bounds.Within(value, 0, long.MaxValue, nameof(MostTokens));
    }

    = Bounds.Within(MostTokens, 0, long.MaxValue, nameof(MostTokens));

    public Sequence<CacheLife> Lives
    {
        get;
        init => field = Bounds.Members(value, CacheLife.OneHour, nameof(Lives));
    }

    = Bounds.Members(Lives, CacheLife.OneHour, nameof(Lives));

    public Source Source
    {
        get;
        init => field = Bounds.Given(value, nameof(Source));
    }

    = Bounds.Given(Source, nameof(Source));
}

/// <summary>A profile: what a call names so that it is answered in one of several Regions.</summary>
/// <param name="Routes">Where a call from a Region may be answered; empty where not recorded, and for the global profile.</param>
public sealed record InferenceProfile(string Id, Routing Routing, Sequence<ProfileRoute> Routes)
{
    public string Id
    {
        get;
        init => field = Bounds.Text(value, nameof(Id));
    }

    = Bounds.Text(Id, nameof(Id));

    public Routing Routing
    {
        get;
        init => field = Bounds.Member(value, Bedrock.Routing.Global, nameof(Routing));
    }

    = Bounds.Member(Routing, Bedrock.Routing.Global, nameof(Routing));

    /// <summary>Where a call from there may be answered; null where not recorded.</summary>
    public Sequence<Region>? DestinationsFrom(Region region)
    {
        foreach (ProfileRoute route in Routes)
        {
            if (route.From == region) return route.To;
        }

        return null;
    }

    /// <summary>True if the prefix of the id is the geography of the Region: <c>eu.</c> of eu-west-1.</summary>
    public bool HasGeographyOf(Region region)
    {
        string prefix = Id[..Id.IndexOf('.', StringComparison.Ordinal)], code = region.Code;
        return prefix switch
        {
            "apac" => code.StartsWith("ap-", StringComparison.Ordinal),
            "jp" => code is "ap-northeast-1" or "ap-northeast-3",
            "au" => code is "ap-southeast-2" or "ap-southeast-4" or "ap-southeast-6",
            "in" => code is "ap-south-1" or "ap-south-2",
            "us-gov" => code.StartsWith("us-gov-", StringComparison.Ordinal),
            "us" => code.StartsWith("us-", StringComparison.Ordinal) && !code.StartsWith("us-gov-", StringComparison.Ordinal),
            _ => code.StartsWith(prefix + "-", StringComparison.Ordinal),
        };
    }
}

/// <summary>Where a call from one Region may be answered.</summary>
public sealed record ProfileRoute(Region From, Sequence<Region> To)
{
    public Region From
    {
        get;
        init => field = Bounds.Given(value, nameof(From));
    }

    = Bounds.Given(From, nameof(From));
}
