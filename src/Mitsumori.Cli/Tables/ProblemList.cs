using Mitsumori.Application.Texts;
using Mitsumori.Cli.Running;

namespace Mitsumori.Cli.Tables;

/// <summary>Writes all problems of a request, each with its place and a way out.</summary>
internal static class ProblemList
{
    private const int WidestPlace = 28;

    public static void Write(IReadOnlyList<RequestProblem> problems, Session session)
    {
        session.Error.WriteLine(session.Help.Fill(problems.Count == 1 ? "problem" : "problems", ("count", Figures.Count(problems.Count))));
        int places = Math.Min(WidestPlace, problems.Max(problem => Cells.WidthOf(problem.Place)));
        foreach (RequestProblem problem in problems)
        {
            bool fits = Cells.WidthOf(problem.Place) <= places;
            int indent = 2 + places + 2;
            string[] lines = [.. Cells.Wrap(problem.Message, Math.Max(30, session.Columns - indent))];
            if (!fits) session.Error.WriteLine("  " + problem.Place);
            for (int i = 0; i < lines.Length; i++)
            {
                string head = i == 0 && fits ? "  " + Cells.PadRight(problem.Place, places) + "  " : new string(' ', indent);
                session.Error.WriteLine(head + lines[i]);
            }
        }
    }
}
