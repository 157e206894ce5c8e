using Mitsumori.Application.Answers;
using Mitsumori.Application.Answers.Sheets;
using Mitsumori.Application.Forms;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Core.Offers;
using Mitsumori.Core.Plans;

namespace Mitsumori.Web.Pages.Frames;

/// <summary>What the page of an estimate shows: the conditions, and the answer, the errors, or neither where nothing was asked.</summary>
public sealed record EstimateView(
    PageFrame Frame,
    PlanAddress Address,
    FactBook Book,
    IReadOnlyList<FormError> Errors,
    EstimateAnswer? Answer)
{
    /// <summary>The model that is chosen; null where none is, or none that the book knows.</summary>
    public ModelFacts? Model => Book.Offers.FindModel(Address.Values.GetValueOrDefault("model", ""));

    /// <summary>
    /// What stands in the fields: what was asked; in a new form of the Japanese page the time zone of its readers, which they may change.
    /// </summary>
    public IReadOnlyDictionary<string, string> Filled =>
        Address.IsEmpty && Frame.Language == Application.Texts.Language.Japanese ? JapaneseStart : Address.Values;

    private static IReadOnlyDictionary<string, string> JapaneseStart { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["timeZone"] = "Asia/Tokyo" };

    /// <summary>The ways to customize that model which are offered in some Region.</summary>
    public IReadOnlyList<CustomizationMethod> Methods { get; init; } = [];

    /// <summary>The errors of one field.</summary>
    public IEnumerable<FormError> ErrorsOf(string field) => Errors.Where(error => error.Field?.Name == field);

    /// <summary>An address that has the whole plan.</summary>
    public string To(string path) => Frame.To(path, Address.Pairs());
}

/// <summary>An answered plan.</summary>
/// <param name="Title">The subject, the period, the traffic.</param>
public sealed record EstimateAnswer(Plan Plan, Sheet Sheet, SheetPages Pages, IReadOnlyList<string> Title, Block.Figures? Figures)
{
    /// <summary>True where there is something to ask the provider.</summary>
    public bool HasQuestions => Pages.Sections.Any(section => section.Blocks.OfType<Block.Question>().Any());

    /// <summary>A section of the sheet by its id; null where this plan has none.</summary>
    public Section? Section(string id) => Pages.Sections.FirstOrDefault(section => section.Id == id);

    /// <summary>The row of the list of sources that a mark such as <c>[1]</c> leads to; null for any other text.</summary>
    public Row? SourceOf(string mark) =>
        (Section("sources")?.Blocks.OfType<Block.Table>().FirstOrDefault()?.Rows ?? []).FirstOrDefault(row =>
            row.Cells[0].Text.Text == mark);
}
