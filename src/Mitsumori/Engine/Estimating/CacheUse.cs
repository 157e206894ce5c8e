using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Workloads;

namespace Mitsumori.Engine.Estimating;

/// <summary>What becomes of a plan's cached tokens in a mode: cached, or read as ordinary input.</summary>
/// <param name="IsCached">False where they are ordinary input, in cost, quotas and limits alike.</param>
/// <param name="Forbidden">Why the calls cannot be made so; null where they can.</param>
internal sealed record CacheUse(bool IsCached, Sequence<Warning> Warnings, Refusal? Forbidden)
{
    private static readonly CacheUse Nothing = new(IsCached: true, [], null);

    public static CacheUse Of(Case asked, OptionRow row, Region region)
    {
        RequestShape given = asked.Asked.Traffic.Tokens;
        if (!IsAsked(given)) return Nothing;
        return row.Mode switch
        {
            // Reads are free of the reservation, and writes count: how it is charged says so itself. What the cache takes, it takes alike.
            HostingMode.Reserved => asked.Caching is { IsSold: true } ? OfBase(asked, row, region, given) : Nothing,
            HostingMode.BaseOnDemand => OfBase(asked, row, region, given),
            HostingMode.CustomOnDemand or HostingMode.Batch or HostingMode.ProvisionedThroughput or HostingMode.CustomModelImport =>
                NotSold(row.Mode),
        };
    }

    /// <summary>
    /// The plan as the cache of the model takes it: what it never caches, for want of a cache or for being too short or too long, is
    /// ordinary input. That is so in every mode, since a mode without a cache reads all of it anyway.
    /// </summary>
    public static Plan Served(Plan plan, Caching? facts)
    {
        RequestShape tokens = plan.Traffic.Tokens;
        if (facts is null || !IsAsked(tokens)) return plan;
        bool isTaken = facts.IsSold && !IsUnder(tokens, facts) && !IsOver(tokens, facts);
        return isTaken ? plan : With(plan, tokens, cached => Kept(cached, facts));
    }

    // Of so many tokens of a call.
    private static decimal Kept(decimal cached, Caching facts) =>
        !facts.IsSold || cached < facts.LeastTokens ? 0m : Math.Min(cached, facts.MostTokens ?? decimal.MaxValue);

    /// <summary>How long entries live: as the plan says, else the shortest life that is sold.</summary>
    public static CacheLife LifeOf(Case asked) =>
        asked.Plan.Traffic.Tokens.CacheLife ?? (asked.Caching?.Lives is [var shortest, ..] ? shortest : CacheLife.FiveMinutes);

    private static CacheUse OfBase(Case asked, OptionRow row, Region region, RequestShape given)
    {
        if (asked.Caching is not Caching facts)
        {
            Warning warning = new Warning.CacheNotRecorded(asked.Model.Id);
            return new(OnDemandTokens.HasCachePrice(asked, row, region), [warning], null);
        }

        if (!facts.IsSold) return NotSold(row.Mode);
        List<Warning> warnings = [];
        if (IsUnder(given, facts)) warnings.Add(new Warning.CacheUnderMinimum(asked.Model.Id, facts.LeastTokens!.Value));
        if (IsOver(given, facts)) warnings.Add(new Warning.CacheOverLimit(asked.Model.Id, facts.MostTokens!.Value));
        return new(IsCached: true, warnings.ToSequence(), LifeNotSold(asked, given, facts));
    }

    private static CacheUse NotSold(HostingMode mode) => new(IsCached: false, [new Warning.CacheNotSold(mode)], null);

    private static Refusal? LifeNotSold(Case asked, RequestShape given, Caching facts)
    {
        if (facts.Lives.IsEmpty) return null;
        foreach (CacheLife life in PriceCodes.CacheLives.Values)
        {
            bool isAsked = given.CacheLife == life || (life != CacheLife.FiveMinutes && !given[RequestShape.PartOf(life)].IsZero);
            if (isAsked && !facts.Lives.Contains(life)) return new Refusal.CacheLifeNotOffered(asked.Model.Id, life, facts.Lives);
        }

        return null;
    }

    private static bool IsAsked(RequestShape tokens) => !tokens.CacheRead.IsZero || tokens.CacheWriteAt(Corner.High) > 0m;

    private static bool IsUnder(RequestShape tokens, Caching facts) => CachedAt(tokens, Corner.Low) < facts.LeastTokens;

    private static bool IsOver(RequestShape tokens, Caching facts) => CachedAt(tokens, Corner.High) > facts.MostTokens;

    private static decimal CachedAt(RequestShape tokens, Corner corner) => tokens.CacheRead.At(corner) + tokens.CacheWriteAt(corner);

    // What is above the most is taken from the reads first, then from the writes, the longest life first.
    private static Plan With(Plan plan, RequestShape tokens, Func<decimal, decimal> kept)
    {
        decimal[] low = Split(tokens, Corner.Low, kept), typical = Split(tokens, Corner.Typical, kept), high = Split(tokens, Corner.High, kept);

        // At each corner what is kept there, though more of one kind may leave less room for another.
        QuantityRange Range(int part) => QuantityRange.AtCorners(low[part], typical[part], high[part]);
        return plan with
        {
            Traffic = plan.Traffic with
            {
                Tokens = tokens with
                {
                    Input = Range(0),
                    CacheRead = Range(1),
                    CacheWrite = Range(2),
                    CacheWriteHalfHour = Range(3),
                    CacheWriteHour = Range(4),
                },
            },
        };
    }

    private static decimal[] Split(RequestShape tokens, Corner corner, Func<decimal, decimal> kept)
    {
        decimal cached = CachedAt(tokens, corner), over = cached - kept(cached), input = tokens.Input.At(corner) + over;
        decimal[] parts =
        [
            tokens.CacheRead.At(corner), tokens.CacheWrite.At(corner), tokens.CacheWriteHalfHour.At(corner), tokens.CacheWriteHour.At(corner),
        ];
        foreach (int part in (int[])[0, 3, 2, 1])
        {
            decimal taken = Math.Min(parts[part], over);
            (parts[part], over) = (taken == parts[part] ? 0m : parts[part] - taken, over - taken);
        }

        return [input, .. parts];
    }
}
