using System.Globalization;
using System.Net;
using System.Text;
using Mitsumori.Application.Answers;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Sheets.Charts;

/// <summary>
/// A chart as an <c>svg</c> element for a page under a strict policy: classes in place of styles, a title and a description. Colour tells
/// the kind of a mode, dash its term, weight the answer. Binary fractions here are places on paper.
/// </summary>
internal sealed class ChartDrawing
{
    private const double Roof = 30, Below = 44, RowHeight = 18, Air = 1.12, Edge = 8, Sample = 18;

    // Room that the names of lines get at most, and the curves at least.
    private const double WidestNames = 260, WidestScale = 110;

    private const int MostTicks = 6;

    private readonly CostChart chart;
    private readonly ChartSize size;
    private readonly StringBuilder svg = new();
    private readonly double left, right, top = Roof, bottom, upTo, highest;
    private readonly double[] costs;
    private readonly bool isShort;
    private readonly LabelPlaces places;
    private readonly Drawn[] lines;

    private ChartDrawing(CostChart chart, ChartSize size)
    {
        (this.chart, this.size) = (chart, size);
        (upTo, highest) = ((double)chart.UpTo, HighestShown());
        costs = [.. TicksTo(highest, MostTicks)];
        isShort = costs.Max(cost => TextBox.WidthOf(Count(cost))) > WidestScale;
        left = costs.Max(cost => TextBox.WidthOf(OnScale(cost))) + Edge + 6;
        double names = size.HasNamesBeside
            ? Math.Min(chart.Lines.Max(line => TextBox.WidthOf(NameOf(line))), WidestNames) + Sample + 30
            : Edge;
        (right, bottom) = (size.Width - names, size.Height - Below);
        lines = [.. chart.Lines.OrderBy(line => line.IsChosen).Select(DrawnOf)];
        IEnumerable<(double X, double Y)[]> parts = lines.SelectMany(line => line.Within.Concat(line.Beyond));
        places = new(new(left + 2, top, right, bottom - 2), [.. parts.SelectMany(Pieces)]);
    }

    public static string Of(CostChart chart, ChartSize size) => new ChartDrawing(chart, size).Draw();

