using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Workloads;
using Mitsumori.Plans.Names;
using Mitsumori.Plans.Problems;
using Mitsumori.Plans.Shapes;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Binding;

/// <summary>Turns a checked tree into a plan, and reports what only the books and the other keys can tell.</summary>
/// <param name="readAs">What was read otherwise than it was written.</param>
internal sealed class PlanBinder(PlanCheck check, PlanContext context, Sequence<Assumption> readAs)
{
    private readonly List<Assumption> assumed = [.. readAs];

    /// <summary>The plan; null if the tree has a problem.</summary>
    public Plan? Bind(TextNode.Mapping root)
    {
        PlanCursor top = new(root, NodePath.Top, check, assumed);
        (ModelFacts Facts, string? Variant)? model = ReadModel(top);
        OwnWeights? own = OwnWeightsBinder.Read(top, context.Names);
        Sequence<Region> regions = ReadRegions(top);
        BillingPeriod period = ReadPeriod(top);
        Traffic? traffic = TrafficBinder.Read(top.Below("traffic"), period, context.Holidays);
        if (model is { Facts: { } facts }) CallCheck.Check(top.Below("traffic").Below("tokens"), facts, traffic);
        Customization? customization = CustomizationBinder.Read(top, context.Offers);
        Sequence<Holding> holds = top.Words("holds", PlanCodes.Holdings);
        Hosting hosting = ReadHosting(top.Below("hosting"));
        Known known = new KnownBinder(top.Below("known"), context.Names).Read();
        Acceptance accepted = ReadAcceptance(top);
        ExchangeRate? exchange =
            top.Below("money").Text("fx") is { } fx && TextForms.TryExchangeRate(fx, out ExchangeRate? rate) ? rate : null;
        if (check.Problems.Count > 0 || (model is null && own is null) || traffic is null) return null;
        return new(
            top.Text("name"),
            own is null ? model!.Value.Facts.Id : new ModelId(own.Name),
            model?.Variant,
            regions,
            period,
            top.Day("asOf"),
            traffic,
            customization,
            holds,
            hosting,
            known,
            accepted,
            exchange,
            assumed.ToSequence())
        {
            Own = own,
            Discount = ReadDiscount(top.Below("money").Below("discountPercent")),
            TaxPercent = top.Below("money").Number("taxPercent"),
        };
    }

    private (ModelFacts, string?)? ReadModel(PlanCursor top)
    {
        if (top.Text("model") is not { } name || context.Offers.FindModel(name) is not { } model) return null;
        return (model, name != model.Id.Value && model.ContextVariants.Contains(name) ? name : null);
    }

    private Sequence<Region> ReadRegions(PlanCursor top)
    {
        if (top.Text("region") == PlanShape.AnyRegion) return [];
        List<Region> regions = [];
        foreach ((TextNode.Scalar code, NodePath path) in top.Texts("region"))
        {
            if (code.Text == PlanShape.AnyRegion) check.Report(PlanFault.RegionAnyAlone, code.Place, path);
            else regions.Add(new(code.Text));
        }

        return regions.ToSequence();
    }

    private BillingPeriod ReadPeriod(PlanCursor top)
    {
        if (top.Number("hours") is { } hours) return new BillingPeriod.ExplicitHours(hours);
        if (top.Text("month") is { } text && TextForms.TryMonth(text, out BillingMonth month))
            return new BillingPeriod.CalendarMonth(month);
        if (!top.Has("month") && !top.Has("hours")) assumed.Add(new Assumption.CurrentMonth(context.CurrentMonth));
        return new BillingPeriod.CalendarMonth(context.CurrentMonth);
    }

    private static Hosting ReadHosting(PlanCursor hosting) => Hosting.Everything with
    {
        // Of a list whose words are all refused nothing is left, and no plan can hold that.
        Tiers = hosting.Words("tiers", BedrockCodes.Tiers) is { IsEmpty: false } tiers ? tiers : Hosting.Everything.Tiers,
        Routings = hosting.Words("routing", BedrockCodes.Routings) is { IsEmpty: false } routings ? routings : Hosting.Everything.Routings,
        Modes = hosting.Words("modes", BedrockCodes.Modes),
        UnitsWhileActive = hosting.Text("unitsStand") == "while-active",
        MaxCopies = (int?)hosting.Whole("maxCopies") ?? Hosting.Everything.MaxCopies,
    };

    private static Discount? ReadDiscount(PlanCursor discount) =>
        discount.Number("all") is decimal percent && discount.Text("source") is { } source ? new(percent, source) : null;

    private Acceptance ReadAcceptance(PlanCursor top)
    {
        List<string> ids = [];
        foreach ((TextNode.Scalar id, NodePath path) in top.Texts("accept"))
        {
            if (context.PriceExists(id.Text)) ids.Add(id.Text);
            else check.Report(PlanFault.PriceUnknown, id.Place, path, ("value", Problem.Shown(id.Text)));
        }

        List<AcceptedSource> sources = [];
        foreach (PlanCursor row in top.Mappings("accept"))
        {
            if (row.Text("as") is { } code && row.Text("source") is { } location) sources.Add(new(location, new(code)));
        }

        return new(ids.ToSequence(), sources.ToSequence());
    }
}
