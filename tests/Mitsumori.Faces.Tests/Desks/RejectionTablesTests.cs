using Mitsumori.Application.Desks;
using Mitsumori.Application.Texts;
using Mitsumori.Cli.Running;
using Mitsumori.Mcp.Tools;
using Mitsumori.Web.Api;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Mitsumori.Faces.Tests.Desks;

/// <summary>The three tables from the kind of a rejection to what a face answers with.</summary>
public sealed class RejectionTablesTests
{
    /// <summary>The kind, the exit code, the status, and whether a tool tells it in its result.</summary>
    public static TheoryData<RejectionKind, int, int, bool> Rows { get; } =
        new()
        {
            { RejectionKind.Wrong, 2, 400, true },
            { RejectionKind.TooManyDigits, 2, 400, true },
            { RejectionKind.AnswerTooLong, 2, 400, true },
            { RejectionKind.NotThere, 2, 404, true },
            { RejectionKind.OtherMedia, 2, 415, false },
            { RejectionKind.WithoutToken, 2, 401, false },
            { RejectionKind.ForeignOrigin, 2, 403, false },
            { RejectionKind.ForeignHost, 2, 421, false },
        };

    [Fact]
    public void Rows_OfThisTest_AreEveryKind() =>
        Assert.Equal(Enum.GetValues<RejectionKind>().Order(), Rows.Select(row => row.Data.Item1).Order());

    [Theory]
    [MemberData(nameof(Rows))]
    public void Of_EveryKind_IsTheAnswerOfEachFace(RejectionKind kind, int exit, int status, bool isOfCall)
    {
        Assert.Equal(exit, ExitCodes.Of(kind));
        Assert.Equal(status, RejectionStatus.Of(kind));
        Assert.Equal(isOfCall ? ToolProblem.OfCall : ToolProblem.OfCarrier, ToolProblems.Of(kind));
    }

    // What is wrong with what was asked is 400 or 404; any other status speaks of how it came, which no arguments mend.
    [Theory]
    [MemberData(nameof(Rows))]
    public void Of_EveryKind_TellsCallAndCarrierApartAsTheStatusDoes(RejectionKind kind, int exit, int status, bool isOfCall)
    {
        Assert.Equal(isOfCall, status is 400 or 404);
        Assert.NotEqual(ExitCodes.Broken, exit);
        foreach (Language language in Enum.GetValues<Language>())
            Assert.NotEmpty(TextResource.Load("http", language)[$"status.{RejectionStatus.Of(kind)}"]);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void ToResult_EveryKind_IsAResultOrAnErrorOfTheProtocol(RejectionKind kind, int exit, int status, bool isOfCall)
    {
        Assert.Equal((ExitCodes.Of(kind), RejectionStatus.Of(kind)), (exit, status));
        Rejection rejection = new(kind, [new RequestProblem.BeyondDigits("1 × 2")]);
        if (isOfCall)
        {
            CallToolResult result = ToolRejection.ToResult(rejection, Language.English);
            Assert.True(result.IsError);
            Assert.Contains("too-many-digits", result.StructuredContent!.Value.GetRawText());
        }
        else
        {
            McpProtocolException thrown =
                Assert.Throws<McpProtocolException>(() => ToolRejection.ToResult(rejection, Language.English));
            Assert.Equal(McpErrorCode.InvalidRequest, thrown.ErrorCode);
            Assert.Contains("digits", thrown.Message);
        }
    }

    [Fact]
    public void Exceptions_OfApplicationAndFaces_AreOne() =>
        Assert.Equal(
            [typeof(Rejection)],
            new[] { typeof(Rejection), typeof(ExitCodes), typeof(ToolProblem), typeof(RejectionStatus) }
                .SelectMany(type => type.Assembly.GetTypes())
                .Where(type => type.IsSubclassOf(typeof(Exception))));
}
