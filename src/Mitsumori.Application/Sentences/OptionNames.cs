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
    public string Short(Option option) => WithTerm(option, table);

    /// <summary>For a sentence: <c>Provisioned Throughput, 1 month</c>.</summary>
    public string Full(Option option) => WithTerm(option, terms);

    private string WithTerm(Option option, TextResource words)
    {
        string mode = words["mode." + BedrockCodes.Modes.CodeOf(option.Mode)];
        if (option.Commitment is CommitmentTerm term)
            mode = table.Fill("mode-term", ("mode", mode), ("term", words["term." + BedrockCodes.Commitments.CodeOf(term)]));
        if (option.Tier is ServiceTier tier and not ServiceTier.Standard)
            mode = table.Fill("mode-term", ("mode", mode), ("term", table["tier." + BedrockCodes.Tiers.CodeOf(tier)]));
        return option.Routing is Routing routing and not Routing.InRegion
            ? words.Fill("mode-routing", ("mode", mode), ("routing", table["routing." + BedrockCodes.Routings.CodeOf(routing)]))
            : mode;
    }
}
