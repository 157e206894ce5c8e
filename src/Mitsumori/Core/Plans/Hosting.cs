using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Plans;

/// <summary>Which ways of hosting are compared, and how they are run.</summary>
/// <param name="Modes">The modes asked for by name; empty means all.</param>
/// <param name="UnitsWhileActive">True when units without commitment are deleted outside the active hours.</param>
/// <param name="Tiers">Of on-demand inference; at least one.</param>
/// <param name="Routings">Of base models; empty takes what the Region offers.</param>
/// <param name="MaxCopies">The most copies of an imported model that the account allows, 1 to 1,000.</param>
public sealed record Hosting(
    Sequence<HostingMode> Modes,
    Sequence<ServiceTier> Tiers,
    Sequence<Routing> Routings,
    bool UnitsWhileActive,
    int MaxCopies)
{
    /// <summary>The most that <see cref="MaxCopies"/> may be.</summary>
    public const int MostCopies = 1_000;

    public static Hosting Everything { get; } = new([], [ServiceTier.Standard], [], UnitsWhileActive: false, MaxCopies: 3);

    public Sequence<HostingMode> Modes
    {
        get;
        init => field = Bounds.Members(value, HostingMode.Batch, nameof(Modes));
    }

    = Bounds.Members(Modes, HostingMode.Batch, nameof(Modes));

    public Sequence<ServiceTier> Tiers
    {
        get;
        init => field = Bounds.AnyMembers(value, ServiceTier.LatencyOptimized, nameof(Tiers));
    }

    = Bounds.AnyMembers(Tiers, ServiceTier.LatencyOptimized, nameof(Tiers));

    public Sequence<Routing> Routings
    {
        get;
        init => field = Bounds.Members(value, Routing.Global, nameof(Routings));
    }

    = Bounds.Members(Routings, Routing.Global, nameof(Routings));

    public int MaxCopies
    {
        get;
        init => field = Bounds.Within(value, 1, MostCopies, nameof(MaxCopies));
    }

    = Bounds.Within(MaxCopies, 1, MostCopies, nameof(MaxCopies));

    public bool IsAskedByName(HostingMode mode) => Modes.Contains(mode);

    /// <summary>Standard is what is taken where no tier is named.</summary>
    public bool IsAskedByName(ServiceTier tier) => tier != ServiceTier.Standard && Tiers.Contains(tier);

    public bool IsAskedByName(Routing routing) => Routings.Contains(routing);

    public bool Includes(HostingMode mode) => Modes.IsEmpty || Modes.Contains(mode);
}
