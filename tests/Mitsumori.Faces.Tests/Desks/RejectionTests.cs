using Mitsumori.Application.Desks;
using Mitsumori.Application.Texts;
using Mitsumori.Application.Wire;
using Mitsumori.Catalog.Faults;
using Mitsumori.Core.Quantities;
using Mitsumori.Plans.Problems;
using Mitsumori.Reading;

namespace Mitsumori.Faces.Tests.Desks;

public sealed class RejectionTests
{
    private static readonly Problem InFile =
        Problem.Of(PlanFault.PriceUnknown, Place.StartOf("plan.yaml"), NodePath.Of("accept.0"), ("value", "free-lunch"));

    private static readonly DataFault Fault =
        new("own.json", "one", "amount", FaultCodes.FieldWrong, 3, 7, [new("expected", "0.01"), new("found", "x")]);

    [Fact]
    public void Find_NumbersTooLarge_IsARejectionOfThatKind()
    {
        Rejection? found = Rejection.Find(new TooManyDigitsException("1 × 2"));
        Assert.Equal(RejectionKind.TooManyDigits, found?.Kind);
        Assert.Equal([new RequestProblem.BeyondDigits("1 × 2")], found!.Problems);
    }

    [Fact]
    public void Find_ARejection_IsItself()
    {
        Rejection rejection = Rejection.Of("value-missing", "--rpm");
        Assert.Same(rejection, Rejection.Find(rejection));
        Assert.Equal(RejectionKind.Wrong, rejection.Kind);
    }

    [Fact]
    public void Find_ADefect_IsNone()
    {
        Assert.Null(Rejection.Find(new InvalidOperationException()));
        Assert.Null(Rejection.Find(new OverflowException()));
    }

    [Theory]
    [InlineData("help", "1 × 2")]
    [InlineData("http", null)]
    [InlineData("mcp", null)]
    [InlineData("web", "1 × 2")]
    public void Of_NumbersTooLarge_HasASentenceOnEveryFace(string family, string? place)
    {
        foreach (Language language in Enum.GetValues<Language>())
        {
            ProblemWire line = Line(family, new RequestProblem.BeyondDigits("1 × 2"), language);
            Assert.Equal(("too-many-digits", place, null), (line.Code, line.Place, line.Pointer));
            Assert.NotEmpty(line.Message);
        }
    }

    [Theory]
    [InlineData("help")]
    [InlineData("http")]
    [InlineData("mcp")]
    public void Of_ProblemOfAPlan_HasPlaceAndPointerAndTheWayOutOfTheFace(string family)
    {
        ProblemWire line = Line(family, new RequestProblem.InPlan(InFile));
        Assert.Equal(("price-unknown", "plan.yaml:1:1 accept.0", "/accept/0"), (line.Code, line.Place, line.Pointer));
        Assert.Contains("free-lunch", line.Message);
        Assert.Equal(family == "mcp", line.Message.Contains("estimate_cost", StringComparison.Ordinal));
        Assert.Equal("/plans/2/accept/0", Line(family, new RequestProblem.InPlan(InFile.Below(NodePath.Of("plans.2")))).Pointer);
    }

    [Fact]
    public void Of_ProblemOfAFlag_HasTheFlagAndNoPointer()
    {
        Problem problem = InFile with { Place = Place.OfFlag("--accept") };
        ProblemWire line = Line("help", new RequestProblem.InPlan(problem));
        Assert.Equal(("--accept", null), (line.Place, line.Pointer));
    }

    [Fact]
    public void Of_FaultOfAPriceFile_NamesLineEntryAndField()
    {
        ProblemWire line = Line("help", new RequestProblem.InPriceFile(Fault));
        Assert.Equal((FaultCodes.FieldWrong, "own.json:3:7", null), (line.Code, line.Place, line.Pointer));
        Assert.StartsWith("one amount: ", line.Message);
        ProblemWire whole = Line("help", new RequestProblem.InPriceFile(Fault with { Entry = null, Field = null, Line = null }));
        Assert.Equal("own.json", whole.Place);
        Assert.Equal(line.Message, "one amount: " + whole.Message);
    }

    [Fact]
    public void Of_CodeOfBothFaces_IsSaidInTheWordsOfEach()
    {
        RequestProblem problem = RequestProblem.Of("lang-unknown", "lang", ("value", "fr"));
        Assert.Equal("must be ja or en (given: fr)", Line("help", problem).Message);
        Assert.Equal("lang must be ja or en (given: fr).", Line("http", problem).Message);
    }

    [Fact]
    public void Of_SeveralProblems_KeepTheirOrder()
    {
        Rejection rejection = new(
            RejectionKind.Wrong,
            [RequestProblem.Of("value-missing", "--b"), new RequestProblem.InPlan(InFile), RequestProblem.Of("value-missing", "--a")]);
        Assert.Equal(
            ["--b", "plan.yaml:1:1 accept.0", "--a"],
            new ProblemLines(Language.English, "help").Of(rejection).Select(line => line.Place));
    }

    [Fact]
    public void Requests_BothLanguages_HaveTheSameKeys() =>
        Assert.Equal(TextResource.Load("requests", Language.English).Keys, TextResource.Load("requests", Language.Japanese).Keys);

    private static ProblemWire Line(string family, RequestProblem problem, Language language = Language.English) =>
        Assert.Single(new ProblemLines(language, family).Of(new Rejection(RejectionKind.Wrong, [problem])));
}
