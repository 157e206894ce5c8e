using Mitsumori.Core.Offers;

namespace Mitsumori.Plans.Names;

/// <summary>The names of one model as words.</summary>
internal sealed class ModelWords
{
    private const int ShortestMisspelt = 4;

    private readonly string[] maker;
    private readonly string family;
    private readonly string[][] names;
    private readonly string[] all;

    public ModelWords(ModelFacts model)
    {
        Model = model;
        string id = model.Id.Value;
        int point = id.IndexOf('.', StringComparison.Ordinal);
        string prefix = point < 0 ? "" : id[..point], own = id[(point + 1)..];
        maker = [.. Spelling.Words(model.Provider), prefix];

        string[] printed = [model.Name, .. model.Aliases];

        // What the id has first behind its maker: claude, nova, llama of llama3-1.
        family = WithoutNumber(Spelling.Words(own).FirstOrDefault() ?? own);
        Spellings =
        [
            id, own, .. printed.SelectMany(name => new[] { name, $"{model.Provider} {name}", $"{prefix} {name}" }),
        ];
        names = [.. printed.Select(Spelling.Words)];
        all = [.. names.SelectMany(words => words), .. Spelling.Words(id), .. maker];
        Keys = [.. Spellings.Select(Spelling.Key).Distinct()];
    }

    public ModelFacts Model { get; }

    /// <summary>The id, and each name with and without its maker.</summary>
    public IReadOnlyList<string> Spellings { get; }

    /// <summary>The same without spelling.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>True if a name has all these words, and no word that is not among them but its maker and family.</summary>
    public bool AreNamedBy(string[] written) => Array.Exists(names, name =>
    {
        string[] needed = [.. name.Where(word => word != family && !maker.Contains(word))];
        if (needed.Length == 0) needed = [family];
        return needed.All(written.Contains) && written.All(word => name.Contains(word) || maker.Contains(word) || word == family);
    });

    /// <summary>True if each word is part of some word of its names.</summary>
    public bool HaveAll(string[] written) =>
        written.All(word => Array.Exists(all, own => word.Length > 1 ? own.Contains(word, StringComparison.Ordinal) : own == word));

    public bool IsOfFamily(string word) => family.Length > 0 && (word == family || WithoutNumber(word) == family);

    public bool IsOfMaker(string word) => maker.Contains(word);

    public bool HasFamilyMisspelt(string word) =>
        word.Length >= ShortestMisspelt && family.Length >= ShortestMisspelt && Closest.Edits(word, family) <= 2 && word[0] == family[0];

    private static string WithoutNumber(string word) => word.TrimEnd("0123456789.".ToCharArray());
}
