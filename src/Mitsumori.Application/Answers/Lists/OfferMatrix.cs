using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Lists;

/// <summary>What is offered on a day side by side, for faces that have the width.</summary>
/// <remarks>A row for each model under its provider, a column for each method and each way of hosting, calls of the base model by routing.
/// </remarks>
public sealed class OfferMatrix
{
    // So many Regions are named at once.
    private const int MostNamed = 2;

    private static readonly CustomizationMethod[] Methods =
    [
        CustomizationMethod.SupervisedFineTuning,
        CustomizationMethod.ReinforcementFineTuning,
        CustomizationMethod.ContinuedPreTraining,
        CustomizationMethod.Distillation,
    ];

    private readonly IReadOnlyList<ModelOffers> models;
    private readonly DateOnly day;
    private readonly HostingMode? mode;
    private readonly Language language;
    private readonly TextResource texts, pages;
    private readonly CallWords calls;
    private readonly Offer[] offers;

    private OfferMatrix(IReadOnlyList<ModelOffers> models, DateOnly day, HostingMode? mode, Language language)
    {
        (this.models, this.day, this.mode, this.language) = (models, day, mode, language);
        (texts, pages) = (TextResource.Load("table", language), TextResource.Load("web", language));
        OfferWords words = new(language);
        calls = new(language);
        IEnumerable<Offer> methods = Methods.Select(method => new Offer(
            words.Name(method), of => Listed(of.Methods.FirstOrDefault(offer => offer.Method == method).Regions)));
        IEnumerable<Offer> hosting = Hosting.Where(one => (mode is null || one == mode) && one != HostingMode.BaseOnDemand)
            .Select(one => new Offer(words.Name(one), of => Listed(of.Modes.FirstOrDefault(offer => offer.Mode == one).Regions)));
        IEnumerable<Offer> routings = BedrockCodes.Routings.Values.Select(routing => new Offer(
            calls.Name(routing), of => (calls.Regions(of, routing), CallWords.Count(of, routing))));
        offers = mode is null ? [.. methods, .. hosting, .. routings] : [.. hosting, .. routings];
    }

    /// <summary>The ways of hosting that can be asked for, in their order.</summary>
    public static IReadOnlyList<HostingMode> Hosting { get; } =
    [
        HostingMode.CustomOnDemand, HostingMode.ProvisionedThroughput, HostingMode.CustomModelImport, HostingMode.BaseOnDemand,
        HostingMode.Batch, HostingMode.Reserved,
    ];

    /// <summary>First the models that can be customized or imported: who asks has a custom model in mind.</summary>
    /// <param name="mode">The way of hosting that was asked for, beside which others are no answer; null for all.</param>
    public static Sequence<Section> Of(IReadOnlyList<ModelOffers> models, DateOnly day, HostingMode? mode, Language language) =>
        new OfferMatrix(models, day, mode, language).Sections().ToSequence();

    private IEnumerable<Section> Sections() =>
        from @group in models.GroupBy(of => mode is not null ? "count" : IsCustomizable(of) ? "customizable" : "base-only")
        orderby @group.Key == "customizable" descending
        select SectionOf(@group.Key, [.. @group]);

    // A column that nobody in a group has is left out.
    private Section SectionOf(string id, ModelOffers[] of)
    {
        Offer[] shown = [.. offers.Where(offer => of.Any(model => offer.Regions(model).Count > 0))];
        IEnumerable<Column> columns = shown.Select(offer => new Column(offer.Name)).Prepend(new(texts["head.model"]));
        IEnumerable<RowGroup> providers =
            from model in of
            group RowOf(model, shown) by model.Model.Provider into provider
            select new RowGroup(provider.Key, provider.ToSequence());
        string title = pages.Fill("models." + id, ("count", Figures.Count(of.Length)));
        return Section.Of(title, new Block.Table("", columns.ToSequence(), providers.ToSequence())) with { Id = id };
    }

    private Row RowOf(ModelOffers of, Offer[] shown) => Row.Of(
    [
        new Cell(of.Model.Name, of.Model.Id.Value)
        {
            Notes =
            [
                .. LifeWords.Of(of.Model.Lifecycle, day, language),
                .. calls.Of(of).Select(fact => texts.Fill("models.fact", ("name", fact.Name), ("value", fact.Value))),
            ],
        },
        .. shown.Select(offer => CellOf(offer.Regions(of))),
    ]);

    private Cell CellOf((string Text, int Count) regions)
    {
        string none = texts["verdict." + EstimateCodes.Verdicts.CodeOf(Verdict.NotOffered)];
        string? count = regions.Count > MostNamed ? pages.Fill("regions.count", ("count", Figures.Count(regions.Count))) : null;
        return regions.Count == 0
            ? new(none) { Verdict = Verdict.NotOffered }
            : new(regions.Text) { Verdict = Verdict.Feasible, Summary = count };
    }

    private static (string Text, int Count) Listed(Sequence<Region> regions) => (regions.ToString(), regions.Count);

    private static bool IsCustomizable(ModelOffers of) =>
        of.Methods.Count > 0 || of.Modes.Any(offer => offer.Mode is HostingMode.CustomOnDemand or HostingMode.CustomModelImport);

    /// <param name="Regions">Where a model has it, in words, and in how many Regions; none where it has not.</param>
    private sealed record Offer(string Name, Func<ModelOffers, (string Text, int Count)> Regions);
}
