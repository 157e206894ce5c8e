using System.Globalization;
using Mitsumori.Application.Answers;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Mitsumori.Sheets.Charts;

/// <summary>
/// Lays a chart out for OxyPlot. Lines differ by weight and dash, never by colour alone; binary fractions here are places on paper.
/// </summary>
internal sealed class ChartPlot
{
    private const double TextSize = 12, LineHeight = 15, Left = 56, Bottom = 46, Air = 1.12;

    private static readonly LineStyle[] Dashes =
    [
        LineStyle.Solid,
        LineStyle.Dash,
        LineStyle.DashDot,
        LineStyle.LongDash,
        LineStyle.DashDashDot,
        LineStyle.LongDashDot,
    ];

    private readonly CostChart chart;
    private readonly ChartSize size;
    private readonly PlotModel plot;
    private readonly double right, top, roof;

    private ChartPlot(CostChart chart, ChartSize size)
    {
        (this.chart, this.size) = (chart, size);
        right = (double)chart.UpTo;
        top = HighestShown();
        ChartLine[] leaving = [.. chart.Lines.Where(line => ExitOf(line) is not null)];
        roof = 34 + (LineHeight * leaving.Length);
        plot = new()
        {
            DefaultFontSize = TextSize,
            TextColor = ChartColours.SecondInk,
            PlotAreaBorderThickness = new(0),
            PlotMargins = new(Left, roof, size.NamesAt, Bottom),
            Padding = new(0),
        };
    }

    public static PlotModel Of(CostChart chart, ChartSize size) => new ChartPlot(chart, size).Build();

