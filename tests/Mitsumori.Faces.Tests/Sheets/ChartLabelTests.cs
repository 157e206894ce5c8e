using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Mitsumori.Application.Answers;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Faces.Tests.Estimates;
using Mitsumori.Faces.Tests.Web;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Text;
using Mitsumori.Sheets.Charts;

namespace Mitsumori.Faces.Tests.Sheets;

/// <summary>No two labels of a chart touch, and none is cut, whatever the plan: boxes are those of the picture that a page shows.</summary>
public sealed class ChartLabelTests
{
    // What letters of 12 pixels take at most on the average of a label, and how far they reach from their base line.
    private const double Narrow = 7, Wide = 12, Above = 9, Below = 3;

    private const char FirstWide = '\u2E80';

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void Labels_OfAnyPlan_NeitherTouchNorAreCut(Language language)
    {
        RemarkTexts remarks = new(language, RunningServer.Book.Offers);
        ShippedPlanGen.Plans.Holds(
            (plan, bites) =>
            {
                if (Check(plan, remarks) > 0) bites.Count("chart");
            },
            ["chart"],
            threads: 1);
    }

    [Fact]
    public void Labels_OfTheExamples_NeitherTouchNorAreCut()
    {
        foreach (string plan in ExamplePlans.All.Values)
        {
            foreach (Language language in Enum.GetValues<Language>())
            {
                TreeReading tree = PlanText.Parse(Encoding.UTF8.GetBytes(plan), "plan.json");
                Check(PlanReader.Read([tree], ShippedPlanGen.Context).Plan!, new(language, RunningServer.Book.Offers));
            }
        }
    }

    private static int Check(Plan plan, RemarkTexts remarks)
    {
        Sequence<CostChart> charts = PrepareSheet.Run(plan, RunningServer.Book, remarks, new(2026, 11, 22), "mitsumori report").Charts;
        foreach (CostChart chart in charts)
        {
            foreach (XElement picture in XElement.Parse($"<all>{ChartHtml.Of(chart)}</all>").Elements()) Check(picture);
        }

        return charts.Count;
    }

    private static void Check(XElement picture)
    {
        double[] view = [.. ((string)picture.Attribute("viewBox")!).Split(' ').Select(Number)];
        (string Text, Box Box)[] labels = [.. picture.Descendants("text").Select(text => (text.Value, BoxOf(text)))];
        foreach ((string text, Box box) in labels)
        {
            Assert.True(
                box.Left >= 0 && box.Top >= 0 && box.Right <= view[2] && box.Bottom <= view[3],
                $"{text} is cut: {box} in {picture.Attribute("viewBox")}\n{picture}");
        }

        for (int i = 0; i < labels.Length; i++)
        {
            for (int j = i + 1; j < labels.Length; j++)
                Assert.False(labels[i].Box.Meets(labels[j].Box), $"{labels[i]} touches {labels[j]}\n{picture}");
        }
    }

    private static Box BoxOf(XElement text)
    {
        double width = text.Value.Sum(letter => letter >= FirstWide ? Wide : Narrow),
            x = Number((string)text.Attribute("x")!),
            y = Number((string)text.Attribute("y")!);
        double left = (string?)text.Attribute("text-anchor") switch { "end" => x - width, "middle" => x - (width / 2), _ => x };
        return new(left, y - Above, left + width, y + Below);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
