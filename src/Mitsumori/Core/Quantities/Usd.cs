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

    /// <summary>Decimals that an amount is printed with: cents, or as many as the first three digits of a small one need.</summary>
    public int PrintedDecimals() => Ratio.Of(Dollars).PrintedDecimals();

    /// <summary>Rounded half up, as it is printed.</summary>
    public Usd AsPrinted() => RoundedTo(PrintedDecimals());

    public Usd RoundedTo(int decimals) => new(Math.Round(Dollars, decimals, MidpointRounding.AwayFromZero));

    public int CompareTo(Usd other) => Dollars.CompareTo(other.Dollars);
}
