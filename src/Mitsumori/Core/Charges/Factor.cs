using System.Globalization;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Charges;

/// <summary>One number of a line's arithmetic, with its unit where a reader needs it: <c>744 h</c>.</summary>
public sealed record Factor(decimal Value, string? Unit = null)
{
    /// <summary>Every digit, no exponent.</summary>
    public override string ToString()
    {
        string number = Exact.Trim(Value).ToString(CultureInfo.InvariantCulture);
        return Unit is null ? number : $"{number} {Unit}";
    }
}
