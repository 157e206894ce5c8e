using System.CommandLine;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Texts;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Book;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Cli.Commands;

/// <summary>What a command that answers plans was asked: checked plans, the desk that answers them, and the form of the answer.</summary>
/// <param name="Parsed">The command line, for options that only one command has.</param>
/// <param name="Plans">At least one, in the order of the command line.</param>
internal sealed record PlanRequest(
    ParseResult Parsed,
    AnswerForm Form,
    Asking Asking,
    Sequence<Plan> Plans,
    Session Session)
{
    public FactBook Book => Asking.Book;

    public RemarkTexts Texts => Asking.Texts;

    /// <summary>The plan of a command that takes one.</summary>
    public Plan Plan => Plans[0];

    /// <summary>Gives the answer in the form that was asked for.</summary>
    public void Answer(AnswerForms forms) => forms.Write(Form);
}
