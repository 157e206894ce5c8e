using Mitsumori.Application.Answers;
using Mitsumori.Cli.Running;
using Mitsumori.Cli.Tables;

namespace Mitsumori.Cli.Commands;

/// <summary>The forms an answer can be asked for in with <c>--format</c>.</summary>
internal enum AnswerForm
{
    Table,
    Json,
    Markdown,
    Csv,
}

/// <summary>One answer in every form: composed once for people, and its wire for programs. Only the asked form is made.</summary>
internal sealed record AnswerForms(Session Session, Func<IEnumerable<Section>> Answer, Func<string> Json, Func<string> Csv)
{
    public void Write(AnswerForm form)
    {
        IEnumerable<string> lines = form switch
        {
            AnswerForm.Table => TerminalPage.Lines(Answer(), Session),
            AnswerForm.Json => [Json()],
            AnswerForm.Markdown => [MarkdownPage.Write(Answer())],
            AnswerForm.Csv => [Csv()],
        };
        foreach (string line in lines) Session.Output.WriteLine(line);
    }
}
