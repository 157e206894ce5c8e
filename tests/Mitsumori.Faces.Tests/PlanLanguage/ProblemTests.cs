using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Problems;
using Mitsumori.Reading;

namespace Mitsumori.Faces.Tests.PlanLanguage;

public sealed class ProblemTests
{
    private const string Base = "model: Nova Pro\nregion: us-east-1\nmonth: 2026-12\n";

    private const string Traffic = "traffic: {requestsPerMinute: 40, tokens: {input: 2000, output: 400}}\n";

    /// <summary>A text (after <see cref="Base"/> and <see cref="Traffic"/>, from line 5) and its one problem.</summary>
    public static TheoryData<string, string> Additions { get; } =
        new()
        {
            { "model: Nova Lite", "5:1 key-repeated model" },
            { "colour: red", "5:1 key-unknown colour" },
            { "nmae: x", "5:1 key-misspelt nmae" },
            { "commitments: {}", "5:1 not-yet commitments" },
            { "customization: {method: none, retrainEveryMonths: 6}", "5:31 not-with-method customization.retrainEveryMonths" },
            { "customization: {method: none, technique: low-rank}", "5:31 not-with-method customization.technique" },
            { "customization: {method: import, trainedWith: bedrock}", "5:33 not-with-method customization.trainedWith" },
            {
                "customization: {method: supervised-fine-tuning, trainedWith: sagemaker, epochs: 3}",
                "5:73 contradiction customization.epochs"
            },
            {
                "customization: {method: supervised-fine-tuning, trainedWith: sagemaker, trainingTokens: 5}",
                "5:73 contradiction customization.trainingTokens"
            },
            { "hours: 744", "5:1 contradiction hours" },
            { "name:", "5:6 value-missing name" },
            { "name: \"\"", "5:7 value-missing name" },
            { "name: [a]", "5:7 wants-scalar name" },
            { "name: \"a\\nb\"", "5:7 text-unprintable name" },
            { "holds: custom-model", "5:8 wants-list holds" },
            { "holds: [custom-model, custom-model]", "5:23 item-repeated holds.1" },
            { "holds: [house]", "5:9 word-unknown holds.0" },
            { "hosting: all", "5:10 wants-mapping hosting" },
            { "hosting: {modes: []}", "5:18 list-empty hosting.modes" },
            { "hosting: {modes: some}", "5:18 word-unknown hosting.modes" },
            { "hosting: {maxCopies: many}", "5:22 wants-number hosting.maxCopies" },
            { "hosting: {maxCopies: 2.5}", "5:22 wants-whole-number hosting.maxCopies" },
            { "hosting: {maxCopies: 0}", "5:22 number-too-small hosting.maxCopies" },
            { "hosting: {unitsStand: sometimes}", "5:23 word-unknown hosting.unitsStand" },
            { "asOf: 2026-02-29", "5:7 wants-date asOf" },
            { "asOf: yesterday", "5:7 wants-date asOf" },
            { "money: {fx: 150}", "5:13 wants-exchange-rate money.fx" },
            { "money: {fx: 0@2026-11-20}", "5:13 wants-exchange-rate money.fx" },
            { "accept: [unheard-of]", "5:10 price-unknown accept.0" },
            { "accept: [{source: x, as: us-east-9}]", "5:26 region-unknown accept.0.as" },
            { "accept: [{source: x}]", "5:10 key-missing accept.0.as" },
            { "known: {modelUnit: {tpm: 5}}", "5:9 source-needed known.modelUnit" },
            { "known: {source: x, modelUnitPrice: {none: 5}}", "5:20 source-needed known.modelUnitPrice" },
            { "known: {kind: measured, quota: {rpm: 5}}", "5:25 source-needed known.quota" },
            { "known: {source: x, kind: guessed, quota: {rpm: 5}}", "5:26 word-unknown known.kind" },
            { "known: {source: x, kind: measured, modelUnit: {inputTpm: 5}}", "5:48 needed-together known.modelUnit.outputTpm" },
            { "known: {source: x, kind: measured, modelUnit: {inputTpm: 5, tpm: 5}}", "5:61 contradiction known.modelUnit.tpm" },
            { "known: {source: x, kind: measured, modelUnit: {}}", "5:47 one-needed known.modelUnit" },
            {
                "known: {source: x, kind: measured, importCopy: {architecture: Lama}}",
                "5:63 architecture-unknown known.importCopy.architecture"
            },
            { "known: {source: x, kind: measured, quota: {rpm: some}}", "5:49 wants-number known.quota.rpm" },
            { "customization: {method: none, epochs: 2}", "5:31 not-with-method customization.epochs" },
            { "customization: {method: import, trainingTokens: 2}", "5:33 not-with-method customization.trainingTokens" },
            { "customization: {method: supervised-fine-tuning, trainingHours: 2}", "5:49 not-with-method customization.trainingHours" },
            {
                "customization: {method: reinforcement-fine-tuning, trainingTokens: 2}",
                "5:52 not-with-method customization.trainingTokens"
            },
            { "customization: {method: import, modelsKept: 100001}", "5:45 number-too-large customization.modelsKept" },
            { "customization: {epochs: 2}", "5:16 key-missing customization.method" },
            { "<<: {a: 1}", "5:1 yaml-feature" },
            { "name: &x a", "5:7 yaml-feature name" },
            { "name: !!str a", "5:7 yaml-feature name" },
            { "name: *x", "5:7 yaml-feature name" },
            { "---\nname: a", "5:1 several-documents" },
            { "? [a]\n: b", "5:3 key-not-text" },
            { "name: 'a", "5:7 syntax-quote" },
        };

