using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Offers;

/// <summary>When a model stops taking new customers, and when it stops.</summary>
/// <param name="LegacyDate">The first day as Legacy.</param>
/// <param name="LegacyNoLaterThan">Where the Legacy date is not printed: a day by which it had begun.</param>
/// <param name="PublicExtendedAccessFrom">The first day of the higher on-demand price.</param>
/// <param name="EndOfLife">The first day on which requests fail.</param>
/// <param name="Source">The address of the page that says so; null when nothing is recorded.</param>
public sealed record Lifecycle(
    DateOnly? LegacyDate, DateOnly? LegacyNoLaterThan, DateOnly? PublicExtendedAccessFrom, DateOnly? EndOfLife, string? Source)
{
    public string? Source
    {
        get;
        init => field = Bounds.TextOrNone(value, nameof(Source));
    }

    = Bounds.TextOrNone(Source, nameof(Source));

    /// <summary>A day from which no list names the model any more; null where it is listed, or nobody looked.</summary>
    public DateOnly? GoneNoLaterThan { get; init; }

    /// <summary>How many whole months the Legacy period lasts at least, by the card; null where none is printed.</summary>
    public int? NoticeMonths
    {
        get;
        init => field = Bounds.Within(value, 0, 1_200, nameof(NoticeMonths));
    }

    /// <summary>The first day on which requests fail; where no table prints one, the day by which the model had left every list.</summary>
    public DateOnly? End => EndOfLife ?? GoneNoLaterThan;

    /// <summary>True where only a bound of the end is known.</summary>
    public bool IsEndBound => EndOfLife is null && GoneNoLaterThan is not null;

    /// <summary>The day from which new units and new fine-tuning are refused.</summary>
    public DateOnly? LegacyFrom => LegacyDate ?? LegacyNoLaterThan;

    public bool HasEnded(DateOnly day) => End <= day;

    public bool IsLegacy(DateOnly day) => LegacyFrom <= day;
}