    private PlotModel Build()
    {
        plot.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Bottom,
            Minimum = 0,
            Maximum = right,
            Title = chart.AxisName,
            AxislineStyle = LineStyle.Solid,
            AxislineColor = ChartColours.AxisLine,
            TicklineColor = ChartColours.AxisLine,
            MinorTickSize = 0,
            MajorTickSize = 4,
            LabelFormatter = Count,
            IntervalLength = 70,
            AxisTitleDistance = 9,
            TitleFontSize = TextSize,
        });
        plot.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Left,
            Minimum = 0,
            Maximum = top,
            MajorGridlineStyle = LineStyle.Solid,
            MajorGridlineColor = ChartColours.Grid,
            MajorGridlineThickness = 1,
            TickStyle = TickStyle.None,
            LabelFormatter = Count,
            IntervalLength = 48,
        });
        Text(0, top, chart.CostName, HorizontalAlignment.Left, new(-Left + 4, -roof + 12), ChartColours.SecondInk);
        DrawQuota();
        DrawLines();
        DrawMarks();
        return plot;
    }

    // The chosen line is seen in full, as are all lines where the plan stands and where they cross.
    private double HighestShown()
    {
        IEnumerable<decimal> costs = chart.Lines
            .Where(line => line.IsChosen)
            .SelectMany(line => line.Points)
            .Select(point => point.Cost)
            .Concat(chart.Crossings.Select(crossing => crossing.Cost))
            .Concat(
                chart.Lines
                    .SelectMany(line => line.Points.Where(point => chart.Plan is null || point.At == chart.Plan.At))
                    .Select(point => point.Cost));
        return Math.Max(1, (double)costs.DefaultIfEmpty(1m).Max() * Air);
    }

    private void DrawQuota()
    {
        if (chart.Quota is not ChartLimit quota) return;
        double at = (double)quota.At;
        plot.Annotations.Add(
            new RectangleAnnotation
            {
                MinimumX = at,
                MaximumX = right,
                MinimumY = 0,
                MaximumY = top,
                Fill = ChartColours.Hatch,
                Layer = AnnotationLayer.BelowSeries,
            });
        plot.Series.Add(Line([new(at, 0), new(at, top)], ChartColours.Ink, 1.5, LineStyle.Solid));

        // Where the quota stands far to the right, its name goes to the left of it.
        bool isFar = at > right * 0.6;
        Text(
            at,
            top,
            quota.Label,
            isFar ? HorizontalAlignment.Right : HorizontalAlignment.Left,
            new(isFar ? -4 : 4, 12),
            ChartColours.Ink,
            isBold: true);
    }

    private void DrawLines()
    {
        int others = 0, leaving = 0;
        List<(double Y, ChartLine Line)> ends = [];
        foreach (ChartLine line in chart.Lines.OrderBy(line => line.IsChosen))
        {
            OxyColor colour = line.IsChosen ? ChartColours.Accent : line.IsReference ? ChartColours.SecondInk : ChartColours.Ink;
            LineStyle dash = line.IsChosen ? LineStyle.Solid : Dashes[others++ % Dashes.Length];
            (DataPoint[] within, DataPoint[] beyond) = Split(line);
            plot.Series.Add(Line(within, colour, line.IsChosen ? 2.5 : 1.5, dash));
            plot.Series.Add(Line(beyond, colour, line.IsChosen ? 2.5 : 1.5, LineStyle.Dot));
            if (ExitOf(line) is double exit)
            {
                bool isFar = exit > right * 0.5;
                Text(
                    exit,
                    top,
                    line.Name.With(Wording.FloorSign),
                    isFar ? HorizontalAlignment.Right : HorizontalAlignment.Left,
                    new(isFar ? 4 : -4, -6 - (LineHeight * leaving++)),
                    Ink(line),
                    line.IsChosen);
            }
            else
            {
                ends.Add(((double)line.Points[^1].Cost, line));
            }
        }

        // Names stand below each other, each as near to its line as the one above lets it.
        double room = top / (size.Height - roof - Bottom) * LineHeight, last = double.PositiveInfinity;
        foreach ((double y, ChartLine line) in ends.OrderByDescending(end => end.Y))
        {
            last = Math.Min(y, last - room);
            Text(
                right,
                Math.Max(last, 0),
                line.Name.With(Wording.FloorSign),
                HorizontalAlignment.Left,
                new(5, 0),
                Ink(line),
                line.IsChosen,
                VerticalAlignment.Middle);
        }
    }

    // Points nearer to each other than this share of an axis would have their numbers on top of each other: the table beside has both.
    private const double Nearest = 0.05;

    private void DrawMarks()
    {
        if (chart.Plan is ChartPoint plan)
        {
            (double x, double y) = ((double)plan.At, (double)plan.Cost);
            plot.Series.Add(Line([new(x, 0), new(x, y)], ChartColours.Accent, 1, LineStyle.Dash));
            plot.Series.Add(Dot(x, y, ChartColours.Accent, ChartColours.Paper, 5.5));
            bool isFar = x > right * 0.6;
            Text(
                x,
                y,
                plan.Label,
                isFar ? HorizontalAlignment.Right : HorizontalAlignment.Left,
                new(isFar ? -8 : 8, 14),
                ChartColours.Ink,
                isBold: true);
        }

        List<DataPoint> labelled = [];
        foreach (ChartCrossing crossing in chart.Crossings)
        {
            (double x, double y) = ((double)crossing.At, (double)crossing.Cost);
            plot.Series.Add(Dot(x, y, ChartColours.Paper, ChartColours.Ink, 4.5));
            if (labelled.Exists(other => Math.Abs(other.X - x) < right * Nearest && Math.Abs(other.Y - y) < top * Nearest)) continue;
            labelled.Add(new(x, y));
            Text(x, y, crossing.Label, HorizontalAlignment.Right, new(-6, -8), ChartColours.Ink);
        }
    }

    private (DataPoint[] Within, DataPoint[] Beyond) Split(ChartLine line)
    {
        DataPoint[] points = [.. line.Points.Select(point => new DataPoint((double)point.At, (double)point.Cost))];
        if (line.CarriesUpTo is not decimal limit) return (points, []);
        double last = (double)limit;
        int cut = Array.FindIndex(points, point => point.X > last);
        if (cut <= 0) return (points, []);
        DataPoint before = points[cut - 1], after = points[cut];
        DataPoint at = new(last, before.Y + ((after.Y - before.Y) * (last - before.X) / (after.X - before.X)));
        return ([.. points[..cut], at], [at, .. points[cut..]]);
    }

    // Where a line leaves the picture at the top for good.
    private double? ExitOf(ChartLine line)
    {
        if ((double)line.Points[^1].Cost <= top) return null;
        int outside = Enumerable.Range(0, line.Points.Count).First(i => (double)line.Points[i].Cost > top);
        if (outside == 0) return 0;
        ChartPoint before = line.Points[outside - 1], after = line.Points[outside];
        (double x, double y) = ((double)before.At, (double)before.Cost);
        return x + (((double)after.At - x) * (top - y) / ((double)after.Cost - y));
    }

    private void Text(
        double x,
        double y,
        string text,
        HorizontalAlignment side,
        ScreenVector offset,
        OxyColor colour,
        bool isBold = false,
        VerticalAlignment height = VerticalAlignment.Bottom
    ) =>
        plot.Annotations.Add(
            new TextAnnotation
            {
                TextPosition = new(x, y),
                Text = text,
                TextHorizontalAlignment = side,
                TextVerticalAlignment = height,
                Offset = offset,
                TextColor = colour,
                StrokeThickness = 0,
                FontWeight = isBold ? FontWeights.Bold : FontWeights.Normal,
                ClipByXAxis = false,
                ClipByYAxis = false,
                Layer = AnnotationLayer.AboveSeries,
            });

    private static OxyColor Ink(ChartLine line) => line.IsChosen ? ChartColours.Ink : ChartColours.SecondInk;

    private static LineSeries Line(IEnumerable<DataPoint> points, OxyColor colour, double thickness, LineStyle style) =>
        new() { ItemsSource = points.ToList(), Color = colour, StrokeThickness = thickness, LineStyle = style };

    private static LineSeries Dot(double x, double y, OxyColor fill, OxyColor edge, double radius) => new()
    {
        ItemsSource = new List<DataPoint> { new(x, y) },
        LineStyle = LineStyle.None,
        MarkerType = MarkerType.Circle,
        MarkerSize = radius,
        MarkerFill = fill,
        MarkerStroke = edge,
        MarkerStrokeThickness = 1.5,
    };

    private static string Count(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
