using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Sources;

/// <summary>How far a figure can be trusted: what the price book holds, then what a user brings.</summary>
public enum Trust
{
    Official,
    Secondary,
    Seed,
    Contract,
    Quoted,
    Measured,
    Assumed,
}

/// <summary>How the date of a source is known.</summary>
public enum DateBasis
{
    Printed,
    Commit,
    Inferred,
    None,
}

/// <summary>Who said a figure, where, and as of which day.</summary>
/// <param name="Id">Unique among the sources of a price book, or the place in a plan (<c>known.modelUnit</c>).</param>
/// <param name="Location">The official address the figure comes from, or what the user wrote.</param>
/// <param name="Via">The public copy that was read when the official page itself was not: its address, or what it is.</param>
/// <param name="AsOf">The day the figure held; null when nothing tells it.</param>
public sealed record Source(string Id, string Location, string? Via, DateOnly? AsOf, DateBasis Basis, Trust Trust)
{
    public string Id
    {
        get;
        init => field = Bounds.Text(value, nameof(Id));
    }

    = Bounds.Text(Id, nameof(Id));

    public string Location
    {
        get;
        init => field = Bounds.Text(value, nameof(Location));
    }

    = Bounds.Text(Location, nameof(Location));

    public string? Via
    {
        get;
        init => field = Bounds.TextOrNone(value, nameof(Via));
    }

    = Bounds.TextOrNone(Via, nameof(Via));

    /// <summary>The price file of the user's own that brought it; null for the book, and for what a plan gives.</summary>
    public OwnFile? File { get; init; }

    /// <summary>True for what the user brings, in a price file or in a plan.</summary>
    public bool IsOwn => SourceCodes.IsOwn(Trust);

    /// <summary>The public copy where it is an address; null where it is told in words, or nothing is.</summary>
    public string? ViaAddress => Via?.StartsWith("https://", StringComparison.Ordinal) == true ? Via : null;

    public DateBasis Basis
    {
        get;
        init => field = Bounds.Member(value, DateBasis.None, nameof(Basis));
    }

    = Bounds.Member(Basis, DateBasis.None, nameof(Basis));

    public Trust Trust
    {
        get;
        init => field = Bounds.Member(value, Trust.Assumed, nameof(Trust));
    }

    = Bounds.Member(Trust, Trust.Assumed, nameof(Trust));
}

/// <summary>A price file of the user's own.</summary>
/// <param name="Name">Its name, without the folder it lies in.</param>
/// <param name="Hash">First 12 hexadecimal digits of the SHA-256 of its bytes.</param>
public sealed record OwnFile(string Name, string Hash)
{
    public string Name
    {
        get;
        init => field = Bounds.Text(value, nameof(Name));
    }

    = Bounds.Text(Name, nameof(Name));

    public string Hash
    {
        get;
        init => field = Bounds.Text(value, nameof(Hash));
    }

    = Bounds.Text(Hash, nameof(Hash));
}

/// <summary>The codes of trust and of date bases.</summary>
public static class SourceCodes
{
    public static Vocabulary<Trust> Trusts { get; } = new(
        (Trust.Official, "official"),
        (Trust.Secondary, "secondary"),
        (Trust.Seed, "seed"),
        (Trust.Contract, "contract"),
        (Trust.Quoted, "quoted"),
        (Trust.Measured, "measured"),
        (Trust.Assumed, "assumed"));

    public static Vocabulary<DateBasis> Bases { get; } = new(
        (DateBasis.Printed, "printed"),
        (DateBasis.Commit, "commit"),
        (DateBasis.Inferred, "inferred"),
        (DateBasis.None, "none"));

    /// <summary>True for what only a user says.</summary>
    public static bool IsOwn(Trust trust) => trust switch
    {
        Trust.Official or Trust.Secondary or Trust.Seed => false,
        Trust.Contract or Trust.Quoted or Trust.Measured or Trust.Assumed => true,
    };

    /// <summary>The order in which observations of one price are preferred; 0 first.</summary>
    public static int Rank(Trust trust) => trust switch
    {
        Trust.Contract => 0,
        Trust.Official => 1,
        Trust.Quoted => 2,
        Trust.Secondary => 3,
        Trust.Measured => 4,
        Trust.Assumed => 5,
        Trust.Seed => 6,
    };
}
