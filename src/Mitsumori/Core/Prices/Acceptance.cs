using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Prices;

/// <summary>
/// Rows of a price book that a user takes upon himself: by id, or all rows of one source that name no Region, for one Region.
/// </summary>
public sealed record Acceptance(Sequence<string> Ids, Sequence<AcceptedSource> Sources)
{
    public static Acceptance Nothing { get; } = new([], []);

    public bool Names(PriceObservation observation) => !Ids.IsEmpty && Ids.Contains(observation.Id);

    /// <summary>True if a row without a Region may serve the given one.</summary>
    public bool Places(PriceObservation observation, Region region) =>
        Names(observation)
        || (!Sources.IsEmpty && Sources.Any(source => source.Location == observation.Source.Location && source.As == region));
}

/// <summary>All rows of one source address that record no Region, taken as holding in one.</summary>
public sealed record AcceptedSource(string Location, Region As)
{
    public string Location
    {
        get;
        init => field = Bounds.Text(value, nameof(Location));
    }

    = Bounds.Text(Location, nameof(Location));

    public Region As
    {
        get;
        init => field = Bounds.Given(value, nameof(As));
    }

    = Bounds.Given(As, nameof(As));
}
