namespace Mitsumori.Core.Quantities;

/// <summary>Decimal sums and products that keep every digit, or say that they cannot.</summary>
/// <remarks>A decimal holds 28 digits and rounds without a word beyond them; money must not.</remarks>
public static class Exact
{
    /// <summary>The product of two numbers, all digits kept.</summary>
    /// <exception cref="TooManyDigitsException">The product needs more digits than a decimal has.</exception>
    public static decimal Multiply(decimal left, decimal right)
    {
        if (TryMultiply(left, right, out decimal product) || TryMultiply(Trim(left), Trim(right), out product)) return product;
        throw new TooManyDigitsException($"{left} × {right}");
    }

    /// <summary>The sum of two numbers, all digits kept.</summary>
    /// <exception cref="TooManyDigitsException">The sum needs more digits than a decimal has.</exception>
    public static decimal Add(decimal left, decimal right)
    {
        if (TryAdd(left, right, out decimal sum) || TryAdd(Trim(left), Trim(right), out sum)) return sum;
        throw new TooManyDigitsException($"{left} + {right}");
    }

    /// <summary>A number divided by 1, 10, 100 and so on, all digits kept.</summary>
    /// <exception cref="TooManyDigitsException">The quotient needs more digits than a decimal has.</exception>
    public static decimal DivideByPowerOfTen(decimal value, long powerOfTen) => powerOfTen switch
    {
        1 => value,
        1_000 => Multiply(value, 0.001m),
        1_000_000 => Multiply(value, 0.000001m),
        _ => throw new ArgumentOutOfRangeException(nameof(powerOfTen), powerOfTen, "Prices are for 1, 1,000 or 1,000,000."),
    };

    /// <summary>The same number without trailing zeros after the decimal point.</summary>
    public static decimal Trim(decimal value) => value.Scale == 0 ? value : value / 1.0000000000000000000000000000m;

    private static bool TryMultiply(decimal left, decimal right, out decimal product)
    {
        product = 0m;
        if (left == 0m || right == 0m) return true;
        int scale = left.Scale + right.Scale;
        if (scale > 28) return false;
        try
        {
            product = left * right;
        }
        catch (OverflowException)
        {
            return false;
        }

        // Decimal arithmetic gives up digits after the point when it runs out of room: a smaller scale is the only trace.
        return product.Scale == scale;
    }

    private static bool TryAdd(decimal left, decimal right, out decimal sum)
    {
        sum = 0m;
        try
        {
            sum = left + right;
        }
        catch (OverflowException)
        {
            return false;
        }

        return sum.Scale == Math.Max(left.Scale, right.Scale);
    }
}

/// <summary>An amount has more digits than can be computed exactly; the inputs need fewer digits.</summary>
public sealed class TooManyDigitsException(string operation) : ArithmeticException($"{operation} has more than 28 digits.")
{
    /// <summary>The sum or product that did not fit, with its two numbers.</summary>
    public string Operation { get; } = operation;
}
