using Mitsumori.Application.Texts;
using Mitsumori.Core.Offers;

namespace Mitsumori.Application.Sentences;

/// <summary>How far a model is in its life, in a few words that every list of models shows alike.</summary>
public static class LifeWords
{
    /// <param name="day">What lies before it is past.</param>
    /// <returns>Since or from when it is Legacy, and when it ends; empty for what has neither day.</returns>
    public static IEnumerable<string> Of(Lifecycle life, DateOnly day, Language language)
    {
        TextResource texts = TextResource.Load("table", language);
        if (life.LegacyFrom is DateOnly legacy)
            yield return texts.Fill(life.IsLegacy(day) ? "models.legacy" : "models.legacy-later", ("day", Figures.Day(legacy)));
        if (life.End is not DateOnly end) yield break;
        string key = life.HasEnded(day) ? "models.ended" : "models.end-of-life";
        yield return texts.Fill(life.IsEndBound ? key + "-by" : key, ("day", Figures.Day(end)));
    }
}
