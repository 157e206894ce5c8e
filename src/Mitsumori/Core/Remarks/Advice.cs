using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;

namespace Mitsumori.Core.Remarks;

/// <summary>What was taken as given because nobody said otherwise.</summary>
public abstract record Assumption : Remark
{
    private Assumption()
    {
    }

    public sealed record AlreadyFineTuned : Assumption;

    /// <summary>The plan's method says nothing of a training: the model is there.</summary>
    public sealed record NoTrainingGiven : Assumption;

    public sealed record LowRankInBedrock : Assumption;

    /// <summary>Where the place of training is told, but not its technique.</summary>
    public sealed record LowRank : Assumption;

    public sealed record CustomizedLateEnough(DateOnly NotBefore) : Assumption;

    public sealed record MidpointTypical(string Path) : Assumption;

    /// <summary>A name of a model, Region, method or time zone that the plan writes otherwise than the book.</summary>
    /// <param name="Read">Its canonical form.</param>
    public sealed record NameReadAs(string Path, string Written, string Read) : Assumption;

    /// <summary>A number or a time that the plan writes as people do.</summary>
    /// <param name="Read">Its canonical form.</param>
    public sealed record ValueReadAs(string Path, string Written, string Read) : Assumption;

    public sealed record WholeStorageMonths : Assumption;

    public sealed record PartialUnitHours : Assumption;

    public sealed record WindowsAssumed : Assumption;

    public sealed record CurrentMonth(BillingMonth Month) : Assumption;

    public sealed record ClockChangesIgnored(string TimeZone) : Assumption;

    public sealed record CmuVersionOfArchitecture(string Architecture, string Version) : Assumption;

    /// <summary>A copy of weights of one's own takes as many custom model units as one of the same architecture and size.</summary>
    /// <param name="Printed">The name for which the number is printed.</param>
    public sealed record CmuOfSize(string Printed, int Units) : Assumption;

    public sealed record RequestsPerHour(string TimeZone) : Assumption;

    /// <summary>A mode is judged by quotas that the plan gives.</summary>
    /// <param name="Given">Where they are from, as the plan says.</param>
    /// <param name="EndsDaily">True where tokens a minute are given and tokens a day are not: the published limit of a day counts no more.
    /// </param>
    public sealed record OwnQuota(HostingMode Mode, string Given, Trust Kind, bool EndsDaily) : Assumption
    {
        public override string? Wording => EndsDaily ? "ends-daily" : null;
    }

    /// <summary>Lines of the answer count with prices from a file of the user's own.</summary>
    /// <param name="File">Its name.</param>
    /// <param name="Sha256">First 12 hexadecimal digits of its hash.</param>
    /// <param name="Prices">The ids, in the order in which lines use them.</param>
    public sealed record OwnPrices(string File, string Sha256, Sequence<string> Prices) : Assumption;

    public sealed record ValueAssumed(string Path, string Source) : Assumption;

    public sealed record FromCommandLine(string Path) : Assumption;

    /// <param name="Tokens">The least that is reserved, a minute.</param>
    /// <param name="Row">The id of the quota row that says so.</param>
    public sealed record ReservedMinimum(LimitedThing Thing, long Tokens, string Row) : Assumption;
}

/// <summary>What a reader must know before acting on an answer.</summary>
public abstract record Warning : Remark
{
    private Warning()
    {
    }

    /// <summary>True for what must be read with the answer itself: every face says it right below the sentence.</summary>
    public virtual bool StandsInHead => false;

    private static string? WordingOf(int months) => months switch
    {
        0 => "soon",
        1 => "one",
        _ => null,
    };

    public sealed record PriceDisagreement(
        string UsedId,
        string UsedPrice,
        Trust UsedTrust,
        string OtherId,
        string OtherPrice,
        Trust OtherTrust
    ) : Warning;

    public sealed record RoutingUnrecorded(string Id) : Warning;

