using Mitsumori.Core.Offers;

namespace Mitsumori.Engine.Offering;

/// <summary>Distances between Region cities on a sphere of the Earth's mean radius. No money is made of them.</summary>
internal static class GreatCircle
{
    private const double EarthRadiusKilometres = 6_371.0088;

    /// <summary>Kilometres between two Regions' cities, to the nearest whole one.</summary>
    public static int Kilometres(RegionFacts from, RegionFacts to)
    {
        double latitude1 = Radians(from.Latitude), latitude2 = Radians(to.Latitude);
        double halfNorth = (latitude2 - latitude1) / 2, halfEast = Radians(to.Longitude - from.Longitude) / 2;
        double haversine =
            (Math.Sin(halfNorth) * Math.Sin(halfNorth))
            + (Math.Cos(latitude1) * Math.Cos(latitude2) * Math.Sin(halfEast) * Math.Sin(halfEast));
        return (int)Math.Round(2 * EarthRadiusKilometres * Math.Asin(Math.Min(1, Math.Sqrt(haversine))), MidpointRounding.AwayFromZero);
    }

    private static double Radians(decimal degrees) => (double)degrees * Math.PI / 180;
}
