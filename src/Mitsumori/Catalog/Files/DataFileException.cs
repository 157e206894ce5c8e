using Mitsumori.Catalog.Faults;

namespace Mitsumori.Catalog.Files;

/// <summary>The data that ships with the program is damaged: a broken installation, not a wrong question.</summary>
public sealed class DataFileException : Exception
{
    /// <param name="faults">At least one.</param>
    public DataFileException(IReadOnlyList<DataFault> faults)
        : base(faults.Count == 1 ? faults[0].ToString() : $"{faults[0]} (and {faults.Count - 1} more)")
    {
        Faults = faults;
    }

    /// <summary>Everything that is wrong, in the order of files and lines.</summary>
    public IReadOnlyList<DataFault> Faults { get; }

    /// <summary>The first thing that is wrong.</summary>
    public DataFault Fault => Faults[0];
}
