using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Plans.Problems;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Names;

/// <summary>
/// Reads the name of a model as people write it: id, alias, profile, ARN, or the words of its name. What fits two models is listed, and
/// what fits none is told to be in this book or not, never to be nowhere.
/// </summary>
internal sealed class ModelReader(OfferBook offers, string day)
{
    // How clients write the provider before an id: LiteLLM, and catalogues of other clients.
    private static readonly string[] Clients = ["bedrock/", "amazon-bedrock/", "bedrock:"];
    private static readonly string[] Calls = ["converse/", "invoke/", "converse_like/"];

    private ModelNames? names;

    public ProfileNames Profiles { get; } = new(offers);

    private ModelNames Names => names ??= new(offers);

    public ModelReading Read(string text)
    {
        if (offers.FindModel(text) is ModelFacts exact) return Exact(exact, text) with { IsAsInBook = true };
        string written = HalfWidth.Of(text).Trim().Trim('"', '\'', '`');
        if (Arn.IsMeant(written)) return OfArn(written, text);
        (string name, Region? region) = WithoutClient(written);
        if (Arn.IsMeant(name)) return OfArn(name, text);
        return (OfId(name) ?? ByWords(name, text)) switch
        {
            ModelReading.Taken taken => taken with { Region = region },
            ModelReading other => other,
        };
    }

    private ModelReading OfArn(string written, string text)
    {
        if (Arn.Read(written) is not Arn arn || arn.Service != "bedrock") return Hidden(null, text);
        string? id = arn.Type switch
        {
            "foundation-model" or "inference-profile" => arn.Name,
            "custom-model" => BaseOf(arn.Name),
            _ => null,
        };
        if (id is null) return Hidden(arn, text);
        Region? region = arn.Region is "" or "*" ? null : new(arn.Region);
        return OfId(id) switch
        {
            ModelReading.Taken taken => taken with { Region = region, IsAsInBook = false, IsCustomized = arn.Type == "custom-model" },
            ModelReading refused => refused,
            null => Unknown(id, text),
        };
    }

    // custom-model/BASE/ID has its base where it was customized in Bedrock; what was imported has none.
    private static string? BaseOf(string name) =>
        name.Split('/') is [var model, _, ..] && model.Contains('.', StringComparison.Ordinal) ? model : null;

    private (string Name, Region? Region) WithoutClient(string written)
    {
        string? client = Array.Find(Clients, prefix => written.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
        if (client is null) return (written, null);
        string rest = written[client.Length..];
        if (Array.Find(Calls, call => rest.StartsWith(call, StringComparison.OrdinalIgnoreCase)) is string way) rest = rest[way.Length..];
        int slash = rest.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && offers.FindRegion(rest[..slash]) is RegionFacts region ? (rest[(slash + 1)..], region.Region) : (rest, null);
    }

    /// <summary>A model by its id, a name but for its spelling, or a profile; null for anything else.</summary>
    private ModelReading? OfId(string id)
    {
        if (Plain(id) is ModelReading.Taken plain) return plain;
        if (Profiles.Part(id) is not { } part || Plain(part.After) is not { } taken) return null;
        ProfileName profile = new($"{part.Prefix}.{taken.Model.Id}", part.Routing);
        return Profiles.SourcesOf(taken.Model, profile) is { Count: 0 }
            ? new ModelReading.Refused(
                new(
                    PlanFault.ProfileUnknown,
                    null,
                    ("profile", profile.Id),
                    ("model", taken.Model.Name),
                    ("day", day),
                    ("names", string.Join(", ", Profiles.Of(taken.Model)))))
            : taken with { Profile = profile };
    }

    private static ModelReading.Taken Exact(ModelFacts model, string name) =>
        new(model, model.ContextVariants.Contains(name) ? name : model.Id.Value);

    private ModelReading.Taken? Plain(string id)
    {
        if (offers.FindModel(id) is ModelFacts exact) return Exact(exact, id);
        return Names.ByKey(id) is { } found ? new(found.Model, found.Id) : null;
    }

    private ModelReading ByWords(string name, string text) => Names.ByWords(name) switch
    {
        [var only] => new ModelReading.Taken(only, only.Id.Value),
        [] => Unknown(name, text),
        var several => new ModelReading.Refused(
            new(
                PlanFault.ModelAmbiguous,
                null,
                ("value", Problem.Shown(text)),
                ("names", string.Join(", ", several.Select(model => model.Id))))),
    };

    private ModelReading.Refused Unknown(string name, string text)
    {
        string id = Profiles.Part(name) is { } part ? part.After : name;
        IReadOnlyList<string> near = Names.ByPart(id) is { Count: > 0 } parts ? parts : Names.Near(id);
        (string, string) value = ("value", Problem.Shown(text)), asOf = ("day", day);
        return new(
            near.Count == 0
                ? new(PlanFault.ModelUnknown, null, value, asOf)
                : new(PlanFault.ModelUnknown, "near", value, asOf, ("names", string.Join(", ", near))));
    }

    private static ModelReading.Refused Hidden(Arn? arn, string text)
    {
        (string, string) value = ("value", Problem.Shown(text));
        if (arn is null || SilentResource.All.FirstOrDefault(resource => resource.Type == arn.Type) is not { } silent)
            return new(new(PlanFault.ModelNotInArn, "other", value));
        string id = Problem.Shown(arn.Name[(arn.Name.LastIndexOf('/') + 1)..]);
        string region = arn.Region is "" or "*" ? "" : $" --region {Problem.Shown(arn.Region)}";
        return new(
            new(
                PlanFault.ModelNotInArn,
                silent.Type,
                value,
                ("write", silent.Write),
                ("field", silent.Field),
                ("command", $"{silent.Command} {id}{region}")));
    }
}
