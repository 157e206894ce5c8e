using Mitsumori.Core.Book;
using Mitsumori.Core.Offers;
using Mitsumori.Engine.Offering;

namespace Mitsumori.Application.UseCases;

/// <summary>Tells what can be customized, deployed, bought and imported, where, on a day.</summary>
public static class ListModels
{
    /// <returns>The models that offer anything under the filter, by provider, newest first.</returns>
    public static IReadOnlyList<ModelOffers> Run(FactBook book, ModelFilter filter) => ModelList.Of(book, filter);
}
