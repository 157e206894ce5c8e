using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;

namespace Mitsumori.Application.Sentences;

/// <summary>What people call an option: short in tables, in full in sentences.</summary>
public sealed class OptionNames(Language language)
{
    private readonly TextResource table = TextResource.Load("table", language);
    private readonly TextResource terms = TextResource.Load("terms", language);

    /// <summary>For a cell: <c>PT, 1 month</c>.</summary>
    public string Short(Option option) => NameOf(option, table);

    /// <summary>For a sentence: <c>Provisioned Throughput (1 month)</c>.</summary>
    public string Full(Option option) => NameOf(option, terms);

    /// <summary>For a sentence, with the Region as its code and as people know it.</summary>
    /// <param name="remarks">Knows the Regions.</param>
    public string InRegion(Option option, RemarkTexts remarks) => table.Fill(
        "answer.in-region", ("mode", Full(option)), ("region", option.Region.Code), ("city", remarks.CityOf(option.Region)));

    private string NameOf(Option option, TextResource words)
    {
        string mode = words["mode." + BedrockCodes.Modes.CodeOf(option.Mode)];
        string[] with = [.. With(option, words)];
        return with.Length == 0 ? mode : words.Fill("mode-with", ("mode", mode), ("with", string.Join(words["mode-with.and"], with)));
    }

    private IEnumerable<string> With(Option option, TextResource words)
    {
        if (option.Commitment is CommitmentTerm term) yield return words["term." + BedrockCodes.Commitments.CodeOf(term)];
        if (option.Tier is ServiceTier tier and not ServiceTier.Standard) yield return table["tier." + BedrockCodes.Tiers.CodeOf(tier)];
        if (option.Routing is Routing routing and not Routing.InRegion)
            yield return words.Fill("mode-with.routing", ("routing", table["routing." + BedrockCodes.Routings.CodeOf(routing)]));
    }
}
