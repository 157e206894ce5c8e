using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Sentences;

/// <summary>What one request takes of the quotas of tokens, in a sentence: the same on every option, since all run one model.</summary>
public static class CallSentence
{
    /// <returns>Null where no option is held to quotas.</returns>
    public static string? Of(Estimate estimate, TextResource table)
    {
        CallShape? call = estimate.Options.Select(option => option.Capacity).OfType<OptionCapacity.OfQuotas>().FirstOrDefault()?.Call;
        return call switch
        {
            null => null,
            { Reserved: Ratio reserved } => table.Fill(
                "call",
                ("settled", Figures.Count(call.Settled)),
                ("reserved", Figures.Count(reserved))),
            _ => table.Fill("call-settled", ("settled", Figures.Count(call.Settled))),
        };
    }
}
