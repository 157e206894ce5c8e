using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;

namespace Mitsumori.Application.Requests;

/// <summary>Turns a checked tree into a plan, and reports what only the books and the other keys can tell.</summary>
internal sealed class PlanBinder(ShapeCheck check, PlanContext context)
{
    private const string AnyRegion = "any";
    private readonly List<Assumption> assumed = [];

    /// <summary>The plan; null if the tree has a problem.</summary>
    public Plan? Bind(PlanNode.Mapping root)
    {
        PlanCursor top = new(root, PlanPath.Top, check, assumed);
        (ModelFacts Facts, string? Variant)? model = ReadModel(top);
        Sequence<Region> regions = ReadRegions(top);
        BillingPeriod period = ReadPeriod(top);
        Traffic? traffic = TrafficBinder.Read(top.Below("traffic"), period, context.Holidays);
        Customization? customization = CustomizationBinder.Read(top, context.Offers);
        Sequence<Holding> holds = top.Words("holds", PlanCodes.Holdings);
        Hosting hosting = ReadHosting(top.Below("hosting"));
        Known known = new KnownBinder(top.Below("known"), context.Offers).Read();
        Acceptance accepted = ReadAcceptance(top);
        ExchangeRate? exchange = top.Below("money").Text("fx") is { } fx && TextForms.TryExchangeRate(fx, out ExchangeRate? rate) ? rate : null;
        if (check.Problems.Count > 0 || model is not { } found || traffic is null) return null;
        return new(
            top.Text("name"), found.Facts.Id, found.Variant, regions, period, top.Day("asOf"), traffic, customization, holds, hosting, known, accepted, exchange, assumed.ToSequence())
        {
            Discount = ReadDiscount(top.Below("money").Below("discountPercent")),
            TaxPercent = top.Below("money").Number("taxPercent"),
        };
    }

    private (ModelFacts, string?)? ReadModel(PlanCursor top)
    {
        if (top.Node("model") is not PlanNode.Scalar name) return null;
        if (context.Offers.FindModel(name.Text) is not { } model)
        {
            check.Report(ProblemCode.ModelUnknown, name.Place, top.Path.To("model"), ("value", Problem.Shown(name.Text)), ("names", Closest.Models(name.Text, context.Offers)));
            return null;
        }

        return (model, name.Text != model.Id.Value && model.ContextVariants.Contains(name.Text) ? name.Text : null);
    }

    private Sequence<Region> ReadRegions(PlanCursor top)
    {
        if (top.Text("region") == AnyRegion) return [];
        List<Region> regions = [];
        foreach ((PlanNode.Scalar code, PlanPath path) in top.Texts("region"))
        {
            if (code.Text == AnyRegion) check.Report(ProblemCode.RegionAnyAlone, code.Place, path);
            else if (ReadRegion(code, path) is { } region) regions.Add(region);
        }

        return regions.ToSequence();
    }

    private Region? ReadRegion(PlanNode.Scalar code, PlanPath path)
    {
        Region region = new(code.Text);
        if (context.Offers.Regions.ContainsKey(region)) return region;
        check.Report(ProblemCode.RegionUnknown, code.Place, path, ("value", Problem.Shown(code.Text)), ("names", Closest.Regions(code.Text, context.Offers)));
        return null;
    }

    private BillingPeriod ReadPeriod(PlanCursor top)
    {
        if (top.Number("hours") is { } hours) return new BillingPeriod.ExplicitHours(hours);
        if (top.Text("month") is { } text && TextForms.TryMonth(text, out BillingMonth month)) return new BillingPeriod.CalendarMonth(month);
        if (!top.Has("month") && !top.Has("hours")) assumed.Add(new Assumption.CurrentMonth(context.CurrentMonth));
        return new BillingPeriod.CalendarMonth(context.CurrentMonth);
    }

    private static Hosting ReadHosting(PlanCursor hosting) => Hosting.Everything with
    {
        Tiers = hosting.Has("tiers") ? hosting.Words("tiers", BedrockCodes.Tiers) : Hosting.Everything.Tiers,
        Routings = hosting.Has("routing") ? hosting.Words("routing", BedrockCodes.Routings) : Hosting.Everything.Routings,
        Modes = hosting.Words("modes", BedrockCodes.Modes),
        UnitsWhileActive = hosting.Text("unitsStand") == "while-active",
        MaxCopies = (int?)hosting.Whole("maxCopies") ?? Hosting.Everything.MaxCopies,
    };

    private static Discount? ReadDiscount(PlanCursor discount) =>
        discount.Number("all") is decimal percent && discount.Text("source") is { } source ? new(percent, source) : null;

    private Acceptance ReadAcceptance(PlanCursor top)
    {
        List<string> ids = [];
        foreach ((PlanNode.Scalar id, PlanPath path) in top.Texts("accept"))
        {
            if (context.PriceExists(id.Text)) ids.Add(id.Text);
            else check.Report(ProblemCode.PriceUnknown, id.Place, path, ("value", Problem.Shown(id.Text)));
        }

        List<AcceptedSource> sources = [];
        foreach (PlanCursor row in top.Mappings("accept"))
        {
            if (row.Node("as") is PlanNode.Scalar code && ReadRegion(code, row.Path.To("as")) is { } region && row.Text("source") is { } location) sources.Add(new(location, region));
        }

        return new(ids.ToSequence(), sources.ToSequence());
    }
}
