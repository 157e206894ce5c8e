using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Book;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Engine.BreakEven;

namespace Mitsumori.Application.Answers.Sheets;

/// <summary>Chooses what the pictures of a sheet show: the options that matter, as far along the axis as something happens.</summary>
public sealed class SheetCharts
{
    // More lines cannot be told apart without colour, more circles not read.
    private const int MostCandidates = 5, MostCrossings = 4;

    // What lies further off than so many times the plan would press the plan itself to the edge.
    private const decimal Farthest = 12m;

    private readonly BreakEvenAnswer breakEven;
    private readonly FactBook book;
    private readonly TextResource texts;
    private readonly OptionNames names;
    private readonly Option? chosen;
    private readonly Option[] shown;

    private SheetCharts(BreakEvenAnswer breakEven, FactBook book, Language language)
    {
        (this.breakEven, this.book) = (breakEven, book);
        texts = TextResource.Load("sheet", language);
        names = new(language);
        Option[] priced = [.. breakEven.Estimate.Options.Where(option => option.Monthly is { Lines.IsEmpty: false })];
        chosen = priced.FirstOrDefault(option => option == breakEven.Estimate.Chosen);
        Option[] near = [.. priced.Where(option => option.Region == (chosen ?? priced[0]).Region)];
        shown =
        [
            .. near.Where(option => option.Role == OptionRole.Candidate)
                .OrderBy(option => option != chosen)
                .ThenBy(option => option.Monthly!.Amount)
                .Take(MostCandidates),
            .. near.Where(option => option.Role == OptionRole.Reference && option.Verdict == Verdict.Feasible)
                .OrderBy(option => option.Mode)
                .Take(1),
        ];
    }

    /// <summary>Monthly cost over requests a minute, then over hours a day; fewer where the plan has nothing to show there.</summary>
    public static Sequence<CostChart> Of(BreakEvenAnswer breakEven, FactBook book, Language language)
    {
        SheetCharts charts = new(breakEven, book, language);
        return charts.shown.Length == 0 ? [] : new[] { charts.OverRequests(), charts.OverHours() }.OfType<CostChart>().ToSequence();
    }

    private CostChart? OverRequests()
    {
        Ratio plan = CurveDrawing.PlanAt(breakEven.Estimate, book, Axis.RequestsPerMinute)!.Value;
        // The chosen option stands first; the quota of a reference limits nothing that could be chosen.
        Ratio? quota = shown
            .Where(option => option.Role == OptionRole.Candidate)
            .Select(CarriesUpTo)
            .FirstOrDefault(limit => limit is not null);
        Ratio far = plan * Farthest;
        Crossing[] crossings = [.. Nearest(Axis.RequestsPerMinute, plan).Where(crossing => crossing.At <= far)];
        Ratio[] marks =
        [
            plan,
            .. crossings.Select(crossing => crossing.At),
            .. quota is Ratio near && near <= far ? [near] : Array.Empty<Ratio>(),
        ];

        // The next step of units that are chosen, as far as it is near.
        Ratio carried = (chosen?.Capacity?.RequestsPerMinute ?? 0m) / breakEven.Estimate.Plan.Traffic.PeakFactor;
        Ratio farthest = carried <= far ? Ratio.Max(marks.Max(), carried) : marks.Max();
        return Draw(Axis.RequestsPerMinute, plan, quota, farthest * 1.5m, marks, crossings);
    }

    private CostChart? OverHours()
    {
        if (CurveDrawing.PlanAt(breakEven.Estimate, book, Axis.HoursPerDay) is not Ratio plan) return null;
        Crossing[] crossings = [.. Nearest(Axis.HoursPerDay, plan)];
        return Draw(Axis.HoursPerDay, plan, null, 24m, [plan, .. crossings.Select(crossing => crossing.At)], crossings);
    }

    private IEnumerable<Crossing> Nearest(Axis axis, Ratio plan)
    {
        HashSet<string> ids = [.. shown.Select(option => option.Id)];
        return breakEven.Crossings
            .Where(crossing => crossing.Axis == axis && ids.Contains(crossing.A) && ids.Contains(crossing.B))
            .OrderBy(crossing => chosen is not null && crossing.A != chosen.Id && crossing.B != chosen.Id)
            .ThenBy(crossing => crossing.At >= plan ? crossing.At - plan : plan - crossing.At)
            .Take(MostCrossings);
    }

    private CostChart? Draw(Axis axis, Ratio plan, Ratio? quota, Ratio upTo, Ratio[] marks, Crossing[] crossings)
    {
        bool isQuotaShown = quota is Ratio limit && limit < upTo;

        // Curves alone, without a plan, a crossing or a quota on them, say nothing.
        if (upTo.IsZero || (chosen is null && crossings.Length == 0 && !isQuotaShown)) return null;
        string code = BreakEvenCodes.Axes.CodeOf(axis);
        Curve[] curves = [.. CurveDrawing.Of(breakEven.Estimate, book, shown, axis, upTo, marks)];
        return new(
            "by-" + code,
            Said("chart." + code),
            Said(
                "chart.description",
                ("names", string.Join(", ", shown.Select(option => NameOf(option).With(Wording.FloorSign)))),
                ("axis", texts["axis." + code]),
                ("upTo", Figures.Point(upTo))),
            texts["axis." + code],
            Said("axis.cost"),
            upTo.ToDecimal(),
            curves.Select(curve => LineOf(curve, axis)).ToSequence(),
            chosen is null
                ? null
                : new(
                    plan.ToDecimal(),
                    CostAt(curves.First(curve => curve.Option == chosen.Id), plan)!.Value.ToDecimal(),
                    texts.Fill("chart.plan", ("at", Figures.Point(plan)))),
            crossings.Select(Named).ToSequence(),
            isQuotaShown ? new(quota!.Value.ToDecimal(), texts.Fill("chart.quota", ("at", Figures.Point(quota.Value)))) : null);
    }

    private string Said(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        PeriodWords.Say(breakEven.Estimate.Plan.Period, texts, key, values);

    private ChartCrossing Named(Crossing crossing)
    {
        string between = texts.Fill(
            "crossing-between",
            ("one", names.Short(OptionOf(crossing.A))),
            ("other", names.Short(OptionOf(crossing.B))));
        return new(crossing.At.ToDecimal(), crossing.CostA.ToDecimal(), Figures.Point(crossing.At), between);
    }

    private ChartLine LineOf(Curve curve, Axis axis)
    {
        Option option = OptionOf(curve.Option);
        return new(
            NameOf(option),
            option == chosen,
            option.Role == OptionRole.Reference,
            curve.Points.Select(point => new ChartPoint(point.At.ToDecimal(), point.Cost.ToDecimal(), "")).ToSequence(),
            axis == Axis.RequestsPerMinute ? CarriesUpTo(option)?.ToDecimal() : null)
        {
            Mode = option.Mode,
            Term = option.Commitment,
        };
    }

    private Option OptionOf(string id) => shown.First(option => option.Id == id);

    private Wording NameOf(Option option) => Wording.OfAmount(names.Short(option), !option.Monthly!.IsComplete);

    // The quota holds the peak; the axis is the rate.
    private Ratio? CarriesUpTo(Option option) =>
        option.Capacity is OptionCapacity.OfQuotas { Settled: Ratio settled } ? settled / breakEven.Estimate.Plan.Traffic.PeakFactor : null;

    private static Ratio? CostAt(Curve curve, Ratio at) => curve.Points.FirstOrDefault(point => point.At == at)?.Cost;
}
