using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Offers;

/// <summary>A Region with the coordinates of its city, in degrees; distances between Regions are taken from them.</summary>
public sealed record RegionFacts(
    Region Region,
    string Name,
    string NameJa,
    string City,
    decimal Latitude,
    decimal Longitude,
    string? UsagePrefix)
{
    public Region Region
    {
        get;
        init => field = Bounds.Given(value, nameof(Region));
    }

    = Bounds.Given(Region, nameof(Region));

    public string Name
    {
        get;
        init => field = Bounds.Text(value, nameof(Name));
    }

    = Bounds.Text(Name, nameof(Name));

    public string NameJa
    {
        get;
        init => field = Bounds.Text(value, nameof(NameJa));
    }

    = Bounds.Text(NameJa, nameof(NameJa));

    public string City
    {
        get;
        init => field = Bounds.Text(value, nameof(City));
    }

    = Bounds.Text(City, nameof(City));

    public decimal Latitude
    {
        get;
        init => field = Bounds.Within(value, -90m, 90m, nameof(Latitude));
    }

    = Bounds.Within(Latitude, -90m, 90m, nameof(Latitude));

    public decimal Longitude
    {
        get;
        init => field = Bounds.Within(value, -180m, 180m, nameof(Longitude));
    }

    = Bounds.Within(Longitude, -180m, 180m, nameof(Longitude));

    public string? UsagePrefix
    {
        get;
        init => field = Bounds.TextOrNone(value, nameof(UsagePrefix));
    }

    = Bounds.TextOrNone(UsagePrefix, nameof(UsagePrefix));

    /// <summary>An account of one partition cannot use another.</summary>
    public Partition Partition
    {
        get;
        init => field = Bounds.Member(value, Partition.China, nameof(Partition));
    }
}

/// <summary>A Region that exists, and of which the book has no offer.</summary>
/// <param name="Partition">The code of the part of the cloud it belongs to: <c>aws-cn</c>.</param>
public sealed record OtherRegion(Region Region, string Name, string NameJa, string Partition)
{
    public Region Region
    {
        get;
        init => field = Bounds.Given(value, nameof(Region));
    }

    = Bounds.Given(Region, nameof(Region));

    public string Name
    {
        get;
        init => field = Bounds.Text(value, nameof(Name));
    }

    = Bounds.Text(Name, nameof(Name));

    public string NameJa
    {
        get;
        init => field = Bounds.Text(value, nameof(NameJa));
    }

    = Bounds.Text(NameJa, nameof(NameJa));

    public string Partition
    {
        get;
        init => field = Bounds.Text(value, nameof(Partition));
    }

    = Bounds.Text(Partition, nameof(Partition));
}

/// <summary>A part of the cloud with accounts of its own.</summary>
public enum Partition
{
    Commercial,
    GovCloud,
    China,
}
