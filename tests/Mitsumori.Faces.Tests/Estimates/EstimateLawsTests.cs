using System.Text.Json;
using CsCheck;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Application.Wire;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Workloads;
using Mitsumori.Faces.Tests.Cli;
using Mitsumori.Faces.Tests.PlanLanguage;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Writing;
using Mitsumori.Tests.Core.Workloads;

namespace Mitsumori.Faces.Tests.Estimates;

/// <summary>What holds of every answer, whatever is asked of the shipped book.</summary>
public sealed class EstimateLawsTests
{
    private static readonly FactBook Book = ShippedPlanGen.Book;

    [Fact]
    public void Json_AnyPlan_LinesMultiplyOutAndAddUp() =>
        ShippedPlanGen.Plans.Holds(
            (plan, bites) =>
            {
                using JsonDocument answer = JsonDocument.Parse(JsonOf(plan));
                foreach (JsonElement option in answer.RootElement.GetProperty("options").EnumerateArray())
                {
                    foreach (JsonElement line in option.AllLines())
                    {
                        decimal amount = Exact.DivideByPowerOfTen(
                            Exact.Multiply(Number(line, "quantity"), Number(line, "unitPrice")),
                            long.Parse(line.Text("per")!));
                        bites.Count("line");
                        Assert.Equal(Plain(amount), line.Text("amount"));
                    }

                    if (option.GetProperty("monthly").ValueKind == JsonValueKind.Null)
                    {
                        bites.Count("not sold");
                        Assert.Equal(
                            ("not-sold", true),
                            (
                                option.Text("verdict") is "not-offered" or "no-longer-sold" or "unknown" ? "not-sold" : "sold",
                                !option.AllLines().Any()));
                        continue;
                    }

                    AssertAddsUp(option.GetProperty("monthly"), option.GetProperty("lines"));
                    AssertAddsUp(option.GetProperty("oneTime"), option.GetProperty("oneTime").GetProperty("lines"));
                    bites.Count(option.GetProperty("monthly").GetProperty("complete").GetBoolean() ? "sum" : "floor");
                }
            },
            ["line", "not sold", "sum", "floor"]);

    [Fact]
    public void Estimate_AnyPlan_EveryGapHasAQuestion()
    {
        RemarkTexts texts = new(Language.Japanese, Book.Offers);
        ShippedPlanGen.Plans.Holds(
            (plan, bites) =>
            {
                foreach (
                    Gap gap in Estimate(plan)
                        .Options.SelectMany(option => new[] { option.Monthly, option.OneTime })
                        .OfType<Total>()
                        .SelectMany(total => total.Gaps))
                {
                    bites.Count("gap");
                    Assert.False(string.IsNullOrEmpty(texts.Ask(gap.Refusal)), gap.Refusal.Code);
                }
            },
            ["gap"]);
    }

    [Fact]
    public void Estimate_AnyPlan_TypicalLiesBetweenLowAndHigh() => ShippedPlanGen.Plans.Holds((plan, bites) =>
    {
        foreach (Total total in Estimate(plan).Options.SelectMany(option => new[] { option.Monthly, option.OneTime }).OfType<Total>())
        {
            bites.CountIf(total.Low < total.Amount, "lower end");
            bites.CountIf(total.Amount < total.High, "higher end");
            Assert.True(total.Low <= total.Amount && total.Amount <= total.High, $"{total.Low} {total.Amount} {total.High}");
        }
    }, ["lower end", "higher end"]);

