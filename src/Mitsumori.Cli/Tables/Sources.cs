using System.Globalization;
using Mitsumori.Application.Reports;
using Mitsumori.Application.Texts;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Estimates;

namespace Mitsumori.Cli.Tables;

/// <summary>Footnotes: each price id once, numbered in the order in which lines name it.</summary>
internal sealed class Sources(Session session)
{
    private readonly List<LinePrice> prices = [];

    /// <summary>The mark of a price: <c>[1]</c>.</summary>
    public string MarkOf(LinePrice price)
    {
        int index = prices.FindIndex(other => other.Id == price.Id);
        if (index < 0)
        {
            index = prices.Count;
            prices.Add(price);
        }

        return $"[{(index + 1).ToString(CultureInfo.InvariantCulture)}]";
    }

    public void Write()
    {
        if (prices.Count == 0) return;
        TextResource texts = session.Table;
        SourceWords words = new(session.Language);
        session.Output.WriteLine();
        session.Output.WriteLine(texts["sources"]);
        foreach (LinePrice price in prices)
        {
            string text = texts.Fill("source", ("id", price.Id), ("kind", words.Kind(price.Source)), ("day", words.Day(price.Source)));
            string head = MarkOf(price) + " ";
            string indent = new(' ', head.Length);
            foreach (string line in Cells.Wrap(text, session.Columns - head.Length).Concat(Cells.Wrap(price.Source.Location, session.Columns - head.Length)))
            {
                session.Output.WriteLine(head + line);
                head = indent;
            }
        }
    }
}
