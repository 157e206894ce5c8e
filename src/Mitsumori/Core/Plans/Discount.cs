using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Plans;

/// <summary>A discount on every line of a list total, in percent, 0 to 100, and where it comes from.</summary>
public sealed record Discount(decimal Percent, string Source)
{
    public decimal Percent
    {
        get;
        init => field = Bounds.Within(value, 0m, Plan.MostPercent, nameof(Percent));
    }

    = Bounds.Within(Percent, 0m, Plan.MostPercent, nameof(Percent));

    public string Source
    {
        get;
        init => field = Bounds.Text(value, nameof(Source));
    }

    = Bounds.Text(Source, nameof(Source));
}
