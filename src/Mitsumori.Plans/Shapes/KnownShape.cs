using Mitsumori.Core.Plans;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Shapes;

/// <summary>The part of a plan's shape for what the provider does not publish and the user brings, each with its source.</summary>
internal static class KnownShape
{
    /// <summary>The flag that gives all numbers of a unit at once.</summary>
    public const string UnitThroughputFlag = "--unit-tpm";

    /// <summary>The flag that gives a term with its price.</summary>
    public const string UnitPriceFlag = "--unit-price";

    public static ObjectShape Known { get; } =
        new(
            "What the provider does not publish and the user knows; each block needs a source and a kind, of its own or once for all.",
            [
                SourceKey,
                KindKey,
                new(
                    "modelUnit",
                    new ObjectShape(
                        "What one model unit carries in a minute.",
                        [
                            new("inputTpm", Rate("Input tokens a minute.", "120000")),
                            new("outputTpm", Rate("Output tokens a minute.", "24000")),
                            new("tpm", Rate("Input and output tokens a minute together.", "144000")),
                            SourceKey,
                            KindKey,
                        ],
                        [
                            new(
                                [
                                    ["inputTpm", "outputTpm"],
                                    ["tpm"],
                                ],
                                IsRequired: true,
                                null),
                        ]))
                {
                    Flag = UnitThroughputFlag,
                },
                new(
                    "modelUnitPrice",
                    new ObjectShape(
                        "Dollars for one model unit and one hour, by commitment.",
                        [
                            Term("none", "49.00", "Without commitment."),
                            Term("1-month", "44.00", "On a commitment of 1 month."),
                            Term("6-month", "27.00", "On a commitment of 6 months."),
                            SourceKey,
                            KindKey,
                        ]))
                {
                    Flag = UnitPriceFlag,
                },
                new(
                    "importCopy",
                    new ObjectShape(
                        "What is known of one copy of an imported model.",
                        [
                            new(
                                "architecture",
                                new TextShape("The architecture of the weights; that of the model if it is left out.")
                                {
                                    Examples = ["Llama"],
                                }),
                            new("cmuVersion", new TextShape("The generation of custom model units.") { Examples = ["v1.0"] })
                            {
                                Flag = "--cmu-version",
                            },
                            new("requestsPerMinute", Rate("Requests that one copy carries in a minute.", "60")) { Flag = "--copy-rpm" },
                            new("tokensPerMinute", Rate("Input and output tokens that one copy carries in a minute.", "144000"))
                            {
                                Flag = "--copy-tpm",
                            },
                            new(
                                "cmuPerCopy",
                                new NumberShape(
                                    "Custom model units of one copy.",
                                    1m,
                                    Maximum: KnownImportCopy.MostCmuPerCopy,
                                    IsWhole: true))
                            {
                                Flag = "--cmu-per-copy",
                            },
                            SourceKey,
                            KindKey,
                        ])),
                new(
                    "quota",
                    new ObjectShape(
                        "The account's own quotas; a key that is left out stays as published (tpd ends where tpm alone is given), "
                            + "and none removes a limit.",
                        [
                            new("rpm", Limit("Requests a minute.")),
                            new("tpm", Limit("Tokens a minute.")),
                            new("tpd", Limit("Tokens a day.")),
                            new(
                                "modelUnits",
                                new NumberShape(
                                    "Model units that the account may hold.",
                                    0m,
                                    Maximum: KnownQuota.MostModelUnits,
                                    IsWhole: true))
                            {
                                Flag = "--quota-units",
                            },
                            SourceKey,
                            KindKey,
                        ])),
            ]);

    private static ShapeProperty SourceKey =>
        new("source", new TextShape("Where the value comes from.") { Examples = ["load test 2026-11-01"] });

    private static ShapeProperty KindKey =>
        new("kind", new ChoiceShape("How far the value can be trusted.", ["measured", "quoted", "contract", "assumed"]));

    private static ShapeProperty Term(string key, string example, string description)
    {
        NumberShape amount = new("Dollars, best in quotes.", 0m) { IsMoney = true, Examples = [example] };
        ObjectShape sourced = new("An amount with a source of its own.", [new("amount", amount) { IsRequired = true }, SourceKey, KindKey]);
        return new(key, new EitherShape(description, [amount, sourced]));
    }

    private static RangeShape Rate(string description, string example) =>
        new(new NumberShape(description, 0m, IsAbove: true)) { Examples = [example] };

    private static NumberShape Limit(string description) => new(description, 0m, IsWhole: true) { Word = "none" };
}
