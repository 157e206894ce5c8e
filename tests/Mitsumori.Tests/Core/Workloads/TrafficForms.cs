using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;

namespace Mitsumori.Tests.Core.Workloads;

/// <summary>The same traffic with other requests, or with requests given in another way.</summary>
internal static class TrafficForms
{
    /// <summary>The ways to give one rate: for a minute, a day and a month.</summary>
    public static IReadOnlyList<Func<QuantityRange, RequestShape, ActiveHours, Traffic.Level>> Levels { get; } =
    [
        (requests, tokens, active) => new Traffic.Rate(requests, tokens, active),
        (requests, tokens, active) => new Traffic.DayVolume(requests, tokens, active),
        (requests, tokens, active) => new Traffic.MonthVolume(requests, tokens, active),
    ];

    public static QuantityRange Asked(this Traffic traffic) => ((Traffic.Level)traffic).Requests;

    public static Traffic WithRequests(this Traffic traffic, QuantityRange requests) =>
        ((Traffic.Level)traffic) with
        {
            Requests = requests,
        };

    public static Traffic WithRequests(this Traffic traffic, decimal requests) => traffic.WithRequests(QuantityRange.Of(requests));

    public static Traffic AsRate(this Traffic traffic, QuantityRange requests) =>
        Like(traffic, new Traffic.Rate(requests, traffic.Tokens, traffic.Active));

    public static Traffic AsDayVolume(this Traffic traffic, QuantityRange requests) =>
        Like(traffic, new Traffic.DayVolume(requests, traffic.Tokens, traffic.Active));

    public static Traffic AsMonthVolume(this Traffic traffic, QuantityRange requests) =>
        Like(traffic, new Traffic.MonthVolume(requests, traffic.Tokens, traffic.Active));

    public static Traffic AsWeek(this Traffic traffic, IEnumerable<decimal> requests) =>
        Like(
            traffic,
            new Traffic.Week(
                new(requests.ToSequence()),
                traffic.Tokens,
                ActiveHours.Always with
                {
                    TimeZone = traffic.Active.TimeZone,
                    Holidays = traffic.Active.Holidays,
                    Clock = traffic.Active.Clock,
                }));

    private static Traffic Like(Traffic traffic, Traffic other) =>
        other with { PeakFactor = traffic.PeakFactor, IsInteractive = traffic.IsInteractive, LatencySeconds = traffic.LatencySeconds };
}
