using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Charges;

/// <summary>The unit of a quantity: measures over measures, each in the order of its declaration, none on both sides.</summary>
public sealed record Unit
{
    private Unit(IEnumerable<Measure> over, IEnumerable<Measure> under)
    {
        List<Measure> above = [.. over], below = [];
        foreach (Measure measure in under)
        {
            if (!above.Remove(measure)) below.Add(measure);
        }

        (Over, Under) = (above.Order().ToSequence(), below.Order().ToSequence());
    }

    /// <summary>The unit of a bare number.</summary>
    public static Unit None { get; } = new([], []);

    /// <summary>Measures that are multiplied.</summary>
    public Sequence<Measure> Over { get; }

    /// <summary>Measures that are divided by.</summary>
    public Sequence<Measure> Under { get; }

    /// <summary>As answers and price files name it: <c>MU-hour</c>.</summary>
    public string Code => string.Join('-', Over.Select(CodeOf)) + (Under.IsEmpty ? "" : "/" + string.Join('/', Under.Select(CodeOf)));

    /// <summary>What stands behind a number in a printed sum; null where a reader knows without it.</summary>
    public string? Sign => Over.Count == 1 ? SignOf(Over[0]) : null;

    public static Unit operator *(Unit left, Unit right) => new(left.Over.Concat(right.Over), left.Under.Concat(right.Under));

    public static Unit operator /(Unit left, Unit right) => new(left.Over.Concat(right.Under), left.Under.Concat(right.Over));

    /// <summary>A product of measures.</summary>
    public static Unit Of(params ReadOnlySpan<Measure> measures) => new(measures.ToArray(), []);

    /// <summary>This unit for one of each measure.</summary>
    public Unit Per(params ReadOnlySpan<Measure> measures) => this / Of(measures);

    public override string ToString() => Code;

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
