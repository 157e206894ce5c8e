using Mitsumori.Cli.Running;

namespace Mitsumori.Cli.Tables;

/// <summary>Writes running text within the width of the terminal.</summary>
internal static class Paragraphs
{
    public static void Write(string text, Session session)
    {
        foreach (string line in Cells.Wrap(text, session.Columns)) session.Output.WriteLine(line);
    }

    /// <summary>Each item behind a dash, its further lines indented.</summary>
    public static void WriteItems(IEnumerable<string> items, Session session)
    {
        foreach (string item in items)
        {
            string head = "- ";
            foreach (string line in Cells.Wrap(item, session.Columns - head.Length))
            {
                session.Output.WriteLine(head + line);
                head = "  ";
            }
        }
    }
}
