using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Decisions;

/// <summary>What an option costs a month as one input varies, as the corners of its line.</summary>
/// <param name="Option">The option's id.</param>
/// <param name="Points">From 0 on, by rising <see cref="CurvePoint.At"/>, straight between each two. A step is two points at one value: the
/// last before it, then just beyond it.</param>
public sealed record Curve(string Option, Axis Axis, Sequence<CurvePoint> Points);

/// <summary>A point that lies exactly on a curve.</summary>
/// <param name="At">Requests a minute, hours a day or days a month, as the axis says.</param>
/// <param name="Cost">Dollars a month, without what the option's gaps leave open.</param>
public sealed record CurvePoint(Ratio At, Ratio Cost);
