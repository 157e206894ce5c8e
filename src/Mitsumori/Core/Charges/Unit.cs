using System.Text;

namespace Mitsumori.Core.Charges;

/// <summary>The unit of a quantity: measures over measures, each in the order of its declaration, none on both sides.</summary>
/// <remarks>Plain numbers inside: lists of an enumeration are compiled anew at every start, and every answer names units.</remarks>
public sealed class Unit : IEquatable<Unit>
{
    private const int Measures = (int)Measure.Minute + 1;

    // How often each measure multiplies; below 0 where it divides.
    private readonly int[] powers;

    private Unit(int[] powers) => this.powers = powers;

    /// <summary>The unit of a bare number.</summary>
    public static Unit None { get; } = new(new int[Measures]);

    /// <summary>As answers and price files name it: <c>MU-hour</c>.</summary>
    public string Code
    {
        get
        {
            StringBuilder over = new(), under = new();
            for (int measure = 0; measure < Measures; measure++)
            {
                string name = CodeOf((Measure)measure);
                for (int times = 0; times < powers[measure]; times++) over.Append(over.Length == 0 ? "" : "-").Append(name);
                for (int times = 0; times > powers[measure]; times--) under.Append('/').Append(name);
            }

            return $"{over}{under}";
        }
    }

    /// <summary>What stands behind a number in a printed sum; null where a reader knows without it.</summary>
    public string? Sign
    {
        get
        {
            int multiplied = 0, last = 0;
            for (int measure = 0; measure < Measures; measure++)
            {
                if (powers[measure] > 0) (multiplied, last) = (multiplied + powers[measure], measure);
            }

            return multiplied == 1 ? SignOf((Measure)last) : null;
        }
    }

    public static bool operator ==(Unit? left, Unit? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(Unit? left, Unit? right) => !(left == right);

    public static Unit operator *(Unit left, Unit right) => left.Times(right, 1);

    public static Unit operator /(Unit left, Unit right) => left.Times(right, -1);

    public static Unit Of(Measure measure)
    {
        int[] once = new int[Measures];
        once[(int)measure] = 1;
        return new(once);
    }

    /// <summary>The product of two measures.</summary>
    public static Unit Of(Measure measure, Measure other) => Of(measure) * Of(other);

    /// <summary>This unit for one of a measure.</summary>
    public Unit Per(Measure measure) => this / Of(measure);

    /// <summary>This unit for one of each of two measures.</summary>
    public Unit Per(Measure measure, Measure other) => this / Of(measure, other);

    public bool Equals(Unit? other)
    {
        if (other is null) return false;
        for (int measure = 0; measure < Measures; measure++)
        {
            if (powers[measure] != other.powers[measure]) return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Unit);

    public override int GetHashCode()
    {
        int hash = 0;
        foreach (int power in powers) hash = unchecked((hash * 31) + power);
        return hash;
    }

    public override string ToString() => Code;

    private Unit Times(Unit other, int sign)
    {
        int[] product = new int[Measures];
        for (int measure = 0; measure < Measures; measure++) product[measure] = powers[measure] + (sign * other.powers[measure]);
        return new(product);
    }

    private static string CodeOf(Measure measure) => measure switch
    {
        Measure.Token => "token",
        Measure.Image => "image",
        Measure.Request => "request",
        Measure.TrainingStep => "step",
        Measure.Model => "model",
        Measure.ModelUnit => "MU",
        Measure.CustomModelUnit => "CMU",
        Measure.Copy => "copy",
        Measure.Window => "window",
        Measure.KiloTokensPerMinute => "kTPM",
        Measure.Month => "month",
        Measure.Day => "day",
        Measure.Hour => "hour",
        Measure.Minute => "minute",
    };

    private static string? SignOf(Measure measure) => measure switch
    {
        Measure.ModelUnit => "MU",
        Measure.CustomModelUnit => "CMU",
        Measure.Hour => "h",
        Measure.Minute => "min",
        Measure.Token or Measure.Image or Measure.Request or Measure.TrainingStep or Measure.Model or Measure.Copy or Measure.Window
            or Measure.KiloTokensPerMinute or Measure.Month or Measure.Day => null,
    };
}
