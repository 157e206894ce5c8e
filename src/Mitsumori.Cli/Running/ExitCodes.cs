using Mitsumori.Application.Desks;
using Mitsumori.Core.Estimates;

namespace Mitsumori.Cli.Running;

/// <summary>The exit codes of every command.</summary>
internal static class ExitCodes
{
    public const int Complete = 0;
    public const int Broken = 1;
    public const int WrongRequest = 2;
    public const int Floor = 3;
    public const int NothingFeasible = 4;

    public static int Of(AnswerState state) => state switch
    {
        AnswerState.Complete => Complete,
        AnswerState.Floor => Floor,
        AnswerState.NothingFeasible => NothingFeasible,
    };

    // Who is turned away has to ask otherwise, whatever the reason: a script tells the reasons apart by the codes of the problems.
    public static int Of(RejectionKind kind) => kind switch
    {
        RejectionKind.Wrong or RejectionKind.TooManyDigits or RejectionKind.AnswerTooLong or RejectionKind.NotThere => WrongRequest,
        RejectionKind.OtherMedia or RejectionKind.WithoutToken or RejectionKind.ForeignOrigin or RejectionKind.ForeignHost => WrongRequest,
    };
}
