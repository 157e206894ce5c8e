using System.Numerics;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Engine.Estimating;

namespace Mitsumori.Engine.BreakEven;

/// <summary>Makes the cost of an option a curve: every line that it is charged, as far as it varies with the scenario's input.</summary>
/// <param name="end">The last value of the input that is looked at.</param>
internal sealed class CostCurves(Case plan, Ratio end)
{
    /// <summary>The curve of an option's monthly total, without what its gaps leave open.</summary>
    public CostCurve Of(Option option, Scenario scenario)
    {
        Linear level = 0m;
        List<Stair> stairs = [];
        List<CostCurve> windows = [];
        foreach (CostLine line in option.Monthly!.Lines)
        {
            Ratio price = Ratio.Of(line.UnitPrice.Amount, line.UnitPrice.Per);
            switch (line.Charge)
            {
                case Charge.ModelUnitHours:
                    Add(price, HoursStanding(option, scenario), Units(scenario), ref level, stairs);
                    break;
                case Charge.ReservedInput:
                    Add(price, Counted(plan.Plan.Period.Hours), Thousands(scenario, scenario.Input + scenario.CacheWrite, ReservedTier.Least(plan, line.Charge, option.Region)), ref level, stairs);
                    break;
                case Charge.ReservedOutput:
                    Add(price, Counted(plan.Plan.Period.Hours), Thousands(scenario, scenario.Output, ReservedTier.Least(plan, line.Charge, option.Region)), ref level, stairs);
                    break;
                case Charge.ImportCmuMinutes:
                    windows.Add(Windows(scenario, price * (ImportedModel.WindowMinutes * ImportedModel.CmuPerCopy(plan))));
                    break;
                default:
                    level += (Linear)price * Quantity(line, scenario);
                    break;
            }
        }

        return windows.Aggregate(CostCurve.Of(end, level, stairs), (sum, curve) => sum.Plus(curve));
    }

    private static Linear Quantity(CostLine line, Scenario scenario) => line.Charge switch
    {
        Charge.InputTokens => scenario.Requests * scenario.Input,
        Charge.OutputTokens => scenario.Requests * scenario.Output,
        Charge.CacheReadTokens => scenario.Requests * scenario.CacheRead,
        Charge.CacheWriteTokens => scenario.Requests * scenario.CacheWrite,
        _ => Ratio.Of(line.Quantity),
    };

    // Two counts, of which at most one varies: hours × units.
    private static void Add(Ratio price, Count hours, Count number, ref Linear level, List<Stair> stairs)
    {
        (Count constant, Count varying) = hours.IsConstant ? (hours, number) : (number, hours);
        Ratio height = price * constant.Constant;
        if (varying.Steps is Stair steps) stairs.Add(steps with { Height = steps.Height * height });
        else level += (Linear)height * varying.Line;
    }

    private Count HoursStanding(Option option, Scenario scenario)
    {
        bool whileActive = option.Commitment == CommitmentTerm.None && plan.Plan.Hosting.UnitsWhileActive;
        if (!whileActive) return Counted(plan.Plan.Period.Hours);
        if (plan.Loads.Typical.Hourly is HourlyLoad hourly) return Counted(hourly.ActiveHours);
        if (!scenario.HoursPerDay.IsConstant) return new(0m, new Stair(scenario.Days.Constant, scenario.HoursPerDay, BigInteger.Zero));
        return new(scenario.Days * new Ratio(scenario.HoursPerDay.Constant.Ceiling(), 1), null);
    }

    private Count Units(Scenario scenario)
    {
        if (scenario.PerUnit is not UnitShares unit) return Counted(1m);
        Linear peak = scenario.Rate * plan.Plan.Traffic.PeakFactor;
        return unit.Both is Linear both
            ? Ceiling([peak * (scenario.InputWithoutCache + scenario.Output) * both], 1)
            : Ceiling([peak * scenario.InputWithoutCache * unit.Input!.Value, peak * scenario.Output * unit.Output!.Value], 1);
    }

