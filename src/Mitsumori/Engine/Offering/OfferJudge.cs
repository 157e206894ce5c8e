using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Sources;

namespace Mitsumori.Engine.Offering;

/// <summary>
/// Decides from the offer tables whether a model can be had in a mode, in a Region, on a day. It is asked before any price.
/// </summary>
/// <remarks>
/// The order of reasons, where several apply: no trace in the tables; end of life; Legacy; retired without a date; customized too
/// early; the Region. What the plan already holds goes on until the end of life.
/// </remarks>
public sealed class OfferJudge(OfferBook offers, bool namesAlternatives)
{
    private readonly BaseCalls calls = new(offers);

    /// <summary>A judge that names, when something is gone, what the same provider offers instead.</summary>
    public OfferJudge(OfferBook offers)
        : this(offers, namesAlternatives: true)
    {
    }

    public OfferAnswer Judge(OfferQuestion question) => question.Mode switch
    {
        HostingMode.ProvisionedThroughput => Units(question),
        HostingMode.CustomOnDemand => CustomOnDemand(question),
        HostingMode.CustomModelImport => Import(question),
        HostingMode.BaseOnDemand or HostingMode.Batch or HostingMode.Reserved => Ended(question) ?? calls.Judge(question),
    };

    /// <summary>The routings by which tables list a base model in a Region on a day, in-Region first.</summary>
    public IEnumerable<Routing> RoutingsIn(ModelFacts model, Region region, DateOnly day) =>
        model.Lifecycle.HasEnded(day) ? [] : calls.RoutingsIn(model, region, day);

    /// <summary>Whether a new customization job can be started; null if it can, else the refusal.</summary>
    public Refusal.TrainingNotOffered? JudgeTraining(ModelFacts model, CustomizationMethod method, Region region, DateOnly day)
    {
        bool isOver = model.Lifecycle.IsLegacy(day) || model.Lifecycle.HasEnded(day);
        List<TuningOffer> alive = isOver ? [] :
        [
            .. offers
                .TuningsOf(model.Id)
                .Where(row => row.Method == method && row.Source.Trust != Trust.Seed && IsAlive(row, model, day)),
        ];
        if (AreIn(alive, region)) return null;
        return new(
            model.Id,
            method,
            region,
            RegionsOf(alive),
            model.Lifecycle.IsLegacy(day) ? model.Lifecycle.LegacyFrom : null,
            alive.Exists(row => row.IsDisputed && row.Regions.IsEmpty));
    }

    /// <summary>The tier whose price rows serve what a plan asks for.</summary>
    public static PriceTier ServedTier(ServiceTier tier) => tier switch
    {
        ServiceTier.Standard => PriceTier.Standard,
        ServiceTier.Priority => PriceTier.Priority,
        ServiceTier.Flex => PriceTier.Flex,
        ServiceTier.LatencyOptimized => PriceTier.LatencyOptimized,
    };

    private OfferAnswer Units(OfferQuestion question)
    {
        ModelFacts model = question.Model;
        List<UnitOffer> rows =
        [
            .. offers
                .UnitsOf(model.Id)
                .Where(row =>
                    row.Source.Trust != Trust.Seed
                    && (question.ContextVariant is null || row.ContextVariant is null || row.ContextVariant == question.ContextVariant)),
        ];
        if (rows.Count == 0) return NotInList(question, NewestTable(offers.Tables.Units));
        if (Ended(question) is OfferAnswer ended) return ended;
        UnitsNote? note = NoteOn(question);
        bool isTermSold = note is null || note.Terms.Contains(question.Term);
        if (isTermSold && question.Holds.Contains(Holding.ModelUnits)) return OfferAnswer.Offered;
        if (note is not null) return ByNote(question, note);
        if (model.Lifecycle.IsLegacy(question.Day))
        {
            return OfferAnswer.NoLongerSold(
                new Refusal.Legacy(
                    model.Id,
                    question.Mode,
                    model.Lifecycle.LegacyFrom!.Value,
                    Alternatives(question),
                    model.Lifecycle.Source));
        }

        return FromTable(question, rows);
    }

