using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Application.Sentences;

/// <summary>What must be read with the answer itself: every face says it right below the sentence.</summary>
public static class HeadWarnings
{
    /// <summary>Each once, those of the whole plan first; none where nothing stands in the head.</summary>
    public static IReadOnlyList<string> Of(Estimate estimate, RemarkTexts remarks) =>
        [.. AllOf(estimate).Where(warning => warning.StandsInHead).Select(remarks.Say)];

    /// <summary>All other warnings, which stand further down.</summary>
    public static IEnumerable<Warning> Further(Estimate estimate) => AllOf(estimate).Where(warning => !warning.StandsInHead);

    private static IEnumerable<Warning> AllOf(Estimate estimate) =>
        estimate.Warnings.Concat(estimate.Options.SelectMany(option => option.Warnings)).Distinct();
}
