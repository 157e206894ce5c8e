using Mitsumori.Application.Texts;
using Mitsumori.Application.Wire;
using Mitsumori.Cli.Running;

namespace Mitsumori.Cli.Tables;

/// <summary>Writes all problems of a request, each with its place and a way out.</summary>
internal static class ProblemList
{
    private const int WidestPlace = 28;

    public static void Write(IReadOnlyList<ProblemWire> problems, Session session)
    {
        session.Error.WriteLine(session.Help.Fill(problems.Count == 1 ? "problem" : "problems", ("count", Figures.Count(problems.Count))));
        int places = Math.Min(WidestPlace, problems.Max(problem => Cells.WidthOf(problem.Place ?? "")));
        foreach (ProblemWire problem in problems)
        {
            string place = problem.Place ?? "";
            bool fits = Cells.WidthOf(place) <= places;
            int indent = 2 + places + 2;
            string[] lines = [.. Cells.Wrap(problem.Message, Math.Max(30, session.Columns - indent))];
            if (!fits) session.Error.WriteLine("  " + place);
            for (int i = 0; i < lines.Length; i++)
            {
                string head = i == 0 && fits ? "  " + Cells.PadRight(place, places) + "  " : new string(' ', indent);
                session.Error.WriteLine(head + lines[i]);
            }
        }
    }
}