    // A note names a Region that the table has no row of; for which models, it does not say.
    private UnitsNote? NoteOn(OfferQuestion question)
    {
        foreach (UnitsNote note in offers.Tables.UnitsNotes)
        {
            if (note.Region == question.Region) return note;
        }

        return null;
    }

    private static OfferAnswer ByNote(OfferQuestion question, UnitsNote note)
    {
        bool isMeant = IsMeant(question, note);
        return isMeant && note.Terms.Contains(question.Term)
            ? OfferAnswer.Unknown(new Refusal.OfferNotRecorded(question.Model.Id, question.Mode, question.Region, null, null, []))
            : OfferAnswer.NotOffered(new Refusal.NotByNote(question.Region, note.Terms, IsOfModel: !isMeant, note.Source));
    }

    private OfferAnswer CustomOnDemand(OfferQuestion question)
    {
        List<CustomOnDemandOffer> rows = [.. offers.CustomOnDemandOf(question.Model.Id).Where(row => row.Source.Trust != Trust.Seed)];
        if (rows.Count == 0) return NotInList(question, NewestTable(offers.Tables.CustomOnDemand));
        if (Ended(question) is OfferAnswer ended) return ended;
        if (question.Holds.Contains(Holding.Deployment)) return OfferAnswer.Offered;
        if (NotBefore(question.Model.Id) is DateOnly notBefore && (question.CustomizedOn < notBefore || question.Day < notBefore))
        {
            return OfferAnswer.NotOffered(new Refusal.CustomizedTooEarly(question.Model.Id, notBefore));
        }

        return FromTable(question, rows);
    }

    /// <summary>The first day of customization whose models can be deployed on demand; null if the tables name none.</summary>
    public DateOnly? NotBefore(ModelId model) => offers.CustomOnDemandOf(model).Min(row => row.CustomizedOnOrAfter);

    /// <summary>
    /// The context variants whose units the tables list in a Region on a day, each once; none where they name no variant.
    /// </summary>
    public IEnumerable<string> UnitVariants(ModelFacts model, Region region, DateOnly day) => offers.UnitsOf(model.Id)
        .Where(row => row.Source.Trust != Trust.Seed && row.Regions.Contains(region) && IsAlive(row, model, day))
        .Select(row => row.ContextVariant)
        .OfType<string>()
        .Distinct();

    /// <summary>The architecture's row of the import table; null if its weights cannot be imported.</summary>
    public ImportOffer? ImportOf(ModelFacts model, ImportArchitecture? given) =>
        offers.Tables.Imports.FirstOrDefault(row => row.Architecture == (given ?? model.Architecture));

    private OfferAnswer Import(OfferQuestion question)
    {
        if (ImportOf(question.Model, question.Architecture) is not ImportOffer row)
            return OfferAnswer.NotOffered(new Refusal.Architecture(question.Model.Id));
        if (row.Regions.Contains(question.Region) || question.Holds.Contains(Holding.ImportedModel)) return OfferAnswer.Offered;
        return ElsewhereOnly(question, row.Regions, row.Source);
    }

    private OfferAnswer FromTable<TOffer>(OfferQuestion question, List<TOffer> rows)
        where TOffer : IOffer
    {
        List<TOffer> alive = rows.FindAll(row => IsAlive(row, question.Model, question.Day));
        if (alive.Count == 0)
        {
            return OfferAnswer.NoLongerSold(
                new Refusal.Retired(question.Model.Id, question.Mode, Alternatives(question), NewestTable(rows)));
        }

        if (AreIn(alive, question.Region)) return OfferAnswer.Offered;
        Sequence<Region> regions = RegionsOf(alive);
        if (regions.IsEmpty)
        {
            return OfferAnswer.Unknown(
                new Refusal.OfferNotRecorded(question.Model.Id, question.Mode, question.Region, null, null, [])) with
            {
                MayBeDeduced = question.Day < NewestTable(alive)?.AsOf,
            };
        }

        return ElsewhereOnly(question, regions, NewestTable(rows));
    }

