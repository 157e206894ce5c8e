using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;

namespace Mitsumori.Tests.Engine.Offering;

/// <summary>A hand-made world of one provider: one model for each fate, three Regions, a table for each mode.</summary>
internal static class SmallOffers
{
    public static readonly DateOnly Day = new(2026, 12, 1);

    public static readonly Region Virginia = new("us-east-1"), Oregon = new("us-west-2"), Tokyo = new("ap-northeast-1");

    private static readonly Source Table = Page("table", new(2026, 9, 30)), OldTable = Page("old-table", new(2025, 2, 28));

    public static readonly ModelFacts
        Current = Model("house.current", 3m, new(null, null, null, null, null)),
        Newer = Model("house.newer", 4m, new(null, null, null, null, null)),
        Unlisted = Model("house.unlisted", 5m, new(null, null, null, null, null)),
        Legacy = Model("house.legacy", 2m, new(new(2026, 6, 1), null, null, new(2027, 3, 30), "card")),
        LegacyByThen = Model("house.legacy-by-then", 2m, new(null, new(2026, 9, 30), null, new(2027, 3, 30), "card")),
        Ended = Model("house.ended", 1m, new(new(2024, 5, 12), null, null, new(2024, 10, 30), "lifecycle")),
        Retired = Model("house.retired", 1m, new(null, null, null, null, null)),
        EndedOnly = Model("house.ended-only", 1m, new(null, null, null, new(2026, 11, 30), "lifecycle")),
        Foreign = Model("other.current", 9m, new(null, null, null, null, null)) with { Provider = "Other" };

    public static OfferBook Book { get; } =
        new(
            [Current, Newer, Unlisted, Legacy, LegacyByThen, Ended, Retired, EndedOnly, Foreign],
            [
                new(Virginia, "US East (N. Virginia)", "バージニア北部", "Ashburn", 39.04m, -77.49m, "USE1"),
                new(Oregon, "US West (Oregon)", "オレゴン", "Boardman", 45.84m, -119.7m, "USW2"),
                new(Tokyo, "Asia Pacific (Tokyo)", "東京", "Tokyo", 35.68m, 139.69m, "APN1"),
            ],
            new(
                [
                    Units(Current, [Virginia, Oregon]),
                    Units(Newer, [Virginia]),
                    Units(Legacy, [Virginia]),
                    Units(LegacyByThen, [Virginia]),
                    Units(Foreign, [Virginia]),
                    Units(Ended, [Virginia], isRetired: true),
                    Units(Retired, [Virginia], isRetired: true),
                    new(
                        "seed",
                        Unlisted.Id,
                        null,
                        [Virginia],
                        IsRetired: false,
                        IsDisputed: false,
                        null,
                        Table with
                        {
                            Trust = Trust.Seed,
                        }),
                ],
                [
                    .. new[] { Current, Newer, Legacy, Foreign, EndedOnly }.Select(model => new TuningOffer(
                        "tune-" + model.Id,
                        CustomizationMethod.SupervisedFineTuning,
                        model.Id,
                        [Virginia],
                        IsRetired: false,
                        IsDisputed: false,
                        Table)),
                ],
                [
                    .. new[] { Current, Newer, Legacy, Ended }.Select(model => new CustomOnDemandOffer(
                        "deploy-" + model.Id,
                        model.Id,
                        [Virginia],
                        new(2025, 7, 16),
                        Table)),
                ],
                [new("import-llama", new("Llama"), [Virginia, Oregon], "v1.0", Table)],
                [])
            {
                Calls =
                [
                    .. new[] { Current, Ended, EndedOnly }.Select(model => Calls(model, Table, isComplete: true)),
                    Calls(Current, OldTable, isComplete: false) with { Global = [Oregon], Asked = [Virginia, Oregon] },
                ],
            });

    private static CallOffer Calls(ModelFacts model, Source table, bool isComplete) =>
        new($"calls-{model.Id}-{table.Id}", model.Id, [Virginia], [Oregon], [], isComplete, table);

    private static ModelFacts Model(string id, decimal generation, Lifecycle lifecycle) =>
        new(new(id), "House", id, [], [], null, generation, null, 1, OutputBurndownDisputed: false, lifecycle);

    private static UnitOffer Units(ModelFacts model, Sequence<Region> regions, bool isRetired = false) =>
        new("units-" + model.Id, model.Id, null, regions, isRetired, IsDisputed: false, null, isRetired ? OldTable : Table);

    private static Source Page(string id, DateOnly day) =>
        new(id, "https://docs.aws.amazon.com/" + id, null, day, DateBasis.Printed, Trust.Official);
}