    [Fact]
    public void Estimate_MoreTraffic_NeverCostsLess() =>
        Gen.Select(ShippedPlanGen.Plans, Gen.Int[10, 500], Gen.Int[10, 50], Gen.Int[10, 50])
            .Holds(
                (plan, requests, input, output, bites) =>
                {
                    Traffic traffic = plan.Traffic;
                    Plan busier = plan with
                    {
                        Traffic = traffic.WithRequests(Times(traffic.Asked(), requests / 10m)) with
                        {
                            Tokens = traffic.Tokens with
                            {
                                Input = Times(traffic.Tokens.Input, input / 10m),
                                Output = Times(traffic.Tokens.Output, output / 10m),
                            },
                        },
                    };
                    Dictionary<string, Option> more = Estimate(busier).Options.ToDictionary(option => option.Id);
                    foreach (Option option in Estimate(plan).Options)
                    {
                        if (!more.TryGetValue(option.Id, out Option? other))
                        {
                            // A profile stands beside a quota that is too small, and no longer where the model takes no such call at all.
                            Assert.True(option.Routing == Routing.Geo || option.Verdict == Verdict.Unknown, option.Id);
                            continue;
                        }

                        // Of an offer that nobody recorded, and a call that is too long for it, no sum is told.
                        if (option.Verdict is Verdict.Unknown or Verdict.Infeasible && other is { Verdict: Verdict.Infeasible, Monthly: null })
                            continue;
                        Assert.True(option.Monthly is null == other.Monthly is null, $"{option.Id}: {option.Verdict}, {other.Verdict}");
                        if (option.Monthly is not Total total)
                            continue;
                        bites.Count(total.Amount < other.Monthly!.Amount ? "dearer" : "as dear");
                        Assert.True(
                            total.Low <= other.Monthly!.Low && total.Amount <= other.Monthly.Amount && total.High <= other.Monthly.High,
                            $"{option.Id} {total.Amount} {other.Monthly.Amount}");
                    }
                },
                ["dearer", "as dear"]);

    [Fact]
    public void Estimate_EveryPriceDoubled_DoublesEveryLine()
    {
        FactBook doubled = Book with { Prices = new(Book.Prices.Observations.Select(price => price with { Price = Twice(price.Price) })) };
        ShippedPlanGen.Plans.Holds(
            (plan, bites) =>
            {
                Plan dear = plan with
                {
                    Known = plan.Known with
                    {
                        ModelUnitPrices = plan
                            .Known.ModelUnitPrices.Select(known => known with { Price = Twice(known.Price) })
                            .ToSequence(),
                    },
                };
                CostLine[] lines = [.. Lines(Estimate(plan))],
                    twice = [.. Lines(EstimateCost.Run(dear, doubled))];
                foreach (CostLine line in lines)
                    bites.Count(Book.Prices.Find(line.Price.Id) is null ? "line of the plan's price" : "line of the book's price");
                Assert.Equal(
                    lines.Select(line => (line.Charge, line.Quantity, line.Price.Id, line.Amount.Dollars * 2)),
                    twice.Select(line => (line.Charge, line.Quantity, line.Price.Id, line.Amount.Dollars)));
            },
            ["line of the book's price", "line of the plan's price"]);
    }

    [Fact]
    public void Estimate_PlanWrittenAndReadAgain_AnswersTheSame() =>
        ShippedPlanGen.Plans.HoldsOfEach(plan =>
        {
            string json = PlanWriter.Write(plan);
            Plan read = Read(json, "plan.json"),
                again = Read(PlanWriter.Write(read), "plan.json"),
                yaml = Read(YamlText.Of(PlanLanguage.Reading.Tree(json, "plan.json").Root!), "plan.yaml");
            Assert.Equal(plan, read with { Assumed = [] });
            string answer = JsonOf(read);
            Assert.Equal(answer, JsonOf(again));
            Assert.Equal(answer, JsonOf(yaml));
            Assert.Equal(JsonOf(plan), JsonOf(read with { Assumed = [] }));
        });

    [Fact]
    public void Json_InBothLanguages_DiffersInWordsOnly() =>
        ShippedPlanGen.Plans.HoldsOfEach(plan =>
        {
            Estimate estimate = Estimate(plan);
            string english = WithoutWords(EstimateJson.ToJson(estimate, new(Language.English, Book.Offers))),
                japanese = WithoutWords(EstimateJson.ToJson(estimate, new(Language.Japanese, Book.Offers)));
            Assert.Equal(english, japanese);
        });

