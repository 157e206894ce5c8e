using Mitsumori.Application.Reports;
using Mitsumori.Application.Texts;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Facts;
using Mitsumori.Core.Offers;

namespace Mitsumori.Cli.Tables;

/// <summary>What is offered on a day, model by model.</summary>
internal static class ModelsPage
{
    private const int Indent = 4;

    public static void Write(IReadOnlyList<ModelOffers> models, DateOnly day, FactBook book, Session session)
    {
        TextResource texts = session.Table, terms = TextResource.Load("terms", session.Language);
        if (models.Count == 0)
        {
            session.Output.WriteLine(texts["models.none"]);
            return;
        }

        session.Output.WriteLine(texts.Fill("models.title", ("day", Figures.Day(day)), ("version", book.Version)));
        foreach (ModelOffers offers in models)
        {
            session.Output.WriteLine();
            session.Output.WriteLine(string.Join("  ", new[] { offers.Model.Name, offers.Model.Id.Value, string.Join(", ", LifeWords.Of(offers.Model.Lifecycle, day, session.Language)) }.Where(part => part.Length > 0)));
            (string Name, string Regions)[] rows =
            [
                .. offers.Methods.Select(offer => (terms["method." + BedrockCodes.Methods.CodeOf(offer.Method)], offer.Regions.ToString())),
                .. offers.Modes.Select(offer => (texts["mode." + BedrockCodes.Modes.CodeOf(offer.Mode)], offer.Regions.ToString())),
            ];
            int names = rows.Max(row => Cells.WidthOf(row.Name));
            foreach ((string name, string regions) in rows)
            {
                string head = Cells.PadRight("  " + name, names + Indent);
                foreach (string line in Cells.Wrap(regions, Math.Max(20, session.Columns - names - Indent)))
                {
                    session.Output.WriteLine(head + line);
                    head = new string(' ', names + Indent);
                }
            }
        }
    }
}
