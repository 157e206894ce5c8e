using CsCheck;
using Mitsumori.Application.Forms;
using Mitsumori.Core.Plans;
using Mitsumori.Faces.Tests.PlanLanguage;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Writing;
using Mitsumori.Reading;

namespace Mitsumori.Faces.Tests.Forms;

public sealed class PlanAddressTests
{
    // What the form has no field for: weights of one's own, a week of 168 numbers, a source for a single value where the form asks for one
    // for all, rows of a source taken as of a Region.
    private static readonly string[] WithoutField =
    [
        "traffic.hourly",
        "traffic.tokens.cacheWrite.1h",
        "traffic.tokens.cacheWrite.30m",
        "traffic.tokens.cacheWrite.5m",
        "known.modelUnit.source",
        "known.modelUnit.kind",
        "known.modelUnitPrice.none.amount",
        "known.modelUnitPrice.none.source",
        "known.modelUnitPrice.none.kind",
        "known.modelUnitPrice.1-month.amount",
        "known.modelUnitPrice.1-month.source",
        "known.modelUnitPrice.1-month.kind",
        "known.modelUnitPrice.6-month.amount",
        "known.modelUnitPrice.6-month.source",
        "known.modelUnitPrice.6-month.kind",
        "known.modelUnitPrice.source",
        "known.modelUnitPrice.kind",
        "known.importCopy.source",
        "known.importCopy.kind",
        "accept.source",
        "accept.as",
    ];

    // Right and wrong texts alike: what was written is never lost.
    private static readonly Gen<string> Texts = PlanGen.Among(
        "40",
        "30..60",
        "30..40..60",
        "1..2..3..4",
        "30..x..60",
        "....",
        "-1",
        "0.50",
        "1e3",
        "true",
        "none",
        "all",
        "any",
        "standard",
        "standard,flex",
        "custom-on-demand,batch",
        "us-east-1,us-west-2",
        "Mon,Wed",
        "Funday",
        "Mon-Funday,Tue",
        "JP",
        "09:00",
        "2026-12",
        "2026-11-20",
        "nova-pro-training",
        "x y",
        "{\"a\": 1}",
        "[1]",
        "見積もり",
        "it's",
        "~x",
        "#1",
        "1 000");

    private static readonly Gen<(string Name, string Value)[]> Fields =
        PlanGen.Several([.. AddressField.All.Select(field => field.Name).Take(30)]).SelectMany(first =>
            PlanGen.Several([.. AddressField.All.Select(field => field.Name).Skip(30).Take(30)]).SelectMany(second =>
                Texts.Array[60].Select(texts => first.Concat(second).Select((name, i) => (name, texts[i])).ToArray())));

