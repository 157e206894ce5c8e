using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Application.Wire;
using Mitsumori.Catalog.OwnPrices;
using Mitsumori.Core.Book;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Writing;

namespace Mitsumori.Faces.Tests.Estimates;

/// <summary>An answer does not hang on the order in which things are written down.</summary>
public sealed class OrderLawsTests
{
    [Fact]
    public void Estimate_KeysOfThePlanInAnyOrder_AnswersTheSame() => Gen.Select(ShippedPlanGen.Plans, Gen.Int).Holds(
        (plan, seed, bites) =>
        {
            string json = PlanWriter.Write(plan), shuffled = Shuffled(JsonNode.Parse(json)!, new Random(seed))!.ToJsonString();
            Assert.Equal(Answer(Read(json), ShippedPlanGen.Book), Answer(Read(shuffled), ShippedPlanGen.Book));
            bites.CountIf(JsonNode.Parse(json)!.ToJsonString() != shuffled, "another order");
        },
        ["another order"]);

    [Fact]
    public void Estimate_OverlaysInAnyOrder_AnswersTheSame() =>
        Gen.Select(ShippedPlanGen.Plans, Gen.Int[1, 99].Array[3], Gen.Shuffle(new[] { 0, 1, 2 }))
            .Holds(
                (plan, cents, order, bites) =>
                {
                    // One file for each term of a unit: no two of them have a price of one key.
                    PriceFile[] files =
                    [
                        .. new[] { "none", "1-month", "6-month" }.Select((term, i) => Quote(plan.Model.Value, term, cents[i])),
                    ];
                    Plan asked = plan with { PriceDay = null, Known = plan.Known with { ModelUnitPrices = [] } };
                    string expected = Answer(asked, Overlays.Lay(ShippedPlanGen.Book, files).Book!);
                    FactBook one = files.Aggregate(ShippedPlanGen.Book, (book, file) => Overlays.Lay(book, [file]).Book!);
                    FactBook other = order.Aggregate(ShippedPlanGen.Book, (book, i) => Overlays.Lay(book, [files[i]]).Book!);
                    Assert.Equal(expected, Answer(asked, Overlays.Lay(ShippedPlanGen.Book, order.Select(i => files[i])).Book!));
                    Assert.Equal(Answer(asked, one with { Version = "one" }), Answer(asked, other with { Version = "one" }));
                    bites.CountIf(
                        !order.SequenceEqual([0, 1, 2]) && expected.Contains("\"own-", StringComparison.Ordinal),
                        "own price in another order");
                },
                ["own price in another order"]);

    [Fact]
    public void Estimate_PricesOfTheBookInAnyOrder_AnswersTheSame() => Gen.Select(ShippedPlanGen.Plans, Gen.Int).Holds(
        (plan, seed, bites) =>
        {
            PriceObservation[] prices = [.. ShippedPlanGen.Book.Prices.Observations];
            new Random(seed).Shuffle(prices);
            string expected = Answer(plan, ShippedPlanGen.Book);
            Assert.Equal(expected, Answer(plan, ShippedPlanGen.Book with { Prices = new(prices) }));
            bites.CountIf(expected.Contains("\"unitPrice\"", StringComparison.Ordinal), "priced");
        },
        ["priced"]);

    private static Plan Read(string json) =>
        PlanLanguage.Reading.Good(PlanReader.Read([PlanLanguage.Reading.Tree(json, "plan.json")], ShippedPlanGen.Context)) with
        {
            Assumed = [],
        };

    private static string Answer(Plan plan, FactBook book) =>
        EstimateJson.ToJson(EstimateCost.Run(plan, book), new(Language.English, book.Offers));

    /// <summary>The same tree, the keys of every object in another order; lists stay as they are.</summary>
    private static JsonNode? Shuffled(JsonNode? node, Random random)
    {
        if (node is JsonArray list) return new JsonArray([.. list.Select(item => Shuffled(item, random))]);
        if (node is not JsonObject fields) return node?.DeepClone();
        KeyValuePair<string, JsonNode?>[] pairs =
        [
            .. fields.Select(field => KeyValuePair.Create(field.Key, Shuffled(field.Value, random))),
        ];
        random.Shuffle(pairs);
        return new JsonObject(pairs);
    }

    private static PriceFile Quote(string model, string term, int cents) =>
        PriceFile
            .Read(
                Encoding.UTF8.GetBytes(
                    $$"""
                    { "sources": [{"id": "quote", "location": "quote of 2026-08-01", "asOf": "2026-08-01", "basis": "printed", "kind": "quoted"}],
                      "prices": [{"id": "own-{{term}}", "kind": "pt-mu-hour", "model": "{{model}}", "regions": ["us-east-1", "us-west-2"], "commitment": "{{term}}",
                                  "amount": "{{cents}}.5", "currency": "USD", "unit": "hour per MU", "per": 1, "source": "quote"}] }
                    """),
                "prices.json",
                ShippedPlanGen.Book,
                new(2026, 12, 1))
            .File!;
}
