using System.Collections.Immutable;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Plans.Names;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Shapes;

/// <summary>The shape of a plan file: the one source of its checks, of its flags and of its JSON Schema.</summary>
public static class PlanShape
{
    /// <summary>The word for all Regions; it stands alone.</summary>
    public const string AnyRegion = "any";

    /// <summary>Stands for all models that are sold where the plan asks.</summary>
    public const string AnyModel = "any";

    public static ObjectShape Plan { get; } = PlanFlags.Named(
        new(
            "A plan: one customized or base model on Amazon Bedrock that takes all the traffic.",
            [
                new("name", new TextShape("What the plan is called in answers.") { Examples = ["Support bot"] }),
                new(
                    "model",
                    ModelShape)
                {
                    IsRequired = true,
                    Flag = "--model",
                },
                new("region", RegionShape) { IsRequired = true, Flag = "--region" },
                new(
                    "month",
                    new FormShape(
                        "The calendar month that is estimated; the current month if neither month nor hours is given.",
                        TextForms.Month)
                    {
                        Examples = ["2026-12"],
                    })
                {
                    Flag = "--month",
                },
                new(
                    "hours",
                    new NumberShape(
                        "The hours of the period, in place of a month; then there is no calendar.",
                        0m,
                        IsAbove: true,
                        BillingPeriod.ExplicitHours.MostHours)
                    {
                        Examples = ["744"],
                    }),
                new(
                    "asOf",
                    new FormShape("Prices are those of this day; the newest in the price book if it is left out.", TextForms.Date)
                    {
                        Examples = ["2026-08-20"],
                    })
                {
                    Flag = "--as-of",
                },
                new("traffic", TrafficShape.OfTraffic) { IsRequired = true },
                new("customization", CustomizationShape.Customization),
                new(
                    "holds",
                    new ListShape(
                        "What is already there, and goes on until the model's end of life.",
                        new ChoiceShape("A thing that the account already has.", PlanCodes.Holdings.Codes.ToImmutableArray()),
                        MayBeEmpty: true)),
                new("hosting", HostingShape),
                new("known", KnownShape.Known),
                new("accept", AcceptShape) { Flag = "--accept" },
                new("commitments", null),
                new(
                    "money",
                    new ObjectShape(
                        "What stands after the list total: a discount, tax, and another currency.",
                        [
                            new(
                                "fx",
                                new FormShape(
                                    "What one dollar costs in another currency, yen if none is named, and the day of the rate.",
                                    TextForms.ExchangeRate)
                                {
                                    Examples = ["150.25@2026-11-20", "0.92 EUR@2026-11-20"],
                                })
                            {
                                Flag = "--fx",
                            },
                            new(
                                "taxPercent",
                                new NumberShape(
                                    "Tax on what is left after the discount, in percent; it stands after the list total.",
                                    0m,
                                    Maximum: Core.Plans.Plan.MostPercent)
                                {
                                    Examples = ["10"],
                                })
                            {
                                Flag = "--tax",
                            },
                            new(
                                "discountPercent",
                                new ObjectShape(
                                    "A discount on the list total, in percent, with its source.",
                                    [
                                        new(
                                            "all",
                                            new NumberShape("Percent of every line.", 0m, Maximum: Core.Plans.Plan.MostPercent)
                                            {
                                                Examples = ["5"],
                                            })
                                        {
                                            IsRequired = true,
                                            Flag = "--discount",
                                        },
                                        new("source", new TextShape("Where the discount comes from.") { Examples = ["EDP"] })
                                        {
                                            IsRequired = true,
                                        },
                                    ])),
                        ])),
            ],
            [
                new(
                    [
                        ["month"],
                        ["hours"],
                    ],
                    IsRequired: false,
                    null),
            ]));

    private static EitherShape ModelShape => new(
        "The model by its id, name, profile id or ARN; an id with a context suffix chooses that variant for units. Or weights of your own.",
        [
            BookNames.Model("A model of the book, or any.") with { Word = AnyModel, Examples = ["amazon.nova-pro-v1:0", "any"] },
            new ListShape(
                "Models to compare, each in a plan of its own.",
                BookNames.Model("A model of the book.") with { Examples = ["amazon.nova-lite-v1:0"] }),
            new ObjectShape(
                "Weights of your own, which no list names; with method import.",
                [
                    new("name", new TextShape("What you call them.") { Examples = ["Qwen2.5-VL 7B"] }) { IsRequired = true },
                    new("architecture", new TextShape("Their architecture, as Custom Model Import names it.") { Examples = ["Qwen2.5-VL"] })
                    {
                        IsRequired = true,
                    },
                ]),
        ])
    {
        Examples = ["amazon.nova-pro-v1:0"],
    };

    private static EitherShape RegionShape => new(
        "Where the model is hosted: one Region, a list of Regions, or any.",
        [
            BookNames.Region("A Region by its code, name or city, or any.") with { Word = AnyRegion, Examples = ["us-east-1", "any"] },
            new ListShape("Regions to compare.", BookNames.Region("A Region's code.") with { Word = AnyRegion, Examples = ["us-west-2"] }),
        ]);

    private static ObjectShape HostingShape =>
        new(
            "Which ways of hosting are compared, and how they are run.",
            [
                new(
                    "modes",
                    new EitherShape(
                        "The ways of hosting that are compared.",
                        [
                            new ChoiceShape("All of them.", ["all"]),
                            new ListShape(
                                "Those named.",
                                new ChoiceShape("A way of hosting.", BedrockCodes.Modes.Codes.ToImmutableArray())),
                        ])),
                new(
                    "tiers",
                    new ListShape(
                        "The service tiers of on-demand inference.",
                        new ChoiceShape("A service tier.", BedrockCodes.Tiers.Codes.ToImmutableArray()))),
                new(
                    "routing",
                    new ListShape(
                        "Where calls of a base model may be served; what the Region offers if it is left out: in-Region, else the geographic profile.",
                        new ChoiceShape("A routing.", BedrockCodes.Routings.Codes.ToImmutableArray()))),
                new(
                    "unitsStand",
                    new ChoiceShape(
                        "When model units without commitment exist: all hours, or only the active ones.",
                        ["always", "while-active"])),
                new(
                    "maxCopies",
                    new NumberShape(
                        "The most copies of an imported model that the account allows; 3 if it is left out.",
                        1m,
                        Maximum: Hosting.MostCopies,
                        IsWhole: true)),
            ]);

    private static EitherShape AcceptShape =>
        new(
            "Rows of the price book that are taken although their source does not say enough: one, or a list.",
            [
                AcceptedId,
                AcceptedSource,
                new ListShape(
                    "Several rows or sources.",
                    new EitherShape("A row, or a source.", [AcceptedId, AcceptedSource]),
                    MayBeEmpty: true,
                    IsAddedTo: true),
            ]);

    private static TextShape AcceptedId => new("The id of a price.");

    private static ObjectShape AcceptedSource =>
        new(
            "All rows of one source that name no Region, taken as holding in one.",
            [
                new("source", new TextShape("The address of the source, as the price book prints it.")) { IsRequired = true },
                new("as", BookNames.Region("The code of the Region where the rows are taken to hold.") with { Examples = ["us-east-1"] })
                {
                    IsRequired = true,
                },
            ]);

    internal static Sequence<string> Except<T>(Vocabulary<T> words, params ReadOnlySpan<string> without)
        where T : struct, Enum
    {
        string[] excluded = without.ToArray();
        return words.Codes.Where(code => !excluded.Contains(code)).ToSequence();
    }
}
