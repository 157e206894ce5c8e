namespace Mitsumori.Reading;

/// <summary>Where values come from: a text, or something that has a name and no lines, such as a flag of a command line.</summary>
/// <param name="name">As the user named it: a file, a flag, a field.</param>
public abstract class Origin(string name)
{
    public string Name { get; } = name;

    /// <summary>Line and column of a position, both from 1, the column in UTF-16 characters; null where there are no lines.</summary>
    /// <param name="position">What the numbers of a place mean is the origin's own: bytes of a JSON text, say.</param>
    public abstract (int Line, int Column)? PlaceOf(int position);
}

/// <summary>One named thing without a text of its own; equal names are the same origin.</summary>
/// <param name="hasLines">True for what stands for the beginning of a text; false for a flag.</param>
internal sealed class NamedOrigin(string name, bool hasLines) : Origin(name)
{
    private readonly (int, int)? start = hasLines ? (1, 1) : null;

    public override (int Line, int Column)? PlaceOf(int position) => start;

    public override bool Equals(object? obj) => obj is NamedOrigin other && (other.Name, other.start) == (Name, start);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}
