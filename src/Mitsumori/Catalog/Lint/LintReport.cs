using System.Collections.Immutable;
using Mitsumori.Catalog.Faults;

namespace Mitsumori.Catalog.Lint;

/// <summary>What the lint saw of a data folder.</summary>
/// <param name="Findings">Everything that is wrong, in the order of files and lines; empty when all is well.</param>
/// <param name="Counts">Entries seen, by section, in the order of the files; the last is the lines of the conversion table.</param>
public sealed record LintReport(ImmutableArray<DataFault> Findings, ImmutableArray<EntryCount> Counts)
{
    public bool IsClean => Findings.IsEmpty;
}

/// <summary>How many entries of one section there are.</summary>
public sealed record EntryCount(string Section, int Entries);
