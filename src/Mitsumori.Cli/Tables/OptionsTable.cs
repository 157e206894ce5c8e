using Mitsumori.Application.Reports;
using Mitsumori.Application.Texts;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Cli.Tables;

/// <summary>One row an option: mode, monthly dollars, verdict, and the reason in a few words; below 80 cells the reason has a line of its own.</summary>
internal sealed class OptionsTable(Estimate estimate, Session session)
{
    /// <summary>Below so many cells a row gives up what can be told elsewhere.</summary>
    public const int NarrowCells = 80;

    private readonly TextResource texts = session.Table;
    private readonly OptionNames names = new(session.Language);
    private readonly bool hasRegions = estimate.Options.Select(option => option.Region).Distinct().Count() > 1;
    private readonly bool isNarrow = session.Columns < NarrowCells;

    public void Write()
    {
        List<Column> columns = [new(texts["head.mode"], MayBeCut: true)];
        if (hasRegions) columns.Add(new(texts["head.region"]));
        columns.Add(new(texts["head.monthly"], IsRight: true));
        columns.Add(new(texts["head.verdict"]));
        if (!isNarrow) columns.Add(new(texts["head.reason"], MayBeCut: true));
        TextTable table = new(columns, session.Columns, session.HasColour);
        AddRows(table, OptionRole.Candidate);
        bool isCustom = estimate.Plan.Method != CustomizationMethod.None;
        if (isCustom && estimate.Options.Any(option => option.Role == OptionRole.Reference))
        {
            table.AddLine("");
            table.AddLine(texts["references"]);
            AddRows(table, OptionRole.Reference);
        }

        table.Write(session.Output);
        if (estimate.Plan.Exchange is not null) WriteYen();
    }

    // Any Region: for each mode the cheapest Region, and how many more there are; JSON shows all.
    private void AddRows(TextTable table, OptionRole role)
    {
        IEnumerable<Option> options = estimate.Options.Where(option => option.Role == role);
        if (!estimate.Plan.Regions.IsEmpty)
        {
            foreach (Option option in options) AddRow(table, option, "");
            return;
        }

        foreach (IGrouping<string, Option> group in options.GroupBy(names.Short))
        {
            Option best = group.OrderBy(option => option.Verdict).ThenBy(option => option.Monthly is { IsUnknown: false } total ? total.Amount.Dollars : decimal.MaxValue).First();
            int more = group.Count() - 1;
            AddRow(table, best, more == 0 ? "" : texts.Fill("more-regions", ("count", Figures.Count(more))));
        }
    }

    private void AddRow(TextTable table, Option option, string more)
    {
        string reason = string.Join(", ", new[] { ShortReason(option), RangeOf(option), more }.Where(part => part.Length > 0));
        List<string> cells = [names.Short(option)];
        if (hasRegions) cells.Add(option.Region.Code);
        cells.Add(Amount(option));
        cells.Add(texts["verdict." + EstimateCodes.Verdicts.CodeOf(option.Verdict)]);
        if (!isNarrow) cells.Add(reason);
        RowStyle style = option.Id == estimate.Cheapest.Typical ? RowStyle.Chosen : option.Verdict == Verdict.Feasible ? RowStyle.Plain : RowStyle.Out;
        table.Add(style, [.. cells]);
        if (isNarrow && reason.Length > 0)
        {
            foreach (string line in Cells.Wrap(reason, session.Columns - 4)) table.AddLine("    " + line);
        }
    }

    private string Amount(Option option) => option.Monthly switch
    {
        null => "-",
        { IsUnknown: true } => texts["unpublished"],
        { IsComplete: false } when !HasUnitPrice(option) => texts["unpublished"],
        { IsComplete: false } total => ">= " + Figures.Cents(total.Amount),
        { } total => Figures.Cents(total.Amount),
    };

    private string RangeOf(Option option) => option.Monthly is { IsComplete: true } total && total.Low != total.High
        ? texts.Fill("range", ("low", Figures.Cents(total.Low)), ("high", Figures.Cents(total.High)))
        : "";

    private static bool HasUnitPrice(Option option) => !option.Monthly!.CostGaps.OfType<Refusal.UnitPriceUnpublished>().Any();

    private string ShortReason(Option option)
    {
        IEnumerable<Refusal> open = option.Monthly?.Gaps.Select(gap => gap.Refusal) ?? [];
        string[] reasons = [.. option.Reasons.Concat(open).Distinct().Select(ShortText).Distinct()];
        if (reasons.Length > 0) return string.Join(", ", reasons);
        return option switch
        {
            { Mode: HostingMode.ProvisionedThroughput, Units: long units } => texts.Fill("short.units", ("units", Figures.Count(units))),
            { Mode: HostingMode.CustomModelImport, Units: long copies } => texts.Fill("short.copies-needed", ("units", Figures.Count(copies))),
            _ => "",
        };
    }

    private string ShortText(Refusal refusal) => texts.Fill("short." + refusal.Code, placeholder => (refusal, placeholder) switch
    {
        (Refusal.PriceMissing missing, "price") => texts["price." + PriceCodes.Kinds.CodeOf(missing.Key.Kind)],
        (Refusal.NotInRegion region, "nearest") => region.Nearest.Code,
        (Refusal.Legacy legacy, "since") => Figures.Day(legacy.Since),
        (Refusal.EndOfLife end, "on") => Figures.Day(end.On),
        (Refusal.ModelUnitQuota quota, "granted") => Figures.Count(quota.Granted),
        (Refusal.Copies copies, "maximum") => Figures.Count(copies.Maximum),
        _ => throw new System.Diagnostics.UnreachableException($"{refusal.Code} {placeholder}"),
    });

    private void WriteYen()
    {
        Core.Plans.ExchangeRate rate = estimate.Plan.Exchange!;
        foreach (Option option in estimate.Options.Where(option => option.Id == estimate.Cheapest.Typical))
        {
            decimal yen = Exact.Multiply(option.Monthly!.Amount.Dollars, rate.YenPerUsd);
            session.Output.WriteLine();
            session.Output.WriteLine($"{names.Short(option)}: {texts.Fill("in-yen", ("amount", Figures.WholeYen(yen)), ("rate", Figures.Count(rate.YenPerUsd)), ("day", Figures.Day(rate.On)))}");
        }
    }
}
