using Mitsumori.Core.Offers;

namespace Mitsumori.Plans.Names;

/// <summary>The names of the models of a book, without their spelling.</summary>
internal sealed class ModelNames
{
    private const int MostListed = 8;
    private const int FarthestMisspelling = 2;

    private readonly Dictionary<string, (ModelFacts Model, string Id)?> byKey = new(StringComparer.Ordinal);
    private readonly List<ModelWords> words = [];

    public ModelNames(OfferBook offers)
    {
        foreach (ModelFacts model in offers.Models.Values)
        {
            ModelWords own = new(model);
            words.Add(own);
            foreach (string name in own.Spellings) AddKey(name, model, model.Id.Value);
            foreach (string variant in model.ContextVariants) AddKey(variant, model, variant);
        }
    }

    /// <summary>The model whose id, name or alias a text is but for its spelling; null where none is, or where two are.</summary>
    public (ModelFacts Model, string Id)? ByKey(string text) => byKey.GetValueOrDefault(Spelling.Key(text));

    /// <summary>The models that a text names with all words of their names, maker and family left out or not.</summary>
    public IReadOnlyList<ModelFacts> ByWords(string text)
    {
        string[] written = Spelling.Words(text);

        // Versions and sizes alone name nothing: "2.0" is not Claude 2.0.
        return Array.TrueForAll(written, Spelling.IsNumeral)
            ? []
            : [.. words.Where(model => model.AreNamedBy(written)).Select(model => model.Model)];
    }

    /// <summary>The ids of models of which a text is a part; they are only ever listed.</summary>
    public IReadOnlyList<string> ByPart(string text)
    {
        string[] written = Spelling.Words(text);
        return written.Length == 0
            ? []
            :
            [
                .. words.Where(model => model.HaveAll(written))
                    .OrderBy(model => model.Keys.Min(own => Closest.Edits(Spelling.Key(text), own)))
                    .Select(model => model.Model.Id.Value)
                    .Take(MostListed),
            ];
    }

    /// <summary>Ids of the same family that differ by little; none where the text names no family, and never one of another.</summary>
    public IReadOnlyList<string> Near(string text)
    {
        string[] written = Spelling.Words(text);
        ModelWords[] kin = [.. words.Where(model => written.Any(model.IsOfFamily))];
        if (kin.Length == 0) kin = [.. words.Where(model => written.Any(model.IsOfMaker) || written.Any(model.HasFamilyMisspelt))];
        string key = Spelling.Key(text);
        int farthest = Math.Max(FarthestMisspelling, key.Length / 4);
        return
        [
            .. kin.Select(model => (model.Model.Id.Value, Edits: model.Keys.Min(own => Closest.Edits(key, own))))
                .Where(model => model.Edits <= farthest)
                .OrderBy(model => model.Edits).ThenBy(model => model.Value, StringComparer.Ordinal)
                .Select(model => model.Value)
                .Take(3),
        ];
    }

    // A spelling of two models is a name of neither.
    private void AddKey(string name, ModelFacts model, string id)
    {
        string key = Spelling.Key(name);
        if (key.Length == 0) return;
        if (!byKey.TryGetValue(key, out (ModelFacts Model, string Id)? known)) byKey.Add(key, (model, id));
        else if (known is { } other && other.Model != model) byKey[key] = null;
    }
}
