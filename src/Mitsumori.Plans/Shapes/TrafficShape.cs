using System.Collections.Immutable;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Workloads;
using Mitsumori.Plans.Names;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Shapes;

/// <summary>The part of a plan's shape that says how many requests come, how large they are, and when.</summary>
internal static class TrafficShape
{
    public static ObjectShape OfTraffic { get; } =
        new(
            "How many requests come, how large they are, and when.",
            [
                new(Traffic.Rate.PlanKey, Above("Requests in each minute of the active hours.", "40")) { Flag = "--rpm" },
                new(Traffic.DayVolume.PlanKey, Above("Requests on each active day.", "20000")) { Flag = "--requests-per-day" },
                new(Traffic.MonthVolume.PlanKey, Above("Requests in the whole month.", "600000")),
                new(
                    Traffic.Week.PlanKey,
                    new ListShape(
                        "Requests in each hour of a week, Monday 00:00 in the time zone first, "
                            + "laid over the calendar; hours of 0 are not active.",
                        new NumberShape("Requests in the hour.", 0m),
                        MayBeEmpty: true)
                    {
                        Length = HourlyMeans.Count,
                    }),
                new("profile", null),
                new(
                    "peakFactor",
                    new NumberShape(
                        "How many times the average rate the capacity must carry; 1 if it is left out.",
                        1m,
                        Maximum: Traffic.GreatestPeakFactor)),
                new("interactive", new SwitchShape("Whether a caller waits for the answer; true if it is left out.")),
                new("tokens", Tokens) { IsRequired = true },
                new("active", Active),
                new(
                    "latencySeconds",
                    new NumberShape("How long one call runs, in seconds.", 0m, IsAbove: true, Traffic.LongestLatencySeconds)),
            ],
            [
                new(
                    [
                        [Traffic.Rate.PlanKey],
                        [Traffic.DayVolume.PlanKey],
                        [Traffic.MonthVolume.PlanKey],
                        [Traffic.Week.PlanKey],
                        ["profile"],
                    ],
                    IsRequired: true,
                    "--rpm"),
            ]);

    private static ObjectShape Tokens =>
        new(
            "The average tokens of one request; averages may be decimals.",
            [
                .. PartsThat(areRequired: true),
                new(
                    "maxTokens",
                    new NumberShape(
                        "The limit that a caller sets on the output.",
                        1m,
                        Maximum: RequestShape.GreatestMaxTokens,
                        IsWhole: true))
                {
                    Flag = "--max-tokens",
                },
                .. PartsThat(areRequired: false),
                new(
                    "cacheLife",
                    new ChoiceShape(
                        "How long an entry of the cache lives; 5m if it is left out.",
                        PriceCodes.CacheLives.Codes.ToImmutableArray())),
            ]);

    private static ObjectShape Active =>
        new(
            "When requests come; all hours of all days if it is left out.",
            [
                new(
                    "hoursPerDay",
                    new RangeShape(new("Hours on each active day, in one stretch.", 0m, IsAbove: true, ActiveHours.MostHoursPerDay)))
                {
                    Flag = "--hours-per-day",
                },
                new("from", new FormShape("The minute of the day at which requests begin.", TextForms.Clock) { Examples = ["09:00"] }),
                new(
                    "to",
                    new FormShape(
                        "The minute of the day at which requests end; on the next day if it is before the beginning.",
                        TextForms.Clock)
                    {
                        Examples = ["18:00"],
                    }),
                new("daysPerWeek", new NumberShape("Active days of a week, counted from Monday.", 1m, Maximum: 7m, IsWhole: true))
                {
                    Flag = "--days-per-week",
                },
                new(
                    "weekdays",
                    new EitherShape(
                        "The active weekdays.",
                        [
                            new FormShape("Weekdays and stretches of weekdays.", TextForms.Weekdays)
                            {
                                Examples = ["Mon-Fri", "Mon,Wed,Fri"],
                            },
                            new ListShape("Weekdays one by one.", new ChoiceShape("A weekday.", TextForms.DayNames)),
                        ])),
                new(
                    "timeZone",
                    new TextShape("The time zone of the hours and days, by its IANA name; UTC if it is left out.")
                    {
                        Examples = ["Asia/Tokyo"],
                    }),
                new(
                    "holidays",
                    new ChoiceShape(
                        "The country whose public holidays fall out of the active days; without it they are days like others.",
                        ["JP"])),
            ],
            [
                new(
                    [
                        ["hoursPerDay"],
                        ["from", "to"],
                    ],
                    IsRequired: false,
                    null),
                new(
                    [
                        ["daysPerWeek"],
                        ["weekdays"],
                    ],
                    IsRequired: false,
                    null),
            ]);

    private static IEnumerable<ShapeProperty> PartsThat(bool areRequired) =>
        RequestParts.WithKeys.Where(part => part.IsRequired == areRequired).Select(part => new ShapeProperty(
            part.Key,
            part.Input == Input.CacheWriteTokens ? Writes(part) : OfPart(part))
        {
            IsRequired = areRequired,
            Flag = FlagOf(part.Key),
        });

    private static RangeShape OfPart(RequestPart part) =>
        FromZero(part.Meaning + (part.IsRequired ? "." : "; 0 if it is left out."), part.Example);

    // Of one life, or of several by their codes.
    private static EitherShape Writes(RequestPart part) =>
        new(
            part.Meaning + ": of one life, or by life; 0 if it is left out.",
            [
                OfPart(part),
                new ObjectShape(
                    "Tokens by the life of their entries.",
                    [
                        .. PriceCodes.CacheLives.Codes.Select(code =>
                            new ShapeProperty(code, FromZero($"Tokens whose entries live for {code}.", "1000"))),
                    ]),
            ]);

    // Only what every plan has is given by a flag.
    private static string? FlagOf(string key) => key switch
    {
        "input" => "--in",
        "output" => "--out",
        _ => null,
    };

    private static RangeShape Above(string description, string example) =>
        new(new NumberShape(description, 0m, IsAbove: true)) { Examples = [example] };

    private static RangeShape FromZero(string description, string example) =>
        new(new NumberShape(description, 0m)) { Examples = [example] };
}
