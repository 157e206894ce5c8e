using System.Collections.Immutable;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Sources;

namespace Mitsumori.Engine.Offering;

/// <summary>
/// Whether a base model is called in a Region by a routing, on a tier or in batch: asked of the tables of offers, never of a price.
/// </summary>
/// <remarks>
/// From its own day on the newest table of a model decides. For an earlier day an older table counts; a later one holds backwards for what
/// it lists, never for what it leaves out.
/// </remarks>
internal sealed class BaseCalls(OfferBook offers)
{
    private DateOnly NewestTable => NewestOf(offers.Tables.Calls.Where(call => call.IsComplete).Select(call => call.Source.AsOf));

    public OfferAnswer Judge(OfferQuestion question)
    {
        if (question.Model.BilledBy is not (ModelBilling.Tokens or ModelBilling.InputTokens))
            return OfferAnswer.NotOffered(new Refusal.BilledBy(question.Model.Id, question.Model.BilledBy));
        OfferAnswer routed = Routed(question);
        OfferAnswer own = OfMode(question, routed);

        // What the table of batch or the card refuses, it refuses by any routing; what it does not know matters where calls are routed.
        return routed.IsOffered || own.Verdict == Verdict.NotOffered ? own : routed;
    }

    // By the table of batch, or the card's tiers, whatever the routing.
    private OfferAnswer OfMode(OfferQuestion question, OfferAnswer routed) => question.Mode switch
    {
        HostingMode.Batch => Batch(question, routed),
        HostingMode.Reserved => OnTier(question, PriceTier.Reserved, routed),
        HostingMode.BaseOnDemand or HostingMode.CustomOnDemand or HostingMode.ProvisionedThroughput or HostingMode.CustomModelImport =>
            OnTier(question, OfferJudge.ServedTier(question.Tier), routed),
    };

    // For the lists of a refusal: where a table says so, and the mode has it.
    private bool IsServed(OfferQuestion question) =>
        Lists(question.Model, question.Region, question.Routing, question.Day).Listed == true
        && OfMode(question, OfferAnswer.Offered).IsOffered;

    private static bool IsPlain(OfferQuestion question) => question is { Mode: HostingMode.BaseOnDemand, Tier: ServiceTier.Standard };

    /// <summary>The routings by which tables list the model there on the day, whatever the tier.</summary>
    public IEnumerable<Routing> RoutingsIn(ModelFacts model, Region region, DateOnly day)
    {
        foreach (Routing routing in BedrockCodes.Routings.Values)
        {
            if (Lists(model, region, routing, day).Listed == true) yield return routing;
        }
    }

    private OfferAnswer Routed(OfferQuestion question)
    {
        (bool? listed, CallOffer? table) = Lists(question.Model, question.Region, question.Routing, question.Day);
        return listed switch
        {
            true => OfferAnswer.Offered with { Warnings = Disputes(question, table!) },
            false => NotListed(question, table!),
            null => Unrecorded(question, table),
        };
    }

    // The table that decides: yes, no, or nothing. A later one is the last that is asked, and only for what it lists.
    private (bool? Listed, CallOffer? Table) Lists(ModelFacts model, Region region, Routing routing, DateOnly day)
    {
        CallOffer? silent = null;
        ImmutableArray<CallOffer> tables = ByDay(model);
        foreach (CallOffer table in tables)
        {
            if (!(table.Source.AsOf <= day)) continue;
            if (table.Says(region, routing) is bool said) return (said, table);
            silent ??= table;
        }

        for (int index = tables.Length - 1; index >= 0; index--)
        {
            if (tables[index].Source.AsOf > day && tables[index].Of(routing).Contains(region)) return (true, tables[index]);
        }

        return (null, silent);
    }

    private OfferAnswer NotListed(OfferQuestion question, CallOffer table)
    {
        Sequence<Region> listed = NearestRegion.Within(offers, question.Region, table.Of(question.Routing));
        Sequence<Region> elsewhere =
            IsPlain(question) ? listed : listed.Where(region => IsServed(question with { Region = region })).ToSequence();
        IEnumerable<Routing> here = BedrockCodes.Routings.Values.Where(routing => IsServed(question with { Routing = routing }));
        DateOnly? until = ByDay(question.Model)
            .Where(older => older.Source.AsOf < table.Source.AsOf && older.Of(question.Routing).Contains(question.Region))
            .Select(older => older.Source.AsOf)
            .FirstOrDefault();
        return OfferAnswer.NotOffered(new Refusal.RoutingNotOffered(
            question.Model.Id,
            question.Mode,
            question.Region,
            question.Routing,
            here.ToSequence(),
            elsewhere,
            NearestRegion.To(offers, question.Region, elsewhere),
            table.OtherEndpoint.Contains(question.Region) && question.Routing == Routing.InRegion,
            until,
            table.Source));
    }

