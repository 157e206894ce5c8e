using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;

namespace Mitsumori.Engine.Estimating;

/// <summary>
/// The names in a plan, held against the book. The plan language refuses a wrong one with its line; who makes a plan from values is told by
/// an exception, before anything is reckoned. What is accepted and not there is no fault: a price that is missing is a gap anyway.
/// </summary>
internal static class NamesOfPlan
{
    /// <returns>The facts of the plan's model.</returns>
    /// <exception cref="ArgumentException">A model, a context variant, a Region or an architecture is not in the book.</exception>
    public static ModelFacts Check(Plan plan, FactBook book)
    {
        OfferBook offers = book.Offers;
        if (plan.Own is OwnWeights own) return Check(plan, own, offers);
        if (!offers.Models.TryGetValue(plan.Model, out ModelFacts? model)) throw Missing("model", plan.Model.Value);
        if (plan.ContextVariant is string variant && !model.ContextVariants.Contains(variant))
            throw Missing($"context variant of {model.Id}", variant);
        foreach (Region region in plan.Regions)
        {
            if (!offers.Regions.ContainsKey(region)) throw Missing("Region", region.Code);
        }

        if (plan.Customization?.Teacher is Teacher teacher && !offers.Models.ContainsKey(teacher.Model))
            throw Missing("model", teacher.Model.Value);
        if (plan.Known.ImportCopy?.Architecture is ImportArchitecture architecture && !IsSold(architecture, offers))
            throw Missing("architecture", architecture.Name);
        return model;
    }

    // No list names them: their architecture is all that is known.
    private static ModelFacts Check(Plan plan, OwnWeights own, OfferBook offers)
    {
        if (plan.Method != CustomizationMethod.Import)
            throw new ArgumentException("Weights of one's own are hosted by import.", nameof(plan));
        if (!IsSold(own.Architecture, offers)) throw Missing("architecture", own.Architecture.Name);
        foreach (Region region in plan.Regions)
        {
            if (!offers.Regions.ContainsKey(region)) throw Missing("Region", region.Code);
        }

        Lifecycle none = new(null, null, null, null, null);
        return new(plan.Model, own.Name, own.Name, [], [], own.Architecture, null, null, 1, OutputBurndownDisputed: false, none);
    }

    private static bool IsSold(ImportArchitecture architecture, OfferBook offers)
    {
        foreach (ImportOffer offer in offers.Tables.Imports)
        {
            if (offer.Architecture == architecture) return true;
        }

        return false;
    }

    private static ArgumentException Missing(string thing, string name, string parameter = "plan") =>
        new($"The book has no {thing} \"{name}\". A plan names what its book has.", parameter);
}
