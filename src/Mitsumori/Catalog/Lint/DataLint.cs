using System.Collections.Immutable;
using System.Text;
using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.Files;
using Mitsumori.Catalog.Kinds;
using Mitsumori.Reading;

namespace Mitsumori.Catalog.Lint;

/// <summary>Proves that a data folder says what it must: everything the reader asks for, and what only a person would notice.</summary>
public static class DataLint
{
    /// <summary>Checks a folder. Damage is reported, never thrown.</summary>
    public static LintReport Check(string directory)
    {
        FactContents contents = FactContents.OfFolder(directory);
        DataFiles data = DataFiles.Of(contents);
        List<DataFault> findings = [.. data.Faults];

        // A row that is wrong by itself has been reported; what rows say about each other is asked of the others.
        HashSet<string> broken = [.. findings.Select(finding => finding.Entry).OfType<string>()];
        SoundEntries sound = new(data, findings, broken);
        LintRules rules = new(data, sound);
        rules.Prices();
        rules.Contradictions();
        rules.Quotas();
        rules.Lifecycles();
        rules.Holidays();
        rules.SourceUse();
        new ModelRules(sound).Check();
        new TableRules(sound).Check();
        new CardRules(sound).Check();
        int conversions = ConversionTable.Check(directory, data.Names, findings);

        // No index is made of what is wrong: it is held against files that are right.
        if (findings.Count == 0 && contents.Index is byte[] index && Encoding.UTF8.GetString(index) != FactIndex.TextOf(data))
            new FaultList(FactContents.IndexFile, findings).Add(null, null, FaultCodes.IndexStale, (Place?)null);
        ImmutableArray<EntryCount> counts =
        [
            .. FileKinds.Shipped.SelectMany(kind =>
                kind.Sections.Select(section => new EntryCount($"{kind.Path}#{section.Name}", data.EntriesOf(kind, section.Name).Count()))),
            new EntryCount(ConversionTable.FileName, conversions),
        ];
        return new LintReport(
            [
                .. findings
                    .OrderBy(finding => finding.File, StringComparer.Ordinal)
                    .ThenBy(finding => finding.Line ?? 0)
                    .ThenBy(finding => finding.Column ?? 0),
            ],
            counts);
    }
}