    [Fact]
    public void Estimate_PriceTakenAway_LeavesAFloorThereAndNothingElseChanged() =>
        Gen.Select(ShippedPlanGen.Plans, Gen.Int[0, 1_000])
            .Holds(
                (drawn, pick, bites) =>
                {
                    Plan plan = drawn with { PriceDay = drawn.PriceDay ?? Book.AsOf, Known = drawn.Known with { ModelUnitPrices = [] } };
                    Estimate before = Estimate(plan);
                    string[] used =
                    [
                        .. before.Options.SelectMany(option => option.Monthly?.Lines ?? []).Select(line => line.Price.Id).Distinct(),
                    ];
                    if (used.Length == 0)
                        return;
                    PriceObservation taken = Book.Prices.Find(used[pick % used.Length])!;
                    FactBook less = Book with { Prices = new(Book.Prices.Observations.Where(price => !IsSameThing(price, taken))) };
                    Dictionary<string, Option> after = EstimateCost.Run(plan, less).Options.ToDictionary(option => option.Id);
                    foreach (Option option in before.Options.Where(option => option.Monthly is not null))
                    {
                        // Before the day of a table a price row may be all that says of an offer: with it goes the offer.
                        if (option.Warnings.Any(warning => warning is Warning.OfferDeduced))
                            continue;
                        Total total = option.Monthly!;
                        bool loses = total.Lines.Any(line => IsSameThing(Book.Prices.Find(line.Price.Id)!, taken));
                        if (!after.TryGetValue(option.Id, out Option? now))
                        {
                            // A term of the Reserved tier is proven by its price rows alone: with them goes the offer.
                            Assert.True(loses);
                            Assert.Equal(HostingMode.Reserved, option.Mode);
                            continue;
                        }

                        Total? left = now.Monthly;
                        if (!loses)
                        {
                            bites.Count("unchanged");
                            Assert.Equal(
                                (total.Lines, total.Low, total.High, total.IsComplete),
                                (left!.Lines, left.Low, left.High, left.IsComplete));
                        }
                        else if (left is not null)
                        {
                            bites.Count("floor");
                            Assert.False(left.IsComplete);
                            Assert.True(left.Amount <= total.Amount);
                            Assert.Equal(
                                total.Amount - left.Amount,
                                total.SumOf(line => IsSameThing(Book.Prices.Find(line.Price.Id)!, taken)));
                        }
                        else
                        {
                            // Rare: an offer that nobody recorded, and the only price of it gone.
                            Assert.Equal(Verdict.Unknown, now.Verdict);
                        }
                    }
                },
                ["unchanged", "floor"],
                Tries.Usually(1_000));

    [Fact]
    public void Estimate_RegionsInAnotherOrder_GivesTheSameOptions() =>
        ShippedPlanGen.Plans.Holds(
            (plan, bites) =>
            {
                Estimate estimate = Estimate(plan),
                    reversed = Estimate(plan with { Regions = plan.Regions.Reverse().ToSequence() });
                Assert.Equal(
                    estimate.Options.OrderBy(option => option.Id, StringComparer.Ordinal),
                    reversed.Options.OrderBy(option => option.Id, StringComparer.Ordinal));
                Assert.Equal(estimate.Cheapest, reversed.Cheapest);
                bites.CountIf(plan.Regions.Count > 1 && estimate.Options.Count > 1, "several Regions");
            },
            ["several Regions"]);

    [Fact]
    public void Estimate_OneRegionOfSeveral_GivesItsOptionsAlone() =>
        ShippedPlanGen.Plans.Holds(
            (plan, bites) =>
            {
                Estimate all = Estimate(plan);
                foreach (Core.Bedrock.Region region in plan.Regions)
                {
                    Assert.Equal(
                        all.Options.Where(option => option.Region == region).Select(WithoutElsewhere),
                        Estimate(plan with { Regions = [region] }).Options.Select(WithoutElsewhere));
                    bites.CountIf(
                        all.Options.Any(option => option.Region == region) && all.Options.Any(option => option.Region != region),
                        "one of several");
                }
            },
            ["one of several"]);

    // Only a plan for one Region is told of others.
    private static Option WithoutElsewhere(Option option) => option.Elsewhere is null
        ? option
        : option with { Elsewhere = null, Warnings = [.. option.Warnings.Where(warning => warning is not Warning.SoldElsewhere)] };

