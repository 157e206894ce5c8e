using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;

namespace Mitsumori.Application.Answers.Lists;

/// <summary>What lists of models call an offer.</summary>
internal sealed class OfferWords(Language language)
{
    private readonly TextResource texts = TextResource.Load("table", language), terms = TextResource.Load("terms", language);

    public string Name(CustomizationMethod method) => terms["method." + BedrockCodes.Methods.CodeOf(method)];

    public string Name(HostingMode mode) => texts["mode." + BedrockCodes.Modes.CodeOf(mode)];
}
