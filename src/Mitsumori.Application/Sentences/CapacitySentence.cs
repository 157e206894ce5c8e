using Mitsumori.Application.Texts;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Sentences;

/// <summary>What carries the plan, and how much it needs, in one sentence.</summary>
public static class CapacitySentence
{
    /// <summary>
    /// Of the option that the plan is answered with, else of the one that carries most; where nothing is known of either, what the plan
    /// needs.
    /// </summary>
    public static string Of(Estimate estimate, RemarkTexts remarks)
    {
        TextResource texts = TextResource.Load("table", remarks.Language);
        (string, string) needed = ("needed", Figures.Count(estimate.PeakRequestsPerMinute));
        Option? most = estimate.Options
            .Where(option => option is { Role: OptionRole.Candidate, Capacity.RequestsPerMinute: not null })
            .MaxBy(option => option.Capacity!.RequestsPerMinute);
        Option? told = estimate.Chosen?.Capacity?.RequestsPerMinute is null ? most : estimate.Chosen;
        if (told?.Capacity?.RequestsPerMinute is not Ratio carries) return texts.Fill("load", needed);
        OptionNames names = new(remarks.Language);
        bool hasChoice = estimate.HasSeveralRegions || estimate.Plan.Regions.IsEmpty;
        string mode = hasChoice ? names.InRegion(told, remarks) : names.Full(told);
        string key = carries >= estimate.PeakRequestsPerMinute ? "carries" : "carries.less";
        string said = texts.Fill(key, ("mode", mode), ("rate", Figures.Count(carries.FloorCount())), needed);
        return char.ToUpperInvariant(said[0]) + said[1..];
    }
}