    [Fact]
    public void Estimate_AnyPlan_RanksFeasibleCompleteCandidatesOnly() => ShippedPlanGen.Plans.Holds((plan, bites) =>
    {
        Estimate estimate = Estimate(plan);
        Assert.Equal(estimate.Options.Count, estimate.Options.Select(option => option.Id).Distinct().Count());
        if (estimate.Cheapest.Typical is not string id) return;
        Option cheapest = estimate.Options.Single(option => option.Id == id);
        Assert.True(cheapest.IsFeasibleCandidate);
        Assert.All(
            estimate.Options.Where(option => option.IsFeasibleCandidate && option.Monthly!.IsComplete),
            option =>
            {
                bites.CountIf(option != cheapest, "rival");
                Assert.True(cheapest.Monthly!.Amount <= option.Monthly!.Amount);
            });
    }, ["rival"]);

    private static Estimate Estimate(Plan plan) => EstimateCost.Run(plan, Book);

    private static string JsonOf(Plan plan) => EstimateJson.ToJson(Estimate(plan), new(Language.English, Book.Offers));

    private static Plan Read(string text, string name) =>
        PlanLanguage.Reading.Good(PlanReader.Read([PlanLanguage.Reading.Tree(text, name)], ShippedPlanGen.Context));

    private static IEnumerable<CostLine> Lines(Estimate estimate) =>
        estimate.Options.SelectMany(option => (option.Monthly?.Lines ?? []).Concat(option.OneTime?.Lines ?? []));

    private static UnitPrice Twice(UnitPrice price) => new(price.Amount * 2, price.Per);

    private static QuantityRange Times(QuantityRange range, decimal factor) =>
        QuantityRange.Of(range.Low * factor, range.Typical * factor, range.High * factor);

    // All observations that could stand in for one another, whatever their day, trust, tier or Region.
    private static bool IsSameThing(PriceObservation price, PriceObservation other) =>
        Thing(price) == Thing(other) && price.Commitment == other.Commitment;

    // Rows at half price are printed under on-demand tokens and serve batch too: with batch prices they are one thing.
    private static PriceKind Thing(PriceObservation price) => price switch
    {
        { Kind: PriceKind.OnDemandInputToken, Tier: PriceTier.HalfPrice } => PriceKind.BatchInput,
        { Kind: PriceKind.OnDemandOutputToken, Tier: PriceTier.HalfPrice } => PriceKind.BatchOutput,
        _ => price.Kind,
    };

    private static void AssertAddsUp(JsonElement total, JsonElement lines)
    {
        bool isComplete = total.GetProperty("complete").GetBoolean();
        decimal sum = lines.EnumerateArray().Sum(line => Number(line, "amount"));
        Assert.Equal(!isComplete, total.Text("high") is null);
        if (total.Text("amount") is not null) Assert.Equal(Plain(sum), total.Text("amount"));
        else Assert.False(isComplete || lines.GetArrayLength() > 0);
    }

    private static decimal Number(JsonElement line, string name)
    {
        string text = line.Text(name)!;
        Assert.Matches("^(0|[1-9][0-9]*)([.][0-9]*[1-9])?$", text);
        return decimal.Parse(text);
    }

    private static string Plain(decimal value) => Application.Texts.Plain.Of(value);

    /// <summary>The answer with every sentence blanked out.</summary>
    private static string WithoutWords(string json)
    {
        System.Text.Json.Nodes.JsonNode root = System.Text.Json.Nodes.JsonNode.Parse(json)!;
        Blank(root);
        return root.ToJsonString();
    }

    private static void Blank(System.Text.Json.Nodes.JsonNode? node)
    {
        if (node is System.Text.Json.Nodes.JsonArray list)
        {
            foreach (System.Text.Json.Nodes.JsonNode? item in list) Blank(item);
        }
        else if (node is System.Text.Json.Nodes.JsonObject fields)
        {
            foreach (string name in fields.Select(field => field.Key).ToArray())
            {
                if (name is "message" or "ask" or "sentence" && fields[name] is not null) fields[name] = "words";
                else Blank(fields[name]);
            }
        }
    }
}