    [Fact]
    public void Fields_OfTheForm_AreAllKeysOfAPlanButThoseNamedHere()
    {
        string[] keys =
        [
            .. PlanReference
                .Write()
                .Split('\n')
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal) && !line.Contains(" | keys | ", StringComparison.Ordinal))
                .Select(line => line.Split('`')[1]),
        ];

        Assert.Equal(
            WithoutField.Order(StringComparer.Ordinal),
            keys.Where(key => AddressField.At(NodePath.Of(key)) is null).Order(StringComparer.Ordinal));
        Assert.Equal(AddressField.All.Count, AddressField.All.Select(field => field.Name).Distinct().Count());
    }

    [Fact]
    public void Read_AnyTextInAnyFields_StaysInThem() => Fields.Holds((given, bites) =>
    {
        PlanAddress first = PlanAddress.Read(given);

        // Weights of one's own are the model in place of one of the book.
        bool isOwn = given.Any(pair => pair.Name is "ownName" or "ownArchitecture");
        given = [.. given.Where(pair => !isOwn || pair.Name != "model")];
        Assert.Equal(given.Select(pair => pair.Name), first.Pairs().Select(pair => pair.Name));
        Assert.Equal(first.Pairs(), PlanAddress.Read(first.Pairs()).Pairs());
        Assert.All(first.Pairs().Zip(given), pair =>
        {
            bites.Count("field");
            Assert.Equal(pair.Second.Value, pair.First.Value);
        });
    }, ["field"]);

    [Fact]
    public void Read_EmptyFieldsOfTheForm_LoseNothingThatTheFormCannotShow() =>
        PlanGen.Plans.HoldsOfEach(plan =>
        {
            PlanAddress first = PlanAddress.Read([(PlanAddress.Rest, PlanWriter.Write(plan))]);

            // A browser sends every field, those that are empty as well.
            IEnumerable<(string, string)> sent = AddressField
                .All.Where(field => !field.IsList)
                .Select(field => (field.Name, first.Values.GetValueOrDefault(field.Name, "")))
                .Concat(
                    AddressField
                        .All.Where(field => field.IsList)
                        .SelectMany(field => first.Values.GetValueOrDefault(field.Name, "").Split(',').Select(value => (field.Name, value)))
                )
                .Append((PlanAddress.Rest, first.RestText));

            Assert.Equal(first.Pairs(), PlanAddress.Read(sent).Pairs());
        });

    [Theory]
    [InlineData("""{"traffic": {"requestsPerMinute": {"low": 30, "typical": 40, "high": 60}}}""", "rpm=30..40..60")]
    [InlineData("""{"region": ["us-east-1"]}""", "region=us-east-1")]
    [InlineData("""{"hosting": {"modes": ["batch"], "tiers": ["flex", "standard"]}}""", "modes=batch&tiers=flex,standard")]
    [InlineData("""{"traffic": {"active": {"weekdays": "Mon-Wed"}}}""", "weekdays=Mon,Tue,Wed")]
    [InlineData(
        """{"accept": ["a", {"source": "s", "as": "us-east-1"}, "b"]}""",
        """accept=a,b&plan={"accept":[{"source":"s","as":"us-east-1"}]}"""
    )]
    [InlineData(
        """{"known": {"modelUnit": {"tpm": 1, "source": "s", "kind": "assumed"}, "importCopy": {"cmuPerCopy": 2, "source": "s", "kind": "assumed"}}}""",
        "unitTpm=1&cmuPerCopy=2&source=s&kind=assumed"
    )]
    [InlineData(
        """{"known": {"modelUnit": {"tpm": 1, "source": "s", "kind": "assumed"}, "quota": {"rpm": 5}}}""",
        """unitTpm=1&quotaRpm=5&plan={"known":{"modelUnit":{"source":"s","kind":"assumed"}}}"""
    )]
    [InlineData(
        """{"known": {"modelUnit": {"tpm": 1, "source": "s", "kind": "assumed"}, "importCopy": {"cmuPerCopy": 2}}}""",
        """unitTpm=1&cmuPerCopy=2&plan={"known":{"modelUnit":{"source":"s","kind":"assumed"}}}"""
    )]
    [InlineData(
        """{"traffic": {"tokens": {"cacheWrite": {"5m": 1000, "1h": "2000..4000"}}}}""",
        "cacheWrite=5m=1000,1h=2000..4000"
    )]
    [InlineData("""{"hosting": {"tiers": "standard"}}""", """plan={"hosting":{"tiers":"standard"}}""")]
    [InlineData("""{"traffic": {"requestsPerMinute": "1..2..3"}}""", """plan={"traffic":{"requestsPerMinute":"1..2..3"}}""")]
    [InlineData(
        """{"known": {"modelUnitPrice": {"none": {"amount": "49", "source": "s", "kind": "quoted"}}}}""",
        """plan={"known":{"modelUnitPrice":{"none":{"amount":"49","source":"s","kind":"quoted"}}}}"""
    )]
    public void Pairs_ValuesOfOtherForms_HaveAFieldWhereItSaysTheSame(string plan, string expected) =>
        Assert.Equal(
            expected,
            string.Join('&', PlanAddress.Read([(PlanAddress.Rest, plan)]).Pairs().Select(pair => $"{pair.Name}={pair.Value}")));

    [Fact]
    public void Read_NameOfAListRepeated_TakesAllItsValues() =>
        Assert.Equal(
            [("region", "us-west-2"), ("modes", "batch,custom-on-demand")],
            PlanAddress.Read([("modes", "batch"), ("region", ", us-west-2,,"), ("modes", ""), ("modes", "custom-on-demand")]).Pairs());

    [Fact]
    public void Read_NameThatSaysNothing_IsANameAllTheSame() =>
        Assert.Equal([("name", "null")], PlanAddress.Read([("name", "null")]).Pairs());

    [Fact]
    public void Read_NewIdBesideAcceptedSources_KeepsThem()
    {
        PlanAddress address = PlanAddress.Read([
            (PlanAddress.Rest, """{"accept": ["old", {"source": "s", "as": "us-east-1"}]}"""),
            ("accept", "new"),
        ]);

        Assert.Equal([("accept", "new"), (PlanAddress.Rest, """{"accept":[{"source":"s","as":"us-east-1"}]}""")], address.Pairs());
    }

    [Fact]
    public void Read_AnyPlanAsText_GivesItBackFromTheShortestAddress() =>
        PlanGen.Plans.HoldsOfEach(plan =>
        {
            string json = PlanWriter.Write(plan);
            PlanAddress first = PlanAddress.Read([(PlanAddress.Rest, json)]);
            PlanAddress second = PlanAddress.Read(first.Pairs());

            Assert.Equal(first.Pairs(), second.Pairs());
            Assert.Equal(
                PlanLanguage.Reading.Good(PlanLanguage.Reading.Of(json, "plan.json")),
                PlanLanguage.Reading.Good(second.ReadPlan(SmallBook.Context)));
        });

    [Fact]
    public void Write_AnyPlanAsYaml_ReadsToTheSamePlan() => PlanGen.Plans.HoldsOfEach(plan =>
    {
        Plan read = PlanLanguage.Reading.Good(PlanLanguage.Reading.Of(PlanWriter.Write(plan), "plan.json"));

        Assert.Equal(read, PlanLanguage.Reading.Good(PlanLanguage.Reading.Of(PlanYaml.Write(plan))));
    });

    [Fact]
    public void Read_EmptyField_TakesTheValueOfTheRestAway()
    {
        PlanAddress address = PlanAddress.Read([
            (PlanAddress.Rest, """{"traffic": {"requestsPerMinute": 40, "peakFactor": 2}}"""),
            ("rpm", "50"),
            ("peakFactor", ""),
        ]);

        Assert.Equal([("rpm", "50")], address.Pairs());
    }

    [Fact]
    public void Read_NumberAsPagesShowIt_IsUnderstood() =>
        Assert.Equal([("trainingTokens", "12000000")], PlanAddress.Read([("trainingTokens", " 12,000,000 ")], SmallBook.Context).Pairs());

    [Theory]
    [InlineData("rpm", "rpm")]
    [InlineData("unitPrice", "source")]
    [InlineData("quotaRpm", "quotaSource")]
    [InlineData("modes", "modes")]
    [InlineData("teacherIn", "method,teacher,teacherOut")]
    [InlineData("from", "from,to")]
    [InlineData("accept", "accept")]
    [InlineData("requestsPerDay", "requestsPerDay")]
    public void FieldOf_WrongValue_IsTheFieldToCorrect(string given, string expected)
    {
        PlanReading reading = PlanAddress
            .Read([
                ("model", "Nova Pro"),
                ("region", "us-east-1"),
                ("in", "1"),
                ("out", "1"),
                ("rpm", "1"),
                (given, given == "rpm" ? "-1" : "49"),
            ])
            .ReadPlan(SmallBook.Context);

        Assert.Equal(
            expected,
            string.Join(',', reading.Problems.Select(problem => PlanAddress.FieldOf(problem)?.Name).Order(StringComparer.Ordinal)));
    }
}
