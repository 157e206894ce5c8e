using System.Globalization;

namespace Mitsumori.Core.Offers;

/// <summary>The length of a context variant, as its id ends: <c>24k</c>, <c>1m</c>, <c>512</c>.</summary>
public static class ContextLength
{
    /// <returns>Tokens; k is read as 1,000 and m as 1,000,000, the shorter reading. Null where the id ends in no length.</returns>
    public static long? Of(string contextVariant) => Of(contextVariant, 1_000);

    /// <summary>The longer reading, k as 1,024 and m as its square: only what is above it is too long for sure.</summary>
    public static long? LargerOf(string contextVariant) => Of(contextVariant, 1_024);

    private static long? Of(string contextVariant, long thousand)
    {
        ReadOnlySpan<char> length = contextVariant.AsSpan(contextVariant.LastIndexOf(':') + 1);
        long unit = length switch
        {
            [.., 'k'] => thousand,
            [.., 'm'] => thousand * thousand,
            _ => 1,
        };
        ReadOnlySpan<char> digits = unit == 1 ? length : length[..^1];

        // The version of a model ends its id too: no length begins with a zero, and none is shorter than a hundred tokens.
        bool isLength =
            digits is [not '0', ..]
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && count * unit >= 100;
        return isLength ? int.Parse(digits, CultureInfo.InvariantCulture) * unit : null;
    }
}
