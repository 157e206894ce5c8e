using System.Runtime.CompilerServices;

namespace Mitsumori.Core.Quantities;

/// <summary>What a value must be to enter a record. Each gives the value back, or refuses it by the name of its property.</summary>
/// <remarks>Plain comparisons: records are made by the thousand while crossings are looked for.</remarks>
internal static class Bounds
{
    public static int Within(int value, int least, int most, string name) =>
        value >= least && value <= most ? value : throw Outside(name, value, Plain($"{least} to {most}"));

    public static int? Within(int? value, int least, int most, string name) =>
        value is int given ? Within(given, least, most, name) : null;

    public static long Within(long value, long least, long most, string name) =>
        value >= least && value <= most ? value : throw Outside(name, value, Plain($"{least} to {most}"));

    public static long? Within(long? value, long least, long most, string name) =>
        value is long given ? Within(given, least, most, name) : null;

    public static decimal Within(decimal value, decimal least, decimal most, string name) =>
        value >= least && value <= most ? value : throw Outside(name, value, Plain($"{least} to {most}"));

    public static decimal? Within(decimal? value, decimal least, decimal most, string name) =>
        value is decimal given ? Within(given, least, most, name) : null;

    public static QuantityRange Within(QuantityRange value, decimal least, decimal most, string name)
    {
        Given(value, name);
        return value.Low >= least && value.High <= most ? value : throw Outside(name, Shown(value), Plain($"{least} to {most}"));
    }

    /// <summary>Zero or more.</summary>
    public static long NotNegative(long value, string name) => value >= 0 ? value : throw Outside(name, value, "0 or more");

    /// <summary>Above zero, at most so much.</summary>
    public static decimal Above0(decimal value, decimal most, string name) =>
        value > 0m && value <= most ? value : throw Outside(name, value, Above(most));

    public static decimal? Above0(decimal? value, decimal most, string name) =>
        value is decimal given ? Above0(given, most, name) : null;

    /// <summary>Above zero at every end, at most so much; null stays null.</summary>
    public static QuantityRange? Above0(QuantityRange? value, string name, decimal most = decimal.MaxValue) =>
        value is null || (value.Low > 0m && value.High <= most) ? value : throw Outside(name, Shown(value), Above(most));

    /// <summary>A value that must be there.</summary>
    public static T Given<T>(T value, string name)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }

    /// <summary>A text that is not blank.</summary>
    public static string Text(string value, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        return value;
    }

    /// <summary>A text that is not blank, or none.</summary>
    public static string? TextOrNone(string? value, string name) => value is null ? null : Text(value, name);

    /// <summary>A member of an enumeration whose numbers begin at 0 and leave none out.</summary>
    /// <param name="last">Its last member.</param>
    public static T Member<T>(T value, T last, string name)
        where T : struct, Enum =>
        Unsafe.BitCast<T, int>(value) is int number && number >= 0 && number <= Unsafe.BitCast<T, int>(last)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} is no member of {typeof(T).Name}.");

    /// <summary>The same, or none.</summary>
    /// <param name="last">Its last member.</param>
    public static T? Member<T>(T? value, T last, string name)
        where T : struct, Enum =>
        value is T given ? Member(given, last, name) : null;

    /// <summary>Members of an enumeration, each once; there may be none.</summary>
    /// <param name="last">Its last member.</param>
    public static Sequence<T> Members<T>(Sequence<T> values, T last, string name)
        where T : struct, Enum
    {
        int seen = 0;
        foreach (T value in values)
        {
            int bit = 1 << Unsafe.BitCast<T, int>(Member(value, last, name));
            if ((seen & bit) != 0) throw Refused($"{name} names {value} twice.", name);
            seen |= bit;
        }

        return values;
    }

    /// <summary>The same, and at least one.</summary>
    /// <param name="last">Its last member.</param>
    public static Sequence<T> AnyMembers<T>(Sequence<T> values, T last, string name)
        where T : struct, Enum =>
        values.IsEmpty ? throw Refused($"{name} names none.", name) : Members(values, last, name);

    /// <summary>What a check of a record's own throws.</summary>
    public static ArgumentException Refused(string problem, string name) => new(problem, name);

    private static string Above(decimal most) => most == decimal.MaxValue ? "above 0" : Plain($"above 0, at most {most}");

    private static string Shown(QuantityRange range) =>
        range.IsSingle ? Plain($"{range.Low}") : Plain($"{range.Low}..{range.High}");

    private static string Plain(FormattableString text) => FormattableString.Invariant(text);

    private static ArgumentOutOfRangeException Outside(string name, object value, string allowed) =>
        new(name, value, $"{name} must be {allowed}.");
}
