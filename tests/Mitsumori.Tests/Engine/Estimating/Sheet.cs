using System.Globalization;
using System.Text;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Tests.Engine.Estimating;

/// <summary>An estimate written out in full: every number, code and formula of it, one fact a line.</summary>
internal static class Sheet
{
    public static string Of(Estimate estimate)
    {
        StringBuilder sheet = new();
        sheet
            .Append($"{Show(estimate.ActiveDays)} days, {Show(estimate.ActiveHours)} hours, ")
            .Append($"{Show(estimate.Requests)} requests, peak {Show(estimate.PeakRequestsPerMinute)} a minute\n");
        sheet
            .Append($"cheapest {estimate.Cheapest.Typical ?? "none"}, ")
            .Append($"at low {estimate.Cheapest.Low ?? "none"}, ")
            .Append($"at high {estimate.Cheapest.High ?? "none"}\n");
        sheet.Append($"answer {AnswerCodes.Kinds.CodeOf(estimate.Answer.Kind)} {estimate.Answer.Named?.Id ?? "none"}, {estimate.State}");
        if (!estimate.Answer.LeftOpen.IsEmpty) sheet.Append($", left {Ids(estimate.Answer.LeftOpen)}");
        if (!estimate.Answer.Cheaper.IsEmpty) sheet.Append($", cheaper {Ids(estimate.Answer.Cheaper)}");
        sheet.Append('\n');
        Add(sheet, "given", estimate.Assumptions);
        Add(sheet, "warning", estimate.Warnings);
        foreach (Option option in estimate.Options)
        {
            sheet
                .Append($"{option.Id} {EstimateCodes.Roles.CodeOf(option.Role)}: {EstimateCodes.Verdicts.CodeOf(option.Verdict)}, ")
                .Append($"tier {option.Tier?.ToString() ?? "none"}, routing {option.Routing?.ToString() ?? "none"}\n");
            Add(sheet, "  because", option.Reasons);
            Add(sheet, "  if", option.Conditions);
            if (option.Capacity is OptionCapacity capacity) sheet.Append($"  carries {Show(capacity)}\n");
            if (option.Units is long units) sheet.Append($"  needs {units}\n");
            if (option.Committed is CommittedTerm term)
            {
                sheet
                    .Append($"  binds {term.Term} for {term.WholeAmount?.ToString() ?? "?"} ")
                    .Append($"until {term.EndsOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?"}\n");
            }

            Add(sheet, "  month", option.Monthly);
            if (option.PerRequest is Ratio each)
                sheet.Append($"  a request {Show(each)}, a thousand tokens {Show(option.PerThousandTokens)}\n");
            Add(sheet, "  once", option.OneTime);
            if (option.FirstYear is YearTotal year)
            {
                sheet
                    .Append($"  year {Show(year.Low.Dollars)} < {Show(year.Amount.Dollars)} < {Show(year.High.Dollars)}, ")
                    .Append($"{(year.IsComplete ? "complete" : year.IsUnknown ? "unknown" : "a floor")}\n");
            }

            Add(sheet, "  given", option.Assumptions);
            Add(sheet, "  warning", option.Warnings);
        }

        return sheet.ToString();
    }

    private static void Add(StringBuilder sheet, string head, Total? total)
    {
        if (total is null) return;
        sheet.Append(
            $"{head} {Show(total.Low.Dollars)} < {Show(total.Amount.Dollars)} < {Show(total.High.Dollars)}, {total.Lines.Count} lines\n");
        foreach (CostLine line in total.Lines)
        {
            sheet
                .Append($"    {ChargeCodes.Charges.CodeOf(line.Charge)} {Show(line.Quantity)}: ")
                .Append($"{line.Formula} = {Show(line.Amount.Dollars)} by {line.Price.Id}\n");
        }

        foreach (Gap gap in total.Gaps) sheet.Append($"    open {gap.Affects}: {Show(gap.Refusal)}\n");
    }

    private static void Add(StringBuilder sheet, string head, IEnumerable<Remark> remarks)
    {
        foreach (Remark remark in remarks) sheet.Append($"{head} {Show(remark)}\n");
    }

    private static string Ids(Sequence<Option> options) => string.Join(' ', options.Select(option => option.Id));

    private static string Show(OptionCapacity capacity) =>
        $"{(capacity.RequestsPerMinute is Ratio most ? Show(most) : "all")} by {capacity.Binding}"
        + capacity switch
        {
            OptionCapacity.OfQuotas quotas =>
                $", simple {Show(quotas.Simple)}, settled {Show(quotas.Settled)}, reserved {Show(quotas.ReservedRate)}, "
                + $"in flight {quotas.InFlight}, a call {Show(quotas.Call.Settled)} of {Show(quotas.Call.Reserved)}",
            OptionCapacity.OfUnits units => $", input {Show(units.ByInput)}, output {Show(units.ByOutput)}, both {Show(units.ByTokens)}",
            _ => "",
        };

    // The code, and the numbers a reader is told; sources and keys are the judge's own tests.
    private static string Show(Remark remark) => remark.Code + remark switch
    {
        Refusal.QuotaRpm quota => $" {quota.Allowed} {quota.Needed} {quota.IsAdjustable}",
        Refusal.QuotaTpm quota => $" {quota.Allowed} {quota.Needed} {quota.Tokens} {quota.IsAdjustable}",
        Refusal.QuotaTpd quota => $" {quota.Allowed} {quota.Needed} {quota.Tokens} {quota.IsAdjustable}",
        Refusal.QuotaReservation quota => $" {quota.Allowed} {quota.Needed} {quota.MaxTokens}",
        Refusal.Copies copies => $" {copies.Needed} {copies.Maximum}",
        Refusal.ModelUnitQuota quota => $" {quota.Needed} {quota.Granted}",
        Refusal.UnitPriceUnpublished price => $" {price.Model} {price.Term}",
        Refusal.PriceMissing price => $" {price.Key.Kind} {price.Key.Tier} {price.Key.CacheLife}",
        Refusal.ExtendedAccessPriceUnknown price => $" {price.Key.Kind} {price.Since:yyyy-MM-dd}",
        Warning.Commitment commitment => $" {commitment.Amount} {commitment.CannotDeleteBefore:yyyy-MM-dd}",
        Warning.BurndownDisputed disputed => $" {disputed.Used}",
        Warning.EndsWithinPlan ends => $" {ends.On:yyyy-MM-dd}",
        Warning.CacheNotSold cache => $" {cache.Mode}",
        Warning.UnpricedAlternatives unpriced => $" {string.Join(' ', unpriced.Options)}",
        Warning.PriceDisagreement prices => $" {prices.UsedPrice} {prices.OtherPrice}",
        Condition.QuotaAllows quota => $" {Show(quota.RequestsPerMinute)} {Show(quota.TokensPerMinute)}",
        Condition.OneUnitCarries unit => $" {Show(unit.InputTokensPerMinute)} {Show(unit.OutputTokensPerMinute)}",
        Condition.OneCopyCarries copy => $" {Show(copy.RequestsPerMinute)}",
        Condition.EachCopyCarries each => $" {each.Copies} {Show(each.RequestsPerMinute)}",
        Assumption.CmuVersionOfArchitecture version => $" {version.Architecture} {version.Version}",
        _ => "",
    };

    private static string Show(Ratio? value) => value is Ratio given ? given.ToSignificantDigits(12) : "none";

    private static string Show(decimal value) => Exact.Trim(value).ToString(CultureInfo.InvariantCulture);
}