    private string Draw()
    {
        int rows = size.HasNamesBeside ? 0 : lines.Length;
        double height = size.Height + (rows == 0 ? 0 : (rows * RowHeight) + Edge);
        string id = $"{chart.Id}-{size.Name}";
        Add($"<svg class=\"chart {size.Name}\" viewBox=\"0 0 {size.Width} {height:0}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">");
        svg.Append($"<title id=\"{id}-t\">{Safe(chart.Title)}</title><desc id=\"{id}-d\">{Safe(chart.Description)}</desc>");
        if (chart.Quota is ChartLimit beyond)
        {
            double from = X(beyond.At);
            Add($"<rect class=\"beyond\" x=\"{from:0.#}\" y=\"{top:0.#}\" width=\"{right - from:0.#}\" height=\"{bottom - top:0.#}\"/>");
        }

        DrawAxes();
        foreach (Drawn line in lines) DrawCurve(line);
        DrawMarks();
        DrawNames();
        return svg.Append("</svg>").ToString();
    }

    // The chosen line is seen in full, as are all lines where the plan stands and where they cross.
    private double HighestShown()
    {
        IEnumerable<decimal> shown = chart.Lines
            .Where(line => line.IsChosen)
            .SelectMany(line => line.Points)
            .Select(point => point.Cost)
            .Concat(chart.Crossings.Select(crossing => crossing.Cost))
            .Concat(
                chart.Lines
                    .SelectMany(line => line.Points.Where(point => chart.Plan is null || point.At == chart.Plan.At))
                    .Select(point => point.Cost));
        double most = (double)shown.DefaultIfEmpty(1m).Max();
        return most > 0 ? most * Air : 1;
    }

    private void DrawAxes()
    {
        Text(chart.CostName, Edge / 2, 12, "start", "");
        foreach (double cost in costs)
        {
            double y = Y(cost);
            if (cost > 0) Add($"<path class=\"grid\" d=\"M{left:0.#} {y:0.#}H{right:0.#}\"/>");
            Text(OnScale(cost), left - 6, y + 4, "end", "");
        }

        // Ticks so far apart that their numbers leave air between each other; the last number ends with the picture.
        double end = 0;
        foreach (double at in TicksTo(upTo, (int)Math.Max(2, (right - left) / (TextBox.WidthOf(Count(upTo)) + 20))))
        {
            double x = X(at);
            string label = Count(at), anchor = x + (TextBox.WidthOf(label) / 2) > size.Width ? "end" : "middle";
            TextBox box = TextBox.Of(label, x, bottom + 18, anchor);
            if (box.Left < end) continue;
            end = box.Right + 4;
            Add($"<path class=\"axis\" d=\"M{x:0.#} {bottom:0.#}v4\"/>");
            Text(label, x, bottom + 18, anchor, "");
        }

        Add($"<path class=\"axis\" d=\"M{left:0.#} {bottom:0.#}H{right:0.#}\"/>");
        Text(chart.AxisName, Math.Clamp((left + right) / 2, TextBox.WidthOf(chart.AxisName) / 2, size.Width), bottom + 36, "middle", "");
    }

    private void DrawCurve(Drawn line)
    {
        svg.Append($"<g class=\"grp\"><title>{Safe(line.Name)}: {Safe(ValuesOf(line.Line))}</title>");
        foreach ((double X, double Y)[] part in line.Within) Path(part, line.Class);
        foreach ((double X, double Y)[] part in line.Beyond) Path(part, $"{line.Kind} over");
        svg.Append("</g>");
    }

    // The quota, the plan, then the crossings: what comes later gives way, and what finds no place stands in the table.
    private void DrawMarks()
    {
        foreach (ChartCrossing crossing in chart.Crossings) places.Take(TextBox.Around(X(crossing.At), Y((double)crossing.Cost), 5));
        if (chart.Plan is ChartPoint here) places.Take(TextBox.Around(X(here.At), Y((double)here.Cost), 6));
        if (chart.Quota is ChartLimit quota)
        {
            double x = X(quota.At);
            Add($"<path class=\"quota\" d=\"M{x:0.#} {top - 6:0.#}V{bottom:0.#}\"/>");
            Label(quota.Label, x, bottom - 14);
        }

        if (chart.Plan is ChartPoint plan)
        {
            (double x, double y) = (X(plan.At), Y((double)plan.Cost));
            Add($"<path class=\"guide\" d=\"M{x:0.#} {y:0.#}V{bottom:0.#}\"/>");
            Label(plan.Label, x, y);
        }

        foreach (ChartCrossing crossing in chart.Crossings) Label(crossing.Label, X(crossing.At), Y((double)crossing.Cost));
        foreach (ChartCrossing crossing in chart.Crossings)
        {
            Add($"<circle class=\"cross\" cx=\"{X(crossing.At):0.#}\" cy=\"{Y((double)crossing.Cost):0.#}\" r=\"4.5\">");
            svg.Append($"<title>{Safe(crossing.Between)}: {Safe(crossing.Label)}, {Cents(crossing.Cost)}</title></circle>");
        }

        if (chart.Plan is ChartPoint dot)
        {
            Add($"<circle class=\"plan\" cx=\"{X(dot.At):0.#}\" cy=\"{Y((double)dot.Cost):0.#}\" r=\"5.5\">");
            svg.Append($"<title>{Safe(dot.Label)}: {Cents(dot.Cost)}</title></circle>");
        }
    }

    private void DrawNames()
    {
        Drawn[] inOrder = [.. lines.OrderBy(line => line.EndY)];
        if (!size.HasNamesBeside)
        {
            foreach ((int row, Drawn line) in inOrder.Index()) Name(line, Edge, size.Height + Edge + (row * RowHeight));
            return;
        }

        // As near to its line as the others let it: down from the top, then up from the bottom.
        double[] ys = [.. inOrder.Select(line => line.EndY)];
        for (int i = 1; i < ys.Length; i++) ys[i] = Math.Max(ys[i], ys[i - 1] + RowHeight);
        double most = bottom;
        for (int i = ys.Length - 1; i >= 0; i--, most -= RowHeight) ys[i] = Math.Min(ys[i], most);
        foreach ((Drawn line, double y) in inOrder.Zip(ys))
        {
            if (line.EndsBeside) Add($"<path class=\"lead\" d=\"M{right + 2:0.#} {line.EndY:0.#}L{right + 14:0.#} {y:0.#}\"/>");
            Name(line, right + 18, y);
        }
    }

    private void Name(Drawn line, double x, double y)
    {
        Path([(x, y), (x + Sample, y)], line.Class);
        Text(line.Name, x + Sample + 6, y + 4, "start", line.Line.IsChosen ? "b" : "");
    }

    private void Label(string text, double x, double y)
    {
        if (text.Length > 0 && places.Place(text, x, y) is (double toX, double toY, string anchor)) Text(text, toX, toY, anchor, "b halo");
    }

    private Drawn DrawnOf(ChartLine line)
    {
        string kind = FamilyOf(line), name = NameOf(line);
        double room = size.HasNamesBeside ? WidestNames : size.Width - (2 * Edge) - Sample - 6;
        while (TextBox.WidthOf(name) > room) name = name[..^2] + "…";
        (double X, double Y)[] points = [.. line.Points.Select(point => (X(point.At), Y((double)point.Cost)))];
        double cut = line.CarriesUpTo is decimal limit ? Math.Min(X(limit), right) : right;
        (double endX, double endY) = points[^1];
        bool isBeside = endY >= top;
        return new(
            line,
            name,
            kind,
            $"{kind}{(line.IsChosen ? " heavy" : "")}{DashOf(line)}",
            CurveParts.Inside(points, new(left, top, cut, bottom)),
            cut < right ? CurveParts.Inside(points, new(cut, top, right, bottom)) : [],
            isBeside ? endY : top,
            isBeside && endX >= right - 0.5);
    }

    private static IEnumerable<((double X, double Y) From, (double X, double Y) To)> Pieces((double X, double Y)[] part) =>
        part.Zip(part.Skip(1));

    private void Path((double X, double Y)[] points, string kind)
    {
        Add($"<path class=\"curve {kind}\" d=\"M{points[0].X:0.#} {points[0].Y:0.#}");
        foreach ((double x, double y) in points.Skip(1)) Add($"L{x:0.#} {y:0.#}");
        svg.Append("\"/>");
    }

    private void Text(string text, double x, double y, string anchor, string kind)
    {
        string of = kind.Length == 0 ? "" : $" class=\"{kind}\"", at = anchor == "start" ? "" : $" text-anchor=\"{anchor}\"";
        Add($"<text{of} x=\"{x:0.#}\" y=\"{y:0.#}\"{at}>");
        svg.Append(Safe(text)).Append("</text>");
    }

    private void Add(FormattableString part) => svg.Append(part.ToString(CultureInfo.InvariantCulture));

    private double X(decimal at) => X((double)at);

    private double X(double at) => left + ((right - left) * at / upTo);

    private double Y(double cost) => bottom - ((bottom - top) * cost / highest);

    private static string NameOf(ChartLine line) => line.Name.With(Wording.FloorSign);

    private static string FamilyOf(ChartLine line) => line switch
    {
        { IsReference: true } => "c-ref",
        { Mode: HostingMode.ProvisionedThroughput } => "c-pt",
        { Mode: HostingMode.CustomModelImport } => "c-im",
        _ => "c-od",
    };

    // A line of the same kind and term as one before it is dotted, so that no two of a kind are alike.
    private string DashOf(ChartLine line)
    {
        bool isAlike = chart.Lines.TakeWhile(other => other != line)
            .Any(other => FamilyOf(other) == FamilyOf(line) && other.Term == line.Term);
        return (isAlike || line.IsReference, line.Term) switch
        {
            (true, _) => " dot",
            (_, CommitmentTerm.OneMonth) => " dash",
            (_, CommitmentTerm.None) => " dashdot",
            _ => "",
        };
    }

    // A level line has one amount; of others the corners are told, as far as they are few.
    private static string ValuesOf(ChartLine line) => line.Points.All(point => point.Cost == line.Points[0].Cost)
        ? Cents(line.Points[0].Cost)
        : string.Join("; ", ((ChartPoint[])[line.Points[0], line.Points[^1]])
            .Select(point => $"{Figures.Point(point.At)}: {Cents(point.Cost)}"));

    private static IEnumerable<double> TicksTo(double end, int most)
    {
        double least = end / most, power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        double step = ((double[])[1, 2, 5, 10]).Select(times => times * power).First(step => step >= least * 0.999);
        return Enumerable.Range(0, (int)Math.Floor((end / step) + 0.001) + 1).Select(tick => tick * step);
    }

    // Amounts that no page has room for stand by their power of ten; the table beside has every digit.
    private string OnScale(double cost) => isShort ? cost.ToString("0.##E+0", CultureInfo.InvariantCulture) : Count(cost);

    private static string Count(double value) => value.ToString("#,0.############", CultureInfo.InvariantCulture);

    private static string Cents(decimal dollars) => Figures.Cents(new Usd(dollars));

    private static string Safe(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A line as it is drawn: up to its quota and beyond, and where its name would stand best.</summary>
    private sealed record Drawn(
        ChartLine Line, string Name, string Kind, string Class, (double X, double Y)[][] Within, (double X, double Y)[][] Beyond,
        double EndY, bool EndsBeside);
}
