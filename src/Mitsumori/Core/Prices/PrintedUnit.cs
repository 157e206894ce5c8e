namespace Mitsumori.Core.Prices;

/// <summary>A unit as price lists print it, and the quantity of it that one amount buys.</summary>
public sealed record PrintedUnit(string Name, long Per)
{
    public override string ToString() => $"{Name} ({Per})";
}
