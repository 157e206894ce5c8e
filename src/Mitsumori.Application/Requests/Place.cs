namespace Mitsumori.Application.Requests;

/// <summary>Where a value of a plan was written: a line and column of a file, or a flag of the command line.</summary>
/// <param name="Name">The file as the user named it, or the flag: <c>--rpm</c>.</param>
/// <param name="Line">From 1; null for a flag.</param>
/// <param name="Column">From 1, in UTF-16 characters; null for a flag.</param>
public sealed record Place(string Name, int? Line, int? Column)
{
    /// <summary>The command line as a whole, where nothing more exact is known.</summary>
    public static Place CommandLine { get; } = new("command line", null, null);

    public bool IsFlag => Line is null;

    public static Place OfFlag(string flag) => new(flag, null, null);

    public override string ToString() => IsFlag ? Name : $"{Name}:{Line}:{Column}";
}
