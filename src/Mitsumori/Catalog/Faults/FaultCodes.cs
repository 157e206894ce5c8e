namespace Mitsumori.Catalog.Faults;

/// <summary>The closed list of what can be wrong with data. The values that each code brings stand beside it.</summary>
public static class FaultCodes
{
    // Files
    public const string FileMissing = "file-missing";
    public const string FileUnknown = "file-unknown";
    public const string FileUnreadable = "file-unreadable"; // found
    public const string JsonBroken = "json-broken";
    public const string TooManyValues = "too-many-values"; // limit
    public const string MoreFaults = "more-faults";
    public const string SectionMissing = "section-missing"; // expected
    public const string SectionUnknown = "section-unknown"; // found

    // Fields
    public const string FieldMissing = "field-missing";
    public const string FieldRepeated = "field-repeated";
    public const string FieldUnknown = "field-unknown";
    public const string FieldWrong = "field-wrong"; // expected, found
    public const string ReferenceUnknown = "reference-unknown"; // expected, found
    public const string IdRepeated = "id-repeated"; // found, other (the file that has it too)

    // What fields say together
    public const string NameOfTwoModels = "name-of-two-models"; // found, other
    public const string VariantOfOtherModel = "variant-of-other-model"; // found, other
    public const string DayWithoutBasis = "day-without-basis";
    public const string DayAhead = "day-ahead"; // expected (the last day there can be), found
    public const string BasisWithoutDay = "basis-without-day";
    public const string SubjectWrong = "subject-wrong"; // expected
    public const string CommitmentMissing = "commitment-missing"; // found
    public const string CommitmentUnexpected = "commitment-unexpected"; // found
    public const string CacheLifeUnexpected = "cache-life-unexpected"; // found
    public const string LimitsMissing = "limits-missing";
    public const string LimitsUnexpected = "limits-unexpected";
    public const string HolidayWithoutDay = "holiday-without-day";
    public const string UnitDoesNotFit = "unit-does-not-fit"; // expected, found

    // What the lint looks for beyond that
    public const string SuspectWithoutNote = "suspect-without-note";
    public const string ContradictionUnmarked = "contradiction-unmarked"; // other
    public const string ContradictionUnfounded = "contradiction-unfounded"; // other
    public const string DatesOutOfOrder = "dates-out-of-order"; // expected, found
    public const string EndOfLifeDiffers = "end-of-life-differs"; // expected, found
    public const string HolidayYearMissing = "holiday-year-missing"; // expected
    public const string ScopeOfOtherFile = "scope-of-other-file"; // found
    public const string SourceUnused = "source-unused";
    public const string ContextWindowUnsaid = "context-window-unsaid";
    public const string ContextWindowAndReason = "context-window-and-reason";
    public const string BillingDiffers = "billing-differs"; // expected, found
    public const string BandWithoutPrice = "band-without-price"; // found
    public const string PriceWithoutBand = "price-without-band"; // found
    public const string RegionRepeated = "region-repeated"; // found
    public const string OfferedNowhere = "offered-nowhere";
    public const string DisputedCellWrong = "disputed-cell-wrong"; // found
    public const string StatusDiffers = "status-differs"; // expected, found
    public const string LegacyDateDiffers = "legacy-date-differs"; // expected, found
    public const string CellUnmarked = "cell-unmarked"; // found, other
    public const string OfferedAfterEnd = "offered-after-end";
    public const string CardMissing = "card-missing"; // found
    public const string BatchDiffers = "batch-differs";
    public const string TiersUnread = "tiers-unread";
    public const string CacheWriteUnfounded = "cache-write-unfounded";
    public const string ProfileOfOtherModel = "profile-of-other-model"; // found
    public const string IndexStale = "index-stale";
    public const string ConversionLineBroken = "conversion-line-broken"; // found
    public const string ConversionTargetMissing = "conversion-target-missing"; // found
}