    /// <summary>A geographic profile that the plan did not name: the Region has no in-Region calls, or too small a quota of them.</summary>
    /// <param name="Profile">What a call names; null where not recorded.</param>
    /// <param name="Destinations">Where it may be answered; null where not recorded.</param>
    /// <param name="IsBeside">True where only a reference is called so: no data of the plan leaves the Region.</param>
    public sealed record RoutingTaken(ModelId Model, Region Region, string? Profile, Sequence<Region>? Destinations, bool IsBeside) : Warning
    {
        public override bool StandsInHead => !IsBeside;

        public override string? Wording => Profile is null ? "unrecorded" : Destinations is null ? "destinations-unrecorded" : null;
    }

    /// <param name="Profile">What a call names; null where not recorded.</param>
    /// <param name="Destinations">Where it may be answered; null where not recorded.</param>
    public sealed record ThroughProfile(ModelId Model, Region Region, Routing Routing, string? Profile, Sequence<Region>? Destinations)
        : Warning
    {
        public override string? Wording => Profile is null ? "unrecorded" : Destinations is null ? "destinations-unrecorded" : null;
    }

    /// <param name="Amount">A month there; null where it is not known in full.</param>
    public sealed record SoldElsewhere(HostingMode Mode, Region Region, int Kilometres, Usd? Amount) : Warning
    {
        public override string? Wording => Amount is null ? "unpriced" : null;
    }

    /// <param name="Months">Whole months from the first service day.</param>
    /// <param name="IsBeside">True where only a reference has this life: imported weights have none.</param>
    public sealed record EndsOn(ModelId Model, DateOnly On, int Months, string? Source, bool IsBeside) : Warning
    {
        public override string? Wording => WordingOf(Months);

        public override bool StandsInHead => !IsBeside;
    }

    /// <param name="Months">Whole months from the first service day.</param>
    /// <param name="IsBeside">True where only a reference has this life: imported weights have none.</param>
    public sealed record LegacyOn(ModelId Model, DateOnly On, int Months, string? Source, bool IsBeside) : Warning
    {
        public override string? Wording => WordingOf(Months);

        public override bool StandsInHead => !IsBeside;
    }

    /// <param name="End">The end of life; null where it is the notice that is shorter than the term.</param>
    public sealed record TermOutlivesModel(ModelId Model, CommitmentTerm Term, DateOnly? End) : Warning
    {
        public override string? Wording => End is null ? "notice" : null;
    }

    /// <param name="Days">Days of the plan that cannot be served, the day of the end included.</param>
    public sealed record EndsWithinPlan(ModelId Model, DateOnly On, int Days) : Warning
    {
        public override bool StandsInHead => true;
    }

    /// <param name="OnPage">Whether the page lists it; the offer follows the page.</param>
    /// <param name="OnCard">Whether the model card lists it.</param>
    public sealed record OfferDisputed(ModelId Model, Region Region, Routing Routing, bool OnPage, bool OnCard, Source Table) : Warning;

    /// <param name="Row">The id of the price or quota row that shows it.</param>
    public sealed record OfferDeduced(ModelId Model, Region Region, string Row) : Warning;

    public sealed record LifecycleDisputed(ModelId Model, DateOnly LegacyNoLaterThan, string Source) : Warning;

    public sealed record ReservationNotJudged : Warning;

    public sealed record BurndownDisputed(ModelId Model, int Used) : Warning;

    /// <param name="Quota">The code in Service Quotas; null where none is recorded.</param>
    public sealed record AskForModelUnits(string? Quota) : Warning
    {
        public override string? Wording => Quota is null ? null : "code";
    }

    /// <param name="Amount">Of the whole term; without a calendar, the least that it comes to.</param>
    /// <param name="CannotDeleteBefore">Null without a calendar.</param>
    public sealed record Commitment(CommitmentTerm Term, Usd Amount, DateOnly? CannotDeleteBefore) : Warning
    {
        public override string? Wording => CannotDeleteBefore is null ? "at-least" : null;
    }

