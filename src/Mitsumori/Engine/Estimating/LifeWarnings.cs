using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Engine.Estimating;

/// <summary>What the life of the model means for an option that lasts: its end, its Legacy day, a term beyond them.</summary>
internal static class LifeWarnings
{
    private const int MonthsAhead = 12;

    public static IEnumerable<Warning> Of(Case asked, HostingMode mode, CommittedTerm? committed)
    {
        // Imported weights are the user's own: the life of the Bedrock model does not end them.
        if (mode == HostingMode.CustomModelImport) yield break;
        (ModelFacts model, DateOnly first) = (asked.Model, asked.Days.First);
        bool isBeside = asked.Plan.Method == CustomizationMethod.Import;
        DateOnly horizon = first.AddMonths(MonthsAhead);
        if (model.Lifecycle.End is DateOnly end && end > first)
        {
            if (end <= asked.Days.Last)
                yield return new Warning.EndsWithinPlan(model.Id, end, asked.Days.Last.DayNumber - end.DayNumber + 1);
            if (end <= horizon) yield return new Warning.EndsOn(model.Id, end, MonthsBetween(first, end), model.Lifecycle.Source, isBeside);
        }

        if (model.Lifecycle.LegacyFrom is DateOnly legacy && legacy > first && legacy <= horizon)
            yield return new Warning.LegacyOn(model.Id, legacy, MonthsBetween(first, legacy), model.Lifecycle.Source, isBeside);
        if (Outlived(model, committed) is Warning outlived) yield return outlived;
    }

    // A term beyond the end, or one that is longer than the notice that is given of it.
    private static Warning? Outlived(ModelFacts model, CommittedTerm? committed)
    {
        if (committed is null || committed.Term == CommitmentTerm.None) return null;
        bool isBeyond = committed.EndsOn > model.Lifecycle.End;
        bool isLongerThanNotice = model.Lifecycle.NoticeMonths < BedrockCodes.MonthsOf(committed.Term);
        return isBeyond || isLongerThanNotice
            ? new Warning.TermOutlivesModel(model.Id, committed.Term, isBeyond ? model.Lifecycle.End : null)
            : null;
    }

    private static int MonthsBetween(DateOnly first, DateOnly last)
    {
        int months = ((last.Year - first.Year) * 12) + last.Month - first.Month;
        return first.AddMonths(months) > last ? months - 1 : months;
    }
}