    /// <summary>The traffic, on line 4, and its one problem.</summary>
    public static TheoryData<string, string> Traffics { get; } =
        new()
        {
            { "traffic: {requestsPerMinute: 0, tokens: {input: 1, output: 1}}", "4:30 number-not-above traffic.requestsPerMinute" },
            { "traffic: {requestsPerMinute: -1, tokens: {input: 1, output: 1}}", "4:30 number-not-above traffic.requestsPerMinute" },
            { "traffic: {requestsPerMinute: 60..30, tokens: {input: 1, output: 1}}", "4:30 range-order traffic.requestsPerMinute" },
            {
                "traffic: {requestsPerMinute: {low: 1, typical: 9, high: 8}, tokens: {input: 1, output: 1}}",
                "4:30 range-order traffic.requestsPerMinute"
            },
            { "traffic: {requestsPerMinute: {low: 1}, tokens: {input: 1, output: 1}}", "4:30 key-missing traffic.requestsPerMinute.high" },
            {
                "traffic: {requestsPerMinute: 1, tokens: {input: 1, output: 1, cacheWrite: {5m: 1, 1h: 2}, cacheLife: 1h}}",
                "4:91 contradiction traffic.tokens.cacheLife"
            },
            { "traffic: {requestsPerMinute: [1], tokens: {input: 1, output: 1}}", "4:30 wants-range traffic.requestsPerMinute" },
            { "traffic: {requestsPerMinute: 1..2..3, tokens: {input: 1, output: 1}}", "4:30 wants-range traffic.requestsPerMinute" },
            {
                "traffic: {requestsPerMinute: 1, requestsPerDay: 2, tokens: {input: 1, output: 1}}",
                "4:33 contradiction traffic.requestsPerDay"
            },
            { "traffic: {hourly: [1], tokens: {input: 1, output: 1}}", "4:19 list-length traffic.hourly" },
            { $"traffic: {{hourly: [{Week("0")}], tokens: {{input: 1, output: 1}}}}", "4:19 none-above-zero traffic.hourly" },
            {
                $"traffic: {{requestsPerDay: 1, hourly: [{Week("1")}], tokens: {{input: 1, output: 1}}}}",
                "4:30 contradiction traffic.hourly"
            },
            {
                $"traffic: {{active: {{weekdays: Mon}}, tokens: {{input: 1, output: 1}}, hourly: [{Week("1")}]}}",
                "4:20 contradiction traffic.active.weekdays"
            },
            { "traffic: {profile: profile.json, tokens: {input: 1, output: 1}}", "4:11 not-yet traffic.profile" },
            { "traffic: {tokens: {input: 1, output: 1}}", "4:10 one-needed traffic" },
            { "traffic: {requestsPerDay: 1, tokens: {input: 1}}", "4:38 key-missing traffic.tokens.output" },
            { "traffic: {requestsPerDay: 1, tokens: {input: -1, output: 1}}", "4:46 number-too-small traffic.tokens.input" },
            { "traffic: {requestsPerDay: 1, tokens: {input: NaN, output: 1}}", "4:46 wants-range traffic.tokens.input" },
            { "traffic: {requestsPerDay: 1, tokens: {input: .inf, output: 1}}", "4:46 wants-range traffic.tokens.input" },
            { "traffic: {requestsPerDay: 1, tokens: {input: 0x10, output: 1}}", "4:46 wants-range traffic.tokens.input" },
            { "traffic: {requestsPerDay: 1, tokens: {input: 1_00, output: 1}}", "4:46 wants-range traffic.tokens.input" },
            { "traffic: {requestsPerDay: 1, tokens: {input: 1e400, output: 1}}", "4:46 number-too-long traffic.tokens.input" },
            { "traffic: {requestsPerDay: 1, tokens: {input: 1e-10, output: 1}}", "4:46 number-too-long traffic.tokens.input" },
            {
                "traffic: {requestsPerDay: 1, tokens: {input: 1, output: 200..301, maxTokens: 300}}",
                "4:57 output-above-max-tokens traffic.tokens.output"
            },
            {
                "traffic: {requestsPerDay: 1, tokens: {input: 1, output: 1, maxTokens: 9000}}",
                "4:71 max-tokens-above-model traffic.tokens.maxTokens"
            },
            {
                "traffic: {requestsPerDay: 1, tokens: {input: 1, output: 1}, interactive: \"true\"}",
                "4:74 wants-switch traffic.interactive"
            },
            { "traffic: {requestsPerDay: 1, tokens: {input: 1, output: 1}, peakFactor: 0.99}", "4:73 number-too-small traffic.peakFactor" },
            {
                "traffic: {requestsPerDay: 1, tokens: {input: 1, output: 1}, active: {hoursPerDay: 24.5}}",
                "4:83 number-too-large traffic.active.hoursPerDay"
            },
            {
                "traffic: {requestsPerDay: 1, tokens: {input: 1, output: 1}, active: {hoursPerDay: 0}}",
                "4:83 number-not-above traffic.active.hoursPerDay"
            },
            {
                "traffic: {requestsPerDay: 1, tokens: {input: 1, output: 1}, active: {from: 09:00}}",
                "4:70 needed-together traffic.active.to"
            },
            {
                "traffic: {requestsPerDay: 1, tokens: {input: 1, output: 1}, active: {from: 12am, to: 10:00}}",
                "4:76 wants-clock traffic.active.from"
            },
            {
                "traffic: {requestsPerDay: 1, tokens: {input: 1, output: 1}, active: {hoursPerDay: 8, from: 09:00, to: 10:00}}",
                "4:86 contradiction traffic.active.from, 4:99 contradiction traffic.active.to"
            },
            {
                "traffic: {requestsPerDay: 1, tokens: {input: 1, output: 1}, active: {daysPerWeek: 5, weekdays: Mon}}",
                "4:86 contradiction traffic.active.weekdays"
            },
            {
                "traffic: {requestsPerDay: 1, tokens: {input: 1, output: 1}, active: {daysPerWeek: 0}}",
                "4:83 number-too-small traffic.active.daysPerWeek"
            },
            {
                "traffic: {requestsPerDay: 1, tokens: {input: 1, output: 1}, active: {weekdays: Someday}}",
                "4:80 wants-weekdays traffic.active.weekdays"
            },
            {
                "traffic: {requestsPerDay: 1, tokens: {input: 1, output: 1}, active: {holidays: US}}",
                "4:80 word-unknown traffic.active.holidays"
            },
            {
                "traffic: {requestsPerDay: 1, tokens: {input: 1, output: 1}, active: {timeZone: Tokio}}",
                "4:80 time-zone-unknown traffic.active.timeZone"
            },
        };

