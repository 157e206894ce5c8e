using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.Kinds;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Prices;
using Mitsumori.Reading;

namespace Mitsumori.Catalog.Files;

/// <summary>What the fields of one entry must say together. Asked only of entries whose fields are right one by one.</summary>
internal static class EntryRules
{
    public static void Check(TextNode part, EntryKind kind, FaultList faults)
    {
        switch (kind.Name)
        {
            case "price":
                Price(new Entry(part), faults);
                break;
            case "source":
                Source(new Entry(part), faults);
                break;
            case "quota":
                Quota(new Entry(part), faults);
                break;
            case "yearly-holiday":
                Holiday(new Entry(part), faults);
                break;
        }
    }

    private static void Source(Entry source, FaultList faults)
    {
        bool dated = source.Day("asOf") is not null, based = source.Text("basis") != "none";
        if (dated && !based) faults.Add(source.Id, "basis", FaultCodes.DayWithoutBasis, source.Part);
        if (!dated && based) faults.Add(source.Id, "asOf", FaultCodes.BasisWithoutDay, source.Part);
    }

    // A metric says what a limit of calls counts; what a bare count counts, only this field does.
    private static void Quota(Entry quota, FaultList faults)
    {
        bool says = quota.OptionalText("limits") is not null;
        bool mustSay =
            quota.Code("metric", QuotaCodes.Metrics) == QuotaMetric.Count
            || quota.Code("scope", QuotaCodes.Scopes) == QuotaScope.ReservedTier;
        if (mustSay && !says) faults.Add(quota.Id, "limits", FaultCodes.LimitsMissing, quota.Part);
        if (says && !mustSay) faults.Add(quota.Id, "limits", FaultCodes.LimitsUnexpected, quota.Part);
    }

    // A common year stands for all: no holiday falls on 29 February.
    private static void Holiday(Entry holiday, FaultList faults)
    {
        bool hasDay = holiday.OptionalText("day") is not null, hasMonday = holiday.OptionalText("monday") is not null;
        bool isDay = hasDay && holiday.Whole("day") <= DateTime.DaysInMonth(2001, (int)holiday.Whole("month"));
        if (hasDay == hasMonday || (hasDay && !isDay)) faults.Add(holiday.Id, "day", FaultCodes.HolidayWithoutDay, holiday.Part);
    }

    private static void Price(Entry price, FaultList faults)
    {
        string kindCode = price.Text("kind");
        PriceKindRow kind = PriceKinds.Of(price.Code("kind", PriceCodes.Kinds)!.Value);
        bool ofModel = price.Model is not null && price.OptionalText("architecture") is null && price.OptionalText("cmuVersion") is null;
        bool ofImport =
            price.Model is null && price.OptionalText("architecture") is not null && price.OptionalText("cmuVersion") is not null;
        if (kind.IsOfImport ? !ofImport : !ofModel)
        {
            faults.Add(
                price.Id,
                "model",
                FaultCodes.SubjectWrong,
                price.Part,
                ("expected", kind.IsOfImport ? "architecture-and-cmu-version" : "model"));
        }

        bool committed = price.OptionalText("commitment") is not null;
        if (kind.HasCommitment && !committed)
            faults.Add(price.Id, "commitment", FaultCodes.CommitmentMissing, price.Part, ("found", kindCode));
        if (!kind.HasCommitment && committed)
            faults.Add(price.Id, "commitment", FaultCodes.CommitmentUnexpected, price.Part, ("found", kindCode));
        if (!kind.HasCacheLife && price.OptionalText("cacheLife") is not null)
        {
            faults.Add(price.Id, "cacheLife", FaultCodes.CacheLifeUnexpected, price.Part, ("found", kindCode));
        }

        PrintedUnit unit = new(price.Text("unit"), price.Whole("per"));
        if (!kind.Units.Contains(unit))
        {
            string field = kind.Units.Any(fit => fit.Name == unit.Name) ? "per" : "unit";
            string expected = string.Join('|', kind.Units);
            faults.Add(price.Id, field, FaultCodes.UnitDoesNotFit, price.Part, ("expected", expected), ("found", unit.ToString()));
        }
    }
}
