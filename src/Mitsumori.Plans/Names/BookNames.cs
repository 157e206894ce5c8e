using System.Diagnostics;
using System.Globalization;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Names;

/// <summary>
/// Reads the names of models and Regions as people write them, for every face: plans, flags, addresses, arguments, filters.
/// </summary>
/// <param name="day">The day of the book, which every "not in this book" names.</param>
public sealed class BookNames(OfferBook offers, DateOnly day)
{
    private const string ModelName = "model", RegionName = "region";

    private readonly ModelReader models = new(offers, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    private readonly RegionReader regions = new(offers, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>The shape of a model's name.</summary>
    public static NameShape Model(string description) => new(new TextShape(description), ModelName);

    /// <summary>The shape of a Region's name.</summary>
    public static NameShape Region(string description) => new(new TextShape(description), RegionName);

    /// <summary>True for the shape of a model's name.</summary>
    public static bool IsOfModel(NameShape name) => name.Of == ModelName;

    public ModelReading ReadModel(string text) => models.Read(text);

    public RegionReading ReadRegion(string text) => regions.Read(text);

    /// <summary>The architectures that can be imported, by the names that price rows use.</summary>
    public IEnumerable<ImportArchitecture> Architectures => offers.Tables.Imports.Select(offer => offer.Architecture).Distinct();

    /// <summary>An architecture by its name, or by one that the pages print for a generation of it; null where a text names none.</summary>
    public ImportArchitecture? ReadArchitecture(string text)
    {
        foreach (ImportArchitecture exact in Architectures)
        {
            if (exact.Name == text) return exact;
        }

        string key = Spelling.Place(text);
        ImportArchitecture[] named =
        [
            .. offers.Tables.Imports
                .Where(offer => offer.Names.Append(offer.Architecture.Name).Any(name => Spelling.Place(name) == key))
                .Select(offer => offer.Architecture)
                .Distinct(),
        ];
        return named is [var only] ? only : null;
    }

    /// <summary>True for a text that names one thing of the book.</summary>
    public bool Knows(NameShape name, string text) => ProblemOf(name, text) is null;

    /// <summary>Why a text names nothing of the book; null where it does.</summary>
    public NameProblem? ProblemOf(NameShape name, string text) => name.Of switch
    {
        ModelName => (ReadModel(text) as ModelReading.Refused)?.Problem,
        RegionName => ReadRegion(text).Problem,
        _ => throw new UnreachableException(name.Of),
    };

    /// <summary>The Regions that call by a profile, by code; null where none is recorded, which forbids nothing.</summary>
    internal IReadOnlyList<Region>? SourcesOf(ModelFacts model, ProfileName profile) =>
        models.Profiles.SourcesOf(model, profile);
}