    /// <summary>A whole text and its one problem.</summary>
    public static TheoryData<string, string> Wholes { get; } =
        new()
        {
            { Base.Replace("Nova Pro", "Nova Prow") + Traffic, "1:8 model-unknown model" },
            { Base.Replace("Nova Pro", "Titan Text Embeddings V2") + Traffic, "4:64 output-of-input-only traffic.tokens.output" },
            { Base.Replace("us-east-1", "us-east-3") + Traffic, "2:9 region-unknown region" },
            { Base.Replace("us-east-1", "[us-east-1, any]") + Traffic, "2:21 region-any-alone region.1" },
            { Base.Replace("2026-12", "2026-13") + Traffic, "3:8 wants-month month" },
            { Base.Replace("2026-12", "1999-12") + Traffic, "3:8 wants-month month" },
            {
                Base.Replace("month: 2026-12", "hours: 744") + Traffic.TrimEnd()[..^1] + ", active: {weekdays: Mon}}",
                "4:79 not-with-hours traffic.active.weekdays"
            },
            {
                Base.Replace("month: 2026-12", "hours: 744") + Traffic.TrimEnd()[..^1] + ", active: {holidays: JP}}",
                "4:79 not-with-hours traffic.active.holidays"
            },
            {
                Base.Replace("month: 2026-12", "hours: 744") + $"traffic: {{hourly: [{Week("1")}], tokens: {{input: 1, output: 1}}}}",
                "4:11 not-with-hours traffic.hourly"
            },
            {
                Base.Replace("2026-12", "2031-01") + Traffic.TrimEnd()[..^1] + ", active: {holidays: JP}}",
                "4:89 holidays-unknown traffic.active.holidays"
            },
            { Base.Replace("Nova Pro", new string('x', 501)) + Traffic, "1:8 text-too-long model" },
            { " \n\n", "1:1 file-empty" },
            { "# nothing\n", "2:1 file-empty" },
            { "~\n", "1:1 file-empty" },
            { "- a\n", "1:1 wants-mapping" },
            { "model: \0", "1:1 encoding-unreadable" },
        };

