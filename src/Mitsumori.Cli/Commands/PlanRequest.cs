using System.CommandLine;
using Mitsumori.Application.Texts;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Book;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Cli.Commands;

/// <summary>What a command that answers plans was asked: checked plans, the book to answer from, and the form of the answer.</summary>
/// <param name="Parsed">The command line, for options that only one command has.</param>
/// <param name="Plans">At least one, in the order of the command line.</param>
/// <param name="Texts">Sentences in the asked language.</param>
internal sealed record PlanRequest(
    ParseResult Parsed,
    AnswerForm Form,
    FactBook Book,
    Sequence<Plan> Plans,
    RemarkTexts Texts,
    Session Session)
{
    /// <summary>The plan of a command that takes one.</summary>
    public Plan Plan => Plans[0];

    /// <summary>Gives the answer in the form that was asked for.</summary>
    public void Answer(AnswerForms forms) => forms.Write(Form);
}
