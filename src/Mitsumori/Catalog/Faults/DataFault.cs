using Mitsumori.Core.Quantities;

namespace Mitsumori.Catalog.Faults;

/// <summary>One thing that is wrong with a data file or a user's price file, and where.</summary>
/// <param name="File">Path relative to the data folder, or the name under which the user gave the file.</param>
/// <param name="Entry">Id of the entry, or <c>line 12</c> when it has none; null when the whole file is meant.</param>
/// <param name="Field">The field, inner ones with a dot (<c>lifecycle.eolDate</c>); null when the whole entry is meant.</param>
/// <param name="Code">From the closed list of <see cref="FaultCodes"/>.</param>
/// <param name="Line">From 1; null when the file has no such place.</param>
/// <param name="Column">From 1, in characters; null when the file has no such place.</param>
/// <param name="Values">What the sentence about the fault needs: <c>found</c>, <c>expected</c>, <c>other</c>.</param>
public sealed record DataFault(string File, string? Entry, string? Field, string Code, int? Line, int? Column, Sequence<FaultValue> Values)
{
    /// <summary>File, place and values on one line, for an exception or a log; never translated.</summary>
    public override string ToString()
    {
        string place = Line is null ? string.Empty : $":{Line}:{Column}";
        string entry = Entry is null ? string.Empty : $" entry {Entry}";
        string field = Field is null ? string.Empty : $" field {Field}";
        return $"{File}{place}{entry}{field}: {Code}{string.Concat(Values.Select(value => $" {value.Name}={value.Text}"))}";
    }
}

/// <summary>A named part of the sentence about a fault.</summary>
public readonly record struct FaultValue(string Name, string Text);