    public sealed record RenewalNotDocumented(CommitmentTerm Term) : Warning;

    public sealed record TrainingNotOffered(ModelId Model, CustomizationMethod Method, Sequence<Region> Regions, bool IsDisputed) : Warning
    {
        public override bool StandsInHead => true;

        public override string? Wording => IsDisputed ? "disputed" : null;
    }

    /// <summary>Prices that name no Region count for one, because the plan says so.</summary>
    /// <param name="Source">Where they are printed.</param>
    public sealed record PriceAccepted(string Source, Region Region) : Warning;

    /// <summary>The limit that is met first is known from one row only, and that is old when the plan begins.</summary>
    /// <param name="Row">The code in Service Quotas, or the id of the row where none is recorded.</param>
    /// <param name="Key">Where the plan can give the account's own.</param>
    /// <param name="Routing">By which calls it counts: a quota that is given counts for the routing that the plan names.</param>
    public sealed record QuotaOld(DateOnly Day, string Row, string Key, Routing Routing) : Warning
    {
        public override string? Wording => Routing == Routing.InRegion ? null : "routing";
    }

    /// <summary>A value that the plan gives and that no option uses.</summary>
    /// <param name="Key">Its place in the plan.</param>
    public sealed record NotUsed(string Key) : Warning;

    /// <summary>A rate of a currency for which no bounds of plausible rates are known.</summary>
    public sealed record RateNotChecked(string Currency, decimal Rate) : Warning;

    /// <summary>Regions that no one account can use together.</summary>
    public sealed record SeveralPartitions(Sequence<Region> Regions) : Warning
    {
        public override bool StandsInHead => true;
    }

    public sealed record UnpricedAlternatives(Sequence<string> Options) : Warning;

    public sealed record CrossingsCutOff(string A, string B) : Warning;

    public sealed record CacheNotSold(HostingMode Mode) : Warning;

    public sealed record CacheNotRecorded(ModelId Model) : Warning;

    /// <param name="Most">Tokens of a call that are cached at most; the rest is ordinary input.</param>
    public sealed record CacheOverLimit(ModelId Model, long Most) : Warning;

    /// <param name="Least">Tokens of a call below which nothing is cached.</param>
    public sealed record CacheUnderMinimum(ModelId Model, long Least) : Warning;

    public sealed record CallLimitsNotRecorded(ModelId Model) : Warning;

    /// <param name="Tokens">Of the call, between both readings of the limit.</param>
    public sealed record LimitTwoReadings(ModelId Model, decimal Tokens, long Smaller, long Larger) : Warning;

    /// <summary>Texts differ on whether cache reads are reserved, and that would change the verdict.</summary>
    public sealed record ReservationDisputed(decimal WithReads, long Allowed) : Warning;

    /// <param name="Cold">Calls of the period that find no living copy of an imported model; more than one in twenty.</param>
    /// <param name="Calls">All calls of the period.</param>
    public sealed record ColdStarts(long Cold, long Calls) : Warning;

    /// <param name="Tokens">Input tokens of the average call, those of the cache included; at the end that is nearest to the edge.</param>
    /// <param name="OverInputTokens">The edge of a context band, within a factor of two of the average.</param>
    public sealed record NearContextBand(ModelId Model, decimal Tokens, long OverInputTokens) : Warning;

    /// <param name="Kept">Models that the plan keeps, more than are allowed.</param>
    /// <param name="Limit">The code in Service Quotas; the row's id where none is recorded.</param>
    public sealed record AccountLimit(LimitedThing Thing, long Kept, long Allowed, bool? IsAdjustable, string Limit, string Source)
        : Warning;

    /// <param name="Allowed">The most records one job takes. A plan does not tell its records, so that nothing is judged.</param>
    /// <param name="Limit">The code in Service Quotas; the row's id where none is recorded.</param>
    public sealed record JobLimit(ModelId Model, long Allowed, bool? IsAdjustable, string Limit, string Source) : Warning;
}