    private Count Thousands(Scenario scenario, Linear tokens, long least) => Ceiling([scenario.Rate * plan.Plan.Traffic.PeakFactor * tokens * Ratio.Of(1m, 1_000m)], least);

    // The larger of lines, rounded up. Lines through zero keep their order; of others at most one varies.
    private static Count Ceiling(Linear[] lines, BigInteger least)
    {
        BigInteger most = lines.Where(line => line.IsConstant).Aggregate(least, (highest, line) => BigInteger.Max(highest, line.Constant.Ceiling()));
        Linear[] varying = [.. lines.Where(line => !line.IsConstant).OrderByDescending(line => line.Slope)];
        return varying.Length == 0 ? Counted(new Ratio(most, 1)) : new(0m, new Stair(1m, varying[0], most));
    }

    // 5-minute windows of all copies, up to what the most copies carry.
    private CostCurve Windows(Scenario scenario, Ratio price)
    {
        if (plan.Loads.Typical.Hourly is not HourlyLoad hourly) return Windows(scenario.Rate, scenario.Requests, WindowsOfOne(scenario), scenario, price);
        Ratio fullest = plan.Loads.Typical.RequestsPerMinute, all = plan.Loads.Typical.Requests;
        CostCurve[] hours =
        [
            .. hourly.Hours.Select(hour => Windows(
                scenario.Rate * (hour.PerMinute / fullest), scenario.Requests * (Ratio.Of(hour.Requests) * hour.Times / all), Counted(ImportedModel.WindowsAnHour * hour.Times), scenario, price)),
        ];
        return CostCurve.Sum(hours);
    }

    private CostCurve Windows(Linear rate, Linear requests, Count windowsOfOne, Scenario scenario, Ratio price)
    {
        Count copies = Copies(rate, scenario);
        Ratio last = Least(end, LastOf(copies, plan.Plan.Hosting.MaxCopies));
        Linear level = 0m;
        List<Stair> stairs = [];
        Add(price, windowsOfOne, copies, ref level, stairs);
        CostPiece standing = new(last, level, stairs), calling = new(last, (Linear)price * requests, []);
        if (rate.IsConstant) return new([rate.Constant < ImportedModel.OneCallAWindow ? calling with { To = end } : standing]);
        Ratio bound = rate.Where(ImportedModel.OneCallAWindow)!.Value;
        return bound >= last ? new([calling]) : new([calling with { To = bound }, standing]);
    }

    private Count WindowsOfOne(Scenario scenario)
    {
        if (!scenario.HoursPerDay.IsConstant) return new(0m, new Stair(scenario.Days.Constant, scenario.HoursPerDay * ImportedModel.WindowsAnHour, BigInteger.Zero));
        return scenario.Days.IsConstant && plan.Plan.Traffic.Active.IsUnbroken(scenario.HoursPerDay.Constant)
            ? Counted(decimal.Ceiling(plan.Plan.Period.Hours * ImportedModel.WindowsAnHour))
            : new(scenario.Days * new Ratio((scenario.HoursPerDay.Constant * ImportedModel.WindowsAnHour).Ceiling(), 1), null);
    }

    private Count Copies(Linear rate, Scenario scenario)
    {
        if (scenario.PerCopy is not Linear copy) return Counted(1m);
        Linear load = rate * plan.Plan.Traffic.PeakFactor;
        if (plan.Plan.Known.ImportCopy!.RequestsPerMinute is null) load *= scenario.InputWithoutCache + scenario.Output;
        return Ceiling([load * copy], 1);
    }

    private Ratio LastOf(Count copies, int most) => copies.Steps is Stair steps ? steps.Line.Where(new Ratio(most, 1))!.Value : end;

    private static Ratio Least(Ratio one, Ratio other) => one <= other ? one : other;

    private static Count Counted(Ratio number) => new(number, null);

    /// <summary>A count that is a line, or climbs in steps of one.</summary>
    private readonly record struct Count(Linear Line, Stair? Steps)
    {
        public bool IsConstant => Steps is null && Line.IsConstant;

        public Ratio Constant => Line.Constant;
    }
}
