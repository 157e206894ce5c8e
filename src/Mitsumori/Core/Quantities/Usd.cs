namespace Mitsumori.Core.Quantities;

/// <summary>An exact amount of US dollars. May be negative, for a saving. Sums keep every digit.</summary>
public readonly record struct Usd(decimal Dollars) : IComparable<Usd>
{
    public static Usd Zero => default;

    public static Usd operator +(Usd left, Usd right) => new(Exact.Add(left.Dollars, right.Dollars));

    public static Usd operator -(Usd left, Usd right) => new(Exact.Add(left.Dollars, -right.Dollars));

    public static bool operator <(Usd left, Usd right) => left.Dollars < right.Dollars;

    public static bool operator >(Usd left, Usd right) => left.Dollars > right.Dollars;

    public static bool operator <=(Usd left, Usd right) => left.Dollars <= right.Dollars;

    public static bool operator >=(Usd left, Usd right) => left.Dollars >= right.Dollars;

    public int CompareTo(Usd other) => Dollars.CompareTo(other.Dollars);
}
