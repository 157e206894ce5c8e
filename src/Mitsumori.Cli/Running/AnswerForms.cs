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
