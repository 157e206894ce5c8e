using System.Text.Json.Nodes;

namespace Mitsumori.Facts;

/// <summary>Every place that a figure comes from, once per address, public copy, day, basis of the day, and trust.</summary>
public sealed class SourceTable
{
    private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);

    private sealed record Place(string Location, string? Via, string? AsOf, string Basis, string Kind);

    /// <summary>The id of the source that a row names in its own five fields.</summary>
    public string Of(Row row) =>
        Add(
            row,
            new Place(row.Required("source"), row.Text("via"), row.Text("asOf"), row.Required("asOfBasis"), row.Required("confidence")));

    /// <summary>
    /// The id of a source that the row names in part; the other fields are those of the one source that was met before with the same parts.
    /// </summary>
    /// <exception cref="InvalidDataException">No source has these parts, or several have.</exception>
    public string OfPart(Row row)
    {
        string location = row.Required("source");
        string? day = row.Text("asOf"), via = row.Text("via"), kind = row.Text("confidence");
        bool namesVia = row.Has("via");
        string[] fitting = [.. places
            .Where(pair => pair.Value.Location == location && pair.Value.AsOf == day)
            .Where(pair => (!namesVia || pair.Value.Via == via) && (kind is null || pair.Value.Kind == kind))
            .Select(pair => pair.Key)];
        return fitting is [var only] ? only : throw row.Fault($"fits {fitting.Length} sources");
    }

    /// <summary>
    /// The id of the source with the row's address and day; where none was met, of a new one whose day is taken for deduced and whose trust
    /// is not above secondary.
    /// </summary>
    public string OfPlace(Row row)
    {
        string location = row.Required("source"), day = row.Required("asOf");
        return places.Values.Any(place => place.Location == location && place.AsOf == day)
            ? OfPart(row)
            : Add(row, new Place(location, null, day, "inferred", "secondary"));
    }

    /// <summary>
    /// The id of a source that the row names in its own words; one that was met before at this place, day and trust is that one.
    /// </summary>
    public string At(Row row, string location, string? via, string day, string basis, string kind)
    {
        string id = IdOf(location, day, kind);
        return places.ContainsKey(id) ? id : Add(row, new Place(location, via, day, basis, kind));
    }

    /// <summary>Day of a source, ISO 8601; null when the source has none.</summary>
    public string? DayOf(string id) => places[id].AsOf;

    /// <summary>Trust of a source: official, secondary or seed.</summary>
    public string KindOf(string id) => places[id].Kind;

    /// <summary>All sources met so far as entries.</summary>
    public IEnumerable<JsonObject> Entries() => places.Select(pair => new JsonObject()
        .With("id", pair.Key)
        .With("location", pair.Value.Location)
        .With("via", pair.Value.Via)
        .With("asOf", pair.Value.AsOf)
        .With("basis", pair.Value.Basis)
        .With("kind", pair.Value.Kind));

    private string Add(Row row, Place place)
    {
        if ((place.AsOf is null) != (place.Basis == "none"))
        {
            throw row.Fault("has a day without a basis, or a basis without a day");
        }

        string id = IdOf(place.Location, place.AsOf, place.Kind);
        if (!places.TryAdd(id, place) && places[id] != place)
        {
            throw row.Fault($"needs the source id {id}, which {places[id]} has");
        }

        return id;
    }

    private static string IdOf(string location, string? day, string kind) =>
        Names.Id(Title(location), string.Empty, day, kind).Replace("--", "-", StringComparison.Ordinal);

    private static string Title(string location)
    {
        (string Start, string Title)[] starts =
        [
            ("https://aws.amazon.com/bedrock/pricing/", "aws-pricing-page"),
            ("https://aws.amazon.com/blogs/machine-learning/", "aws-blog-"),
            ("https://docs.aws.amazon.com/bedrock/latest/userguide/", "bedrock-user-guide-"),
            ("https://docs.aws.amazon.com/bedrock/latest/APIReference/", "bedrock-api-reference-"),
            ("https://docs.aws.amazon.com/general/latest/gr/bedrock.html", "bedrock-endpoints-and-quotas"),
            ("https://docs.aws.amazon.com/nova/latest/userguide/", "nova-user-guide-"),
            ("https://docs.aws.amazon.com/nova/latest/nova2-userguide/", "nova-2-user-guide-"),
            ("https://repost.aws/knowledge-center/", "aws-repost-"),
            ("https://models.dev", "models-dev"),
            ("https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonBedrock/current/index.json", "aws-price-list-bedrock"),
            (
                "https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonBedrockFoundationModels/current/index.json",
                "aws-price-list-bedrock-foundation-models"),
            ("https://github.com/", string.Empty),
        ];
        (string start, string title) = starts.First(pair => location.StartsWith(pair.Start, StringComparison.Ordinal));
        return Names.Slug(title + location[start.Length..].Replace(".html", string.Empty, StringComparison.Ordinal));
    }
}