    /// <summary>A whole plan in JSON and its one problem.</summary>
    public static TheoryData<string, string> Json { get; } = new()
    {
        { "{\"model\": \"Nova Pro\",}", "1:22 syntax-comma" },
        { "{\"model\": // none\n1}", "1:11 syntax-comment" },
        { "{\n\"見\": 1, \"積\": tru}", "2:17 syntax-value" },
        { "{\"model\": trnumber}", "1:13 syntax-value" },
        { "{\"model\": NaN}", "1:11 syntax-value" },
        { "{\"model\": 01}", "1:12 syntax-number" },
        { "{\"model\": 1.}", "1:13 syntax-number" },
        { "{\"model\": -}", "1:12 syntax-number" },
        { "{\"model\": 1x}", "1:12 syntax-number" },
        { "{\"model\": \"\\ud800\"}", "1:11 syntax-escape" },
        { "{\"model\": \"\\q\"}", "1:13 syntax-escape" },
        { "{\"model\": \"\\u12g4\"}", "1:16 syntax-escape" },
        { "{\"model\": \"a\tb\"}", "1:13 syntax-control" },
        { "{\"model\": \"a\nb\"}", "1:13 syntax-quote" },
        { "{\"model\": \"a", "1:13 syntax-quote" },
        { "{\"model\" 1}", "1:10 syntax-colon" },
        { "{model: 1}", "1:2 syntax-key" },
        { "{\"a\": 1 \"b\": 2}", "1:9 syntax-bracket" },
        { "{\"a\": [1, 2}", "1:12 syntax-bracket" },
        { "{\"a\": 1", "1:8 syntax-unclosed" },
        { "{\"a\":", "1:6 syntax-unclosed" },
        { "{} {}", "1:4 syntax-trailing" },
        { "[]", "1:1 wants-mapping" },
        { "null", "1:1 wants-mapping" },
    };

