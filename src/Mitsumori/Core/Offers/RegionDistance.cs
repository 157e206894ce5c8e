using Mitsumori.Core.Bedrock;

namespace Mitsumori.Core.Offers;

/// <summary>A Region and how far its city is, in whole kilometres.</summary>
public sealed record RegionDistance(Region Region, int Kilometres);