    private OfferAnswer Batch(OfferQuestion question, OfferAnswer routed)
    {
        if (offers.CardOf(question.Model.Id)?.Batch is not BatchOffer batch) return Unrecorded(question, null);
        Sequence<Region> printed = question.Routing == Routing.InRegion ? batch.InRegion : batch.Profile;
        if (printed.Contains(question.Region)) return routed;
        if (IsBefore(question.Day, batch.Source)) return Unrecorded(question, null);
        Sequence<Region> listed = NearestRegion.Within(offers, question.Region, printed);
        return OfferAnswer.NotOffered(new Refusal.RoutingNotOffered(
            question.Model.Id,
            question.Mode,
            question.Region,
            question.Routing,
            batch.InRegion.Contains(question.Region) ? [Routing.InRegion] : batch.Profile.Contains(question.Region) ? [Routing.Geo] : [],
            listed,
            NearestRegion.To(offers, question.Region, listed),
            OtherEndpoint: false,
            ListedUntil: null,
            batch.Source));
    }

    // Standard is what a routing offers; other tiers stand on the card only, which says nothing before it was read.
    private OfferAnswer OnTier(OfferQuestion question, PriceTier tier, OfferAnswer routed)
    {
        if (tier == PriceTier.Standard) return routed;
        if (offers.CardOf(question.Model.Id) is not { Tiers: Sequence<PriceTier> tiers, Source: Source card })
            return Unrecorded(question, null);
        if (tiers.Contains(tier)) return routed;
        bool isOfCards = tier is PriceTier.Priority or PriceTier.Flex or PriceTier.Reserved;
        return isOfCards && !IsBefore(question.Day, card)
            ? OfferAnswer.NotOffered(new Refusal.TierNotOffered(question.Model.Id, tier, tiers, card))
            : Unrecorded(question, null);
    }

    private OfferAnswer Unrecorded(OfferQuestion question, CallOffer? silent) => OfferAnswer.Unknown(
        new Refusal.OfferNotRecorded(
            question.Model.Id,
            question.Mode,
            question.Region,
            question.Mode == HostingMode.BaseOnDemand ? question.Tier : null,
            question.Routing,
            KnownIn(question))) with
    {
        // What was sold before a table was made may show in a price or a quota of that time.
        MayBeDeduced = question.Day < TableDay(question, silent),
    };

    // The tables list calls; of batch and tiers they say nothing.
    private Sequence<Region> KnownIn(OfferQuestion question) => !IsPlain(question) ? [] : NearestRegion.Within(
        offers,
        question.Region,
        ByDay(question.Model).SelectMany(table => table.Of(question.Routing)).Distinct().Order().ToSequence());

    private DateOnly TableDay(OfferQuestion question, CallOffer? silent)
    {
        DateOnly day = silent?.Source.AsOf ?? NewestOf(ByDay(question.Model).Select(table => table.Source.AsOf));
        if (day == DateOnly.MinValue) day = NewestTable;
        if (question.Mode == HostingMode.Batch && offers.CardOf(question.Model.Id) is ModelCard card) day = card.Batch.Source.AsOf ?? day;
        return day;
    }

    private static Sequence<Warning> Disputes(OfferQuestion question, CallOffer table)
    {
        foreach (DisputedCall cell in table.Disputed)
        {
            if (cell.Region == question.Region && cell.Routing == question.Routing)
                return [new Warning.OfferDisputed(question.Model.Id, cell.Region, cell.Routing, cell.OnPage, cell.OnCard, table.Source)];
        }

        return [];
    }

    // Newest first.
    private ImmutableArray<CallOffer> ByDay(ModelFacts model) => offers.CallsOf(model.Id);

    private static bool IsBefore(DateOnly day, Source table) => day < table.AsOf;

    private static DateOnly NewestOf(IEnumerable<DateOnly?> days) => days.Max() ?? DateOnly.MinValue;
}
