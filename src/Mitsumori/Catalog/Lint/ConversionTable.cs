using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.Kinds;

namespace Mitsumori.Catalog.Lint;

/// <summary>The table that says which entry each collected row became.</summary>
internal static class ConversionTable
{
    public const string FileName = "conversion.tsv";

    private const int Columns = 7;

    /// <summary>Adds a finding for each line that is broken or points to an entry that is not in the file it names.</summary>
    /// <returns>The number of lines, the heading not counted.</returns>
    public static int Check(string directory, KnownNames names, List<DataFault> findings)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(Path.Combine(directory, FileName));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            findings.Add(new DataFault(FileName, null, null, FaultCodes.FileMissing, null, null, []));
            return 0;
        }

        for (int index = 1; index < lines.Length; index++)
        {
            string[] cells = lines[index].Split('\t');
            if (cells.Length != Columns || cells[4].Length != 16 || cells[4].Any(digit => !char.IsAsciiHexDigitLower(digit)))
            {
                findings.Add(FaultOf(index, null, FaultCodes.ConversionLineBroken, lines[index]));
            }
            else if (!names.IsIn(cells[6], cells[5]))
            {
                findings.Add(FaultOf(index, "target", FaultCodes.ConversionTargetMissing, $"{cells[5]} {cells[6]}"));
            }
        }

        return Math.Max(lines.Length - 1, 0);
    }

    private static DataFault FaultOf(int index, string? field, string code, string found) =>
        new(FileName, $"line {index + 1}", field, code, index + 1, 1, [new FaultValue("found", found)]);
}