    /// <summary>A text that is no YAML, and the one problem that is told of it.</summary>
    public static TheoryData<string, string> BrokenYaml { get; } = new()
    {
        { "a: [1, 2\nb: 3\n", "1:6 syntax-broken" },
        { "a: {b: 1\nc: 3\n", "1:6 syntax-broken" },
        { "a: [1", "2:1 syntax-bracket" },
        { "a: {b", "2:1 syntax-bracket" },
        { "a: ]", "1:4 syntax-broken" },
        { "a: \"b\n", "1:4 syntax-quote" },
        { "a: \"b\n---\n", "1:4 syntax-quote" },
        { "a:\n\tb: 1\n", "1:1 syntax-tab" },
        { "a: 1\n  b: 2\n", "2:4 syntax-colon-extra" },
        { "a: 1\n- b\n", "2:1 syntax-indentation" },
        { "a:\n  - 1\n  b: 2\n", "3:3 syntax-indentation" },
        { "a: - b\n", "1:4 syntax-indentation" },
        { "a: b: c\n", "1:5 syntax-colon-extra" },
        { "a: 1\nb\n", "2:1 syntax-indentation" },
        { "a: 1\nb\nc: 2\n", "2:1 syntax-indentation" },
        { "a: @b\n", "1:4 syntax-character" },
        { "a: `b\n", "1:4 syntax-character" },
        { "a: %b\n", "1:4 syntax-character" },
        { "a: \"\\q\"\n", "1:4 syntax-escape" },
        { "a: \"\\u12g4\"\n", "1:4 syntax-escape" },
        { "a: \"\\ud800\"\n", "1:4 syntax-escape" },
        { "a: b #c\n  d\n", "2:3 syntax-indentation" },
        { "a: [b]#c\n", "1:6 syntax-comment" },
        { "a: [b,#c\n]\n", "1:6 syntax-bracket" },
        { "{a: 1} b\n", "1:8 syntax-trailing" },
        { "a: 1\n... b\n", "2:1 syntax-trailing" },
        { "a: |0\n b\n", "1:4 syntax-indentation" },
        { "a: |\n   \n  b\n", "3:1 syntax-indentation" },
        { "%YAML 2.0\n---\na: 1\n", "1:1 yaml-feature" },
        { "a: !x!y b\n", "1:4 yaml-feature" },
        { "a: &\n", "1:4 yaml-feature" },
        { "a: *\n", "1:4 yaml-feature" },
        { "a: &b &c d\n", "1:7 yaml-feature" },
        { "&a - b\n", "1:1 yaml-feature" },
    };

    [Theory]
    [MemberData(nameof(Additions))]
    public void Read_OneWrongKey_IsOneProblemAtItsPlace(string addition, string expected) =>
        Assert.Equal(expected, Problems(Base + Traffic + addition + "\n"));

    [Theory]
    [MemberData(nameof(Traffics))]
    public void Read_WrongTraffic_IsOneProblemAtItsPlace(string traffic, string expected) =>
        Assert.Equal(expected, Problems(Base + traffic + "\n"));

    [Theory]
    [MemberData(nameof(Wholes))]
    public void Read_WrongPlan_IsOneProblemAtItsPlace(string plan, string expected) => Assert.Equal(expected, Problems(plan));

    [Theory]
    [MemberData(nameof(Json))]
    public void Read_WrongJson_IsOneProblemAtItsPlace(string json, string expected) =>
        Assert.Equal(expected, string.Join(", ", Reading.Of(json, "plan.json").Problems.Select(Reading.Show)));

