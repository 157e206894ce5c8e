using CsCheck;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Sources;

namespace Mitsumori.Tests.Engine.Capacity;

/// <summary>Quotas and calls of all sizes, for laws about capacity.</summary>
internal static class AnyQuotas
{
    private static readonly Source Page = new("test", "test", null, null, DateBasis.None, Trust.Measured);

    /// <summary>A limit; null is not set, as two in five are.</summary>
    public static Gen<long?> Limit { get; } =
        Gen.Frequency((3, Gen.Long[1, 10_000_000].Select(value => (long?)value)), (2, Gen.Const((long?)null)));

    public static Gen<CallShape> Calls { get; } =
        from input in Gen.Int[0, 20_000]
        from output in Gen.Int[0, 20_000]
        from write in Gen.Int[0, 20_000]
        from burndown in Gen.Int[1, 15]
        from most in Gen.Long[1, 100_000].Nullable()
        from seconds in Gen.Int[1, 600].Nullable()
        select new CallShape(input / 10m, output / 10m, write / 10m, burndown, most, seconds / 2m);

    /// <param name="limits">Requests a minute, tokens a minute, tokens a day.</param>
    public static QuotaLimits Limits(params IReadOnlyList<long?> limits) =>
        new(Figure(limits[0]), Figure(limits[1]), Figure(limits[2]), IsKnown: true);

    private static QuotaFigure? Figure(long? value) => value is long given ? new(given, "test", Page, null) : null;
}
