using System.Globalization;
using Mitsumori.Application.Wire;
using Mitsumori.Faces.Tests.Cli;
using Mitsumori.Faces.Tests.Docs;
using Mitsumori.Faces.Tests.Golden;

namespace Mitsumori.Faces.Tests.Library;

/// <summary>The one call, against the command line.</summary>
public sealed class EstimatesTests
{
    private const string WithoutMonth =
        "model: amazon.nova-pro-v1:0\nregion: us-east-1\ntraffic: {requestsPerMinute: 40, tokens: {input: 2000, output: 400}}\n";

    public static TheoryData<string> Plans =>
        [.. Directory.EnumerateFiles(Path.Combine(GoldenFile.Root, "examples"), "*.yaml").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Plans))]
    public void FromText_EachExample_IsTheAnswerOfTheCommandLine(string path)
    {
        foreach (string language in (string[])["en", "ja"])
        {
            Answer cli = Terminal.Run("estimate", path, "--format", "json", "--lang", language);
            Assert.Equal(cli.Output.TrimEnd('\n'), Answered(File.ReadAllText(path), language).ToJson());
        }
    }

    [Fact]
    public void FromText_PlanWithoutAMonth_TakesThatOfTheClock()
    {
        PlanAnswer.Answered answered = Answered(WithoutMonth, "en");
        Assert.Equal("2026-11", answered.Answer.Plan.Month);
        Assert.Contains(answered.Answer.Assumptions, assumption => assumption.Code == "current-month");
        Assert.NotNull(Answer(Mitsumori.Estimates.FromText(WithoutMonth)).Answer.Plan.Month);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("")]
    [InlineData("EN")]
    public void FromText_LanguageWithoutSentences_IsRefused(string language)
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Mitsumori.Estimates.FromText(WithoutMonth, language));
        Assert.Equal("language", refused.ParamName);
        Assert.Contains($"\"{language}\"", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => Mitsumori.Estimates.FromText(null!));
    }

    [Fact]
    public void FromText_NameOfACulture_IsItsLanguage() =>
        Assert.Equal(Answered(WithoutMonth, "ja").Sentence, Answered(WithoutMonth, "ja-JP").Sentence);

    [Fact]
    public void FromText_TooManyDigits_IsAProblem()
    {
        const string long9 = "1000000000.123456789";
        string plan = WithoutMonth
            .Replace(": 40,", $": {long9},", StringComparison.Ordinal)
            .Replace("2000", long9, StringComparison.Ordinal);
        ProblemWire problem = Assert.Single(Problems(Mitsumori.Estimates.FromText(plan, "en", Terminal.Clock)));
        Assert.Equal("too-many-digits", problem.Code);
        Assert.Contains("fewer digits", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ud800")]
    [InlineData("{")]
    [InlineData("[1, 2]")]
    public void FromText_NoPlan_IsAProblem(string text) => Assert.NotEmpty(Problems(Mitsumori.Estimates.FromText(text)));

    // A program of somebody else may count its thousands with points, and its sentences in the language of its user.
    [Fact]
    public void FromText_InAnyCulture_SaysTheSame()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NumberDecimalSeparator = ",";
        odd.NumberFormat.NumberGroupSeparator = ".";
        odd.NumberFormat.NegativeSign = "~";
        odd.DateTimeFormat.DateSeparator = ".";
        odd.DateTimeFormat.TimeSeparator = ".";
        foreach (string path in Plans.Select(row => row.Data))
        {
            string plan = File.ReadAllText(path), expected = Answered(plan, "en").ToJson();
            try
            {
                CultureInfo.CurrentCulture = odd;
                Assert.Equal(expected, Answered(plan, "en").ToJson());
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    [Fact]
    public void Document_WhatItShows_IsWhatTheCallSays()
    {
        const string document = "docs/library.md";
        Fence[] fences = [.. Fence.Of(document, File.ReadAllText(Path.Combine(GoldenFile.Root, document)))];
        string[] texts = [.. fences.Where(fence => fence.Info == "text").Select(fence => string.Join('\n', fence.Lines))];
        string right = File.ReadAllText(Path.Combine(GoldenFile.Root, "examples/support-bot.yaml"));
        string wrong = string.Join('\n', fences.Single(fence => fence.Info == "yaml").Lines);
        Assert.Equal(texts[1], Answered(right, "en").Sentence);
        Assert.Equal(texts[2], Answered(right, "ja").Sentence);
        Assert.Equal(
            texts[3].Split('\n'),
            Problems(Mitsumori.Estimates.FromText(wrong)).Select(problem => $"{problem.Place}: {problem.Message} ({problem.Code})"));
    }

    [Fact]
    public void FromText_ManyThreads_SayTheSame()
    {
        string expected = Answered(WithoutMonth, "en").ToJson();
        Assert.All(
            Enumerable.Range(0, 32).AsParallel().WithDegreeOfParallelism(8).Select(_ => Answered(WithoutMonth, "en").ToJson()).ToArray(),
            json => Assert.Equal(expected, json));
    }

    private static PlanAnswer.Answered Answered(string plan, string language) =>
        Answer(Mitsumori.Estimates.FromText(plan, language, Terminal.Clock));

    private static PlanAnswer.Answered Answer(PlanAnswer answer) =>
        answer.Match(answered => answered, wrong => throw new InvalidOperationException($"{wrong.Problems}"));

    private static IEnumerable<ProblemWire> Problems(PlanAnswer answer) => answer.Match(answered => [], wrong => wrong.Problems);
}