    private OfferAnswer ElsewhereOnly(OfferQuestion question, Sequence<Region> regions, Source? table) =>
        OfferAnswer.NotOffered(
            new Refusal.NotInRegion(
                question.Model.Id,
                question.Mode,
                question.Region,
                regions,
                NearestRegion.To(offers, question.Region, regions),
                question.Mode == HostingMode.ProvisionedThroughput ? LeftOpenIn(question) : [],
                table));

    // Where the note above the table of units speaks of such models, and the table has no row.
    private Sequence<Region> LeftOpenIn(OfferQuestion question) => NearestRegion.Within(
        offers,
        question.Region,
        offers.Tables.UnitsNotes.Where(note => IsMeant(question, note)).Select(note => note.Region).ToSequence());

    private static bool IsMeant(OfferQuestion question, UnitsNote note) =>
        question.Method is CustomizationMethod.None ? note.ForBaseModels : note.ForCustomModels;

    private OfferAnswer NotInList(OfferQuestion question, Source? table) =>
        OfferAnswer.NotOffered(new Refusal.ModelNotInList(question.Model.Id, question.Mode, Alternatives(question), table));

    private OfferAnswer? Ended(OfferQuestion question) =>
        question.Model.Lifecycle.HasEnded(question.Day)
            ? OfferAnswer.NoLongerSold(
                new Refusal.EndOfLife(
                    question.Model.Id,
                    question.Mode,
                    question.Model.Lifecycle.End!.Value,
                    question.Model.Lifecycle.IsEndBound,
                    Alternatives(question),
                    question.Model.Lifecycle.Source))
            : null;

    // The only models that may be named when one is gone: same provider, same mode and method, offered that day; newest first.
    private Sequence<ModelId> Alternatives(OfferQuestion question)
    {
        if (!namesAlternatives) return [];
        OfferJudge judge = new(offers, namesAlternatives: false);
        IEnumerable<ModelFacts> offered = offers.Models.Values.Where(model =>
            model.Provider == question.Model.Provider
            && model.Id != question.Model.Id
            && !model.Lifecycle.IsLegacy(question.Day)
            && offers.RegionsInOrder.Any(region => judge.IsAlternative(question, model, region.Region)));
        return offered.OrderByDescending(model => model.Generation ?? -1m).ThenBy(model => model.Id).Select(model => model.Id).ToSequence();
    }

    private bool IsAlternative(OfferQuestion question, ModelFacts model, Region region) =>
        Judge(
            new(model, question.Mode, question.Method, region, question.Day) { Tier = question.Tier, Routing = question.Routing }
        ).IsOffered
        && (
            question.Mode is not (HostingMode.ProvisionedThroughput or HostingMode.CustomOnDemand)
            || question.Method is CustomizationMethod.None or CustomizationMethod.Import
            || JudgeTraining(model, question.Method, region, question.Day) is null);

    // A row that newer tables call retired still holds for a day before the dates of its model's lifecycle; without dates, before its own.
    private static bool IsAlive(IOffer row, ModelFacts model, DateOnly day) =>
        !row.IsRetired || day < (model.Lifecycle.LegacyFrom ?? model.Lifecycle.End ?? row.Source.AsOf);

    private static bool AreIn<TOffer>(List<TOffer> rows, Region region)
        where TOffer : IOffer
    {
        foreach (TOffer row in rows)
        {
            if (row.Regions.Contains(region)) return true;
        }

        return false;
    }

    private static Sequence<Region> RegionsOf<TOffer>(IEnumerable<TOffer> rows)
        where TOffer : IOffer => rows.SelectMany(row => row.Regions).Distinct().Order().ToSequence();

    private static Source? NewestTable<TOffer>(IEnumerable<TOffer> rows)
        where TOffer : IOffer => rows.Select(row => row.Source).MaxBy(source => source.AsOf);
}
