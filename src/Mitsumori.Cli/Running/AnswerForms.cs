using Mitsumori.Application.Answers;
using Mitsumori.Cli.Tables;

namespace Mitsumori.Cli.Running;

/// <summary>The forms an answer can be asked for in with <c>--format</c>.</summary>
internal enum AnswerForm
{
    Table,
    Json,
    Markdown,
    Csv,
}

/// <summary>One answer in every form; only the asked one is made.</summary>
/// <param name="Table">Writes it for a terminal; the others give the whole text without its last line break.</param>
internal sealed record AnswerForms(Action Table, Func<string> Json, Func<string> Markdown, Func<string> Csv)
{
    /// <summary>An answer that is composed once, for people, and has its wire for programs.</summary>
    public AnswerForms(Session session, Func<IEnumerable<Section>> answer, Func<string> json, Func<string> csv)
        : this(() => TerminalPage.Write(answer(), session), json, () => MarkdownPage.Write(answer()), csv)
    {
    }

    public void Write(AnswerForm form, Session session)
    {
        if (form == AnswerForm.Table)
        {
            Table();
            return;
        }

        session.Output.WriteLine(form switch
        {
            AnswerForm.Json => Json(),
            AnswerForm.Markdown => Markdown(),
            AnswerForm.Csv => Csv(),
            _ => throw new System.Diagnostics.UnreachableException($"{form}"),
        });
    }
}
