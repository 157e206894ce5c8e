namespace Mitsumori.Reading;

/// <summary>Where a value was written. Line and column are counted when they are asked for: of most values nobody asks. The default is
/// the command line.</summary>
public readonly record struct Place
{
    private static readonly NamedOrigin Nowhere = new("command line", hasLines: false);
    private readonly Origin? origin;
    private readonly int position;

    /// <param name="position">A number that the origin understands.</param>
    public Place(Origin origin, int position) => (this.origin, this.position) = (origin, position);

    /// <summary>The command line as a whole, where nothing more exact is known.</summary>
    public static Place CommandLine => default;

    /// <summary>The file as the user named it, or the flag: <c>--rpm</c>.</summary>
    public string Name => (origin ?? Nowhere).Name;

    /// <summary>From 1; null for a flag.</summary>
    public int? Line => origin?.PlaceOf(position)?.Line;

    /// <summary>From 1, in UTF-16 characters; null for a flag.</summary>
    public int? Column => origin?.PlaceOf(position)?.Column;

    public bool IsFlag => origin is null || (origin is NamedOrigin && Line is null);

    public static Place OfFlag(string flag) => new(new NamedOrigin(flag, hasLines: false), 0);

    /// <summary>The beginning of something that has a name and no text at hand, such as a field of a form.</summary>
    public static Place StartOf(string name) => new(new NamedOrigin(name, hasLines: true), 0);

    public override string ToString() => IsFlag ? Name : $"{Name}:{Line}:{Column}";
}
