using Mitsumori.Application.Texts;
using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.Lint;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Lists;

/// <summary>What is wrong in data files: how many entries there are, every fault at its place, how many faults.</summary>
public static class FaultBlocks
{
    public static Sequence<Section> Of(LintReport report, Language language)
    {
        TextResource texts = TextResource.Load("table", language);
        IEnumerable<string> counts = report.Counts.Select(count => texts.Fill(
            "lint.count", ("section", count.Section), ("count", Figures.Count(count.Entries))));
        string found = report.IsClean ? texts["lint.clean"] : texts.Fill("lint.faults", ("count", Figures.Count(report.Findings.Length)));
        return
        [
            Section.Of(
            [
                new Block.Paragraph(string.Join(", ", counts)),
                .. report.IsClean ? [] : new Block[] { Items(report.Findings, language) },
                new Block.Sentence(found),
            ]),
        ];
    }

    /// <summary>The place, then the sentence. A terminal, where the wire is not at hand, names the entry and field too.</summary>
    public static Block.Items Items(IEnumerable<DataFault> faults, Language language)
    {
        FaultTexts sentences = new(language);
        return new(faults.Select(fault => WordingOf(fault, sentences.Say(fault))).ToSequence()) { IsInset = true };
    }

    private static Wording WordingOf(DataFault fault, string sentence)
    {
        string position = fault.Line is int line ? $"{fault.File}:{line}:{fault.Column}" : fault.File;
        string place = string.Join(' ', new[] { position, fault.Entry, fault.Field }.OfType<string>());
        return new($"{fault.File}:{fault.Line}: {sentence}", Terminal: $"{place}: {sentence}") { IsWhole = true };
    }
}
