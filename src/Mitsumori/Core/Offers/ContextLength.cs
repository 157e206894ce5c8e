using System.Globalization;

namespace Mitsumori.Core.Offers;

/// <summary>The length of a context variant, as its id ends: <c>24k</c>, <c>1m</c>, <c>512</c>.</summary>
public static class ContextLength
{
    /// <returns>Tokens; k is read as 1,000 and m as 1,000,000, the shorter reading. Null where the id ends in no length.</returns>
    public static long? Of(string contextVariant)
    {
        ReadOnlySpan<char> length = contextVariant.AsSpan(contextVariant.LastIndexOf(':') + 1);
        long unit = length switch
        {
            [.., 'k'] => 1_000,
            [.., 'm'] => 1_000_000,
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
