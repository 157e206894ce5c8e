using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;

namespace Mitsumori.Application.Sentences;

/// <summary>What would let options carry more, one sentence for each.</summary>
public sealed class CapacityAdvice(Language language)
{
    private readonly TextResource texts = TextResource.Load("table", language);
    private readonly OptionNames names = new(language);

    /// <summary>The sentences in the order of the options, each once; none where nothing can be gained.</summary>
    public string[] Of(Estimate estimate) =>
        [
            .. (
                from option in estimate.Options
                let advice = (option.Capacity as OptionCapacity.OfQuotas)?.Advice
                where advice is not null
                select texts.Fill(
                    "advice.max-tokens",
                    ("mode", names.Short(option)),
                    ("tokens", Figures.Count(advice.MaxTokens)),
                    ("gain", Figures.Count(advice.Gain)))
            ).Distinct(),
        ];
}
