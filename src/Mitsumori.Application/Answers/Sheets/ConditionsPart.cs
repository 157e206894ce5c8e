using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;

namespace Mitsumori.Application.Answers.Sheets;

/// <summary>What was asked, and what the asker brought along, with its source.</summary>
internal sealed class ConditionsPart(SheetWords words)
{
    public Section Section() => words.Section("conditions", new Block.Facts(Facts().ToSequence()));

    private IEnumerable<Fact> Facts()
    {
        Plan plan = words.Estimate.Plan;
        IReadOnlyList<string> title = new PlanSentences(words.Estimate, words.Sheet.Texts).Title();
        string id = plan.Own?.Architecture.Name ?? plan.ContextVariant ?? plan.Model.Value;
        yield return Fact("model", $"{words.Sheet.Texts.NameOf(plan.Model)} ({id})");
        yield return Fact(
            "customization",
            plan.Customization is null
                ? words.Texts["customized-already"]
                : words.Sheet.Texts.Term("method." + BedrockCodes.Methods.CodeOf(plan.Method)));
        yield return Fact(
            "region",
            plan.Regions.IsEmpty ? words.Table["any-region"] : string.Join(", ", plan.Regions.Select(region => region.Code)));
        yield return Fact("period", title[1]);
        if (ScheduleWords.Of(plan.Traffic.Active, words.Texts) is string times) yield return Fact("active", times);
        yield return Fact("traffic", title[2]);
        yield return Fact("peak", words.Texts.Fill("per-minute", ("rate", Figures.Count(words.Estimate.PeakRequestsPerMinute))));
        if (plan.Known.ModelUnit is UnitThroughput unit)
        {
            yield return Fact(
                "one-unit",
                unit.TokensPerMinute is QuantityRange both
                    ? words.Texts.Fill("tokens", ("tokens", Range(both)))
                    : words.Texts.Fill(
                        "tokens-in-out",
                        ("input", Range(unit.InputTokensPerMinute!)),
                        ("output", Range(unit.OutputTokensPerMinute!))));
            yield return Fact("its-source", SourceOf(unit.Source));
        }

        if (plan.Known.ImportCopy is { } copy && (copy.RequestsPerMinute ?? copy.TokensPerMinute) is QuantityRange each)
        {
            yield return Fact(
                "one-copy",
                copy.RequestsPerMinute is null
                    ? words.Texts.Fill("tokens", ("tokens", Range(each)))
                    : words.Texts.Fill("per-minute", ("rate", Range(each))));
            yield return Fact("its-source", SourceOf(copy.Source));
        }

        yield return Fact("prices", words.Texts.Fill("prices-as-of", ("day", Figures.Day(words.Estimate.PriceDay))));
    }

    private Fact Fact(string key, string value) => new(words.Texts["condition." + key], value);

    private string SourceOf(Source source) =>
        words.Texts.Fill("source-of", ("kind", words.Sources.Kind(source)), ("source", source.Location));

    private string Range(QuantityRange range) =>
        range.IsSingle
            ? Figures.Count(range.Typical)
            : words.Table.Fill("range", ("low", Figures.Count(range.Low)), ("high", Figures.Count(range.High)));
}
