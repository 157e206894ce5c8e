using System.Globalization;
using System.Reflection;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Sources;

namespace Mitsumori.Application.Texts;

/// <summary>Turns remarks into sentences: a code with its values becomes the one sentence that all faces show.</summary>
public sealed class RemarkTexts(Language language, OfferBook offers)
{
    private const int NamesShown = 4;

    // Terms are written as within a sentence; ids and names stay as they are.
    private static readonly string[] BeginningWithATerm = ["{mode}", "{method}", "{routing}"];

    private readonly TextResource remarks = TextResource.Load("remarks", language);
    private readonly TextResource terms = TextResource.Load("terms", language);

    public Language Language => language;

    public string Say(Remark remark)
    {
        string key = $"{FamilyOf(remark)}.{remark.Code}{(remark.Wording is string wording ? "." + wording : "")}";
        string said = Fill(key, remark);
        bool beginsWithATerm = BeginningWithATerm.Any(term => remarks[key].StartsWith(term, StringComparison.Ordinal));
        return beginsWithATerm ? char.ToUpperInvariant(said[0]) + said[1..] : said;
    }

    /// <summary>What to ask or to do about a gap; null where nothing can be done.</summary>
    public string? Ask(Refusal refusal)
    {
        string key = $"ask.{refusal.Code}";
        return remarks.Has(key) ? Fill(key, refusal) : null;
    }

    /// <summary>What must be true, as it follows an "if" within a sentence.</summary>
    public string If(Condition condition) => Fill($"if.{condition.Code}", condition);

    public string Term(string key) => terms[key];

    public string NameOf(ModelId model) => offers.Models.TryGetValue(model, out ModelFacts? facts) ? facts.Name : model.Value;

    /// <summary>What AWS puts in brackets behind the name of a Region, as a rule its city; the code of one not in the book.</summary>
    public string CityOf(Region region)
    {
        if (!offers.Regions.TryGetValue(region, out RegionFacts? facts)) return region.Code;
        string name = language == Language.Japanese ? facts.NameJa : facts.Name;
        int open = name.IndexOf('(', StringComparison.Ordinal);
        return open < 0 ? facts.City : name[(open + 1)..].TrimEnd(')');
    }

    public static string FamilyOf(Remark remark) => remark switch
    {
        Refusal => "refusal",
        Warning => "warning",
        Assumption => "assumption",
        Condition => "condition",
        _ => throw new System.Diagnostics.UnreachableException(remark.GetType().Name),
    };

    private string Fill(string key, Remark remark) => remarks.Fill(key, placeholder => placeholder switch
    {
        "isAdjustable" => terms[Adjustable((bool?)ValueOf(remark, placeholder))],

        // Where data may go is said in full.
        "destinations" => ((Sequence<Region>)ValueOf(remark, placeholder)!).ToString(),
        _ => Show(ValueOf(remark, placeholder)),
    });

    private static string Adjustable(bool? isAdjustable) => isAdjustable switch
    {
        true => "adjustable.yes",
        false => "adjustable.no",
        null => "adjustable.unknown",
    };

    private static object? ValueOf(Remark remark, string placeholder)
    {
        string name = char.ToUpperInvariant(placeholder[0]) + placeholder[1..];
        PropertyInfo property = remark.GetType().GetProperty(name) ?? throw new MissingMemberException(remark.GetType().Name, name);
        return property.GetValue(remark);
    }

    private string Show(object? value) => value switch
    {
        null => terms["day-unknown"],
        string text => text,
        ModelId model => NameOf(model),
        PriceKey key => Show(key),
        Source source => source.AsOf is DateOnly day ? Show(day) : terms["day-unknown"],
        Usd amount => Figures.Cents(amount),
        Ratio ratio => Figures.Point(ratio),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        HostingMode mode => terms["mode." + BedrockCodes.Modes.CodeOf(mode)],
        CustomizationMethod method => terms["method." + BedrockCodes.Methods.CodeOf(method)],
        CommitmentTerm term => terms["term." + BedrockCodes.Commitments.CodeOf(term)],
        LimitedThing thing => terms["thing." + QuotaCodes.Things.CodeOf(thing)],
        Routing routing => terms["routing." + BedrockCodes.Routings.CodeOf(routing)],
        ServiceTier tier => terms["tier." + BedrockCodes.Tiers.CodeOf(tier)],
        PriceTier tier => terms["tier." + PriceCodes.Tiers.CodeOf(tier)],
        ModelBilling billing => terms["billing." + ModelCodes.Billings.CodeOf(billing)],
        RegionDistance there => terms.Fill("distance", ("region", there.Region.Code), ("kilometres", Show(there.Kilometres))),
        Sequence<Routing> routings => List(routings.Select(routing => Show(routing))),
        Sequence<PriceTier> tiers => List(tiers.Select(tier => Show(tier))),
        Sequence<CommitmentTerm> terms => List(terms.Select(term => Show(term))),
        CacheLife life => PriceCodes.CacheLives.CodeOf(life),
        Sequence<CacheLife> lives => string.Join(", ", lives.Select(PriceCodes.CacheLives.CodeOf)),
        Trust trust => terms["trust." + SourceCodes.Trusts.CodeOf(trust)],
        int or long or decimal => ((IFormattable)value).ToString("#,0.############", CultureInfo.InvariantCulture),
        Sequence<Region> regions => List(regions.Select(region => region.Code)),
        Sequence<ModelId> models => List(models.Select(NameOf)),
        Sequence<string> names => string.Join(", ", names),
        _ => value.ToString()!,
    };

    private string Show(PriceKey key)
    {
        string price = terms["price." + PriceCodes.Kinds.CodeOf(key.Kind)];
        string subject = key.Subject.IsModel ? NameOf(new(key.Subject.Name)) : key.Subject.Name;
        return key.Commitment is CommitmentTerm term
            ? terms.Fill("key-term", ("price", price), ("subject", subject), ("region", key.Region.Code), ("term", Show(term)))
            : terms.Fill("key", ("price", price), ("subject", subject), ("region", key.Region.Code));
    }

    private string List(IEnumerable<string> names)
    {
        string[] all = [.. names];
        if (all.Length == 0) return terms["list-none"];
        string shown = string.Join(", ", all.Take(NamesShown));
        return all.Length <= NamesShown
            ? shown
            : terms.Fill("list-more", ("names", shown), ("count", (all.Length - NamesShown).ToString(CultureInfo.InvariantCulture)));
    }
}
