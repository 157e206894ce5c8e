using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Prices;

/// <summary>A unit as price lists print it, and the quantity of it that one amount buys, at least 1.</summary>
public sealed record PrintedUnit(string Name, long Per)
{
    public string Name
    {
        get;
        init => field = Bounds.Text(value, nameof(Name));
    }

    = Bounds.Text(Name, nameof(Name));

    public long Per
    {
        get;
        init => field = Bounds.Within(value, 1, long.MaxValue, nameof(Per));
    }

    = Bounds.Within(Per, 1, long.MaxValue, nameof(Per));

    public override string ToString() => $"{Name} ({Per})";
}