    [Theory]
    [MemberData(nameof(BrokenYaml))]
    public void Read_BrokenYaml_NamesTheFault(string yaml, string expected) =>
        Assert.Equal(expected, string.Join(", ", Reading.Of(yaml).Problems.Select(Reading.Show)));

    [Fact]
    public void Read_ProblemsEverywhere_AreReportedAtOnceInTheOrderOfTheFile()
    {
        const string Plan = """
            modle: Nova Pro
            region: [us-east-1, us-east-3]
            month: 2026-13
            traffic:
              requestsPerMinute: 60..30
              tokens: {input: NaN}
              active: {timeZone: IST}
            known:
              quota: {rpm: -5}
            accept: [unheard-of]

            """;

        Assert.Equal(
            [
                "1:1 key-misspelt modle",
                "1:1 key-missing model",
                "2:21 region-unknown region.1",
                "3:8 wants-month month",
                "5:22 range-order traffic.requestsPerMinute",
                "6:11 key-missing traffic.tokens.output",
                "6:19 wants-range traffic.tokens.input",
                "7:22 time-zone-unknown traffic.active.timeZone",
                "9:3 source-needed known.quota",
                "9:16 number-too-small known.quota.rpm",
                "10:10 price-unknown accept.0",
            ],
            Reading.Of(Plan).Problems.Select(Reading.Show));
    }

    [Fact]
    public void Read_MoreThanAHundredProblems_CountsTheRest()
    {
        PlanReading reading = Reading.Of(Base + Traffic + string.Concat(Enumerable.Range(0, 150).Select(i => $"key{i}: 1\n")));

        Assert.Equal(PlanReader.MostProblems + 1, reading.Problems.Count);
        Assert.Equal((PlanFault.MoreProblems, "50"), (reading.Problems[^1].Code, reading.Problems[^1].Values[0].Value));
    }

    [Fact]
    public void Read_ModelUnknown_ShowsCloseNames()
    {
        Problem problem = Assert.Single(Reading.Of(Base.Replace("Nova Pro", "nova-prro") + Traffic).Problems);
        Assert.Equal("amazon.nova-pro-v1:0", problem.Values.Single(value => value.Name == "names").Value);
    }

    [Fact]
    public void Shown_TerminalEscapes_AreReplaced() =>
        Assert.Equal("\uFFFD[31mred\uFFFD\uFFFD見積", Problem.Shown("\u001b[31mred\n\u202e見積"));

    [Fact]
    public void Pointer_KeysWithSlashes_AreEscaped() => Assert.Equal("/a~1b/0/c~0d", NodePath.Top.To("a/b").To(0).To("c~d").Pointer);

    [Fact]
    public void ProblemCode_Each_IsProducedByATest()
    {
        string[] elsewhere =
        [
            "file-too-large",
            "nested-too-deep",
            "too-many-values",
            "list-too-long",
            "wants-unit-throughput",
            "wants-unit-price",
            "more-problems",
            "model-ambiguous",
            "model-not-in-arn",
            "profile-unknown",
            "profile-region",
            "profile-routing",
            "arn-region",
            "arn-method",
            "region-ambiguous",
            "region-not-in-book",
            "own-weights-import",
            "wants-budget",
            "budget-missing",
            "budget-currency",
            "one-model",
            "model-any-alone",
        ];
        IEnumerable<string> produced = new[] { Additions, Traffics, Wholes, Json, BrokenYaml }
            .SelectMany(data => data.Select(row => row.Data.Item2))
            .SelectMany(line => line.Split(", "))
            .Select(line => line.Split(' ')[1]);

        Assert.Equal(
            ProblemCode.All.Select(code => $"{code}").Order(StringComparer.Ordinal),
            produced.Concat(elsewhere).Distinct().Order(StringComparer.Ordinal));
    }

    private static string Problems(string plan) => string.Join(", ", Reading.Of(plan).Problems.Select(Reading.Show));

    private static string Week(string requests) => string.Join(", ", Enumerable.Repeat(requests, 168));
}
