using Mitsumori.Application.Answers;
using Mitsumori.Application.Answers.Pages;
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

    /// <summary>What lies before it is past.</summary>
    public DateOnly Today { get; init; }

    /// <summary>The ways to customize that model which are offered in some Region.</summary>
    public IReadOnlyList<CustomizationMethod> Methods { get; init; } = [];

    /// <summary>True where the plan asks for the model as it is.</summary>
    public bool IsOfBase => Address.Values.GetValueOrDefault("method") == "none";

    /// <summary>The Regions where that model is offered in any way.</summary>
    public IReadOnlySet<Region> Regions { get; init; } = new HashSet<Region>();

    /// <summary>
    /// The field that takes the number of requests: of a minute, a day or a month, whichever is filled in. Another that is filled in as
    /// well stands among the others.
    /// </summary>
    public (string Per, string Field) Requests =>
        JoinedFields.Requests.FirstOrDefault(request => Address.Values.ContainsKey(request.Field), JoinedFields.Requests[0]);

    /// <summary>The errors of one field.</summary>
    public IEnumerable<FormError> ErrorsOf(string field) =>
        Errors.Where(error => error.Field is AddressField at && PlaceOf(at.Name) == field);

    /// <summary>The id of the field where a value stands.</summary>
    public string PlaceOf(string field) => field == Requests.Field ? JoinedFields.Requests[0].Field : field;

    /// <summary>What a link to a field says: what is to be filled in.</summary>
    public string FillIn(string field) => Frame.Texts.Fill("fill-in", ("field", Frame.Texts["field." + field]));

    /// <summary>An address that has the whole plan.</summary>
    public string To(string path) => Frame.To(path, Address.Pairs());

    /// <summary>A comparison that begins with this plan twice.</summary>
    public string Twice() => Frame.To(CompareView.Path, CompareView.PairsOf([Address, Address]));

    /// <summary>A comparison of this plan with one that imports weights of one's own of the same model.</summary>
    public string WithImport() => Frame.To(
        CompareView.Path,
        CompareView.PairsOf([Address.Pairs(), Address.Pairs().Where(IsOfImport).Append(("method", "import"))]));

    private static bool IsOfImport((string Name, string Value) pair) =>
        AddressField.Named(pair.Name)?.Path.Steps[0] != "customization";

    /// <summary>The same plan in another Region.</summary>
    public string In(Region region) =>
        Frame.To("/", Address.Pairs().Select(pair => pair.Name == "region" ? (pair.Name, region.Code) : pair));
}

/// <summary>An answered plan.</summary>
/// <param name="Title">The subject, the period, the traffic.</param>
public sealed record EstimateAnswer(Plan Plan, Sheet Sheet, SheetPages Pages, IReadOnlyList<string> Title, PageAnswer Page)
{
    /// <summary>A section of the sheet by its id; null where this plan has none.</summary>
    public Section? Section(string id) => Pages.Sections.FirstOrDefault(section => section.Id == id);

    /// <summary>The row of the list of sources that a mark such as <c>[1]</c> leads to; null for any other text.</summary>
    public Row? SourceOf(string mark) =>
        (Section("sources")?.Blocks.OfType<Block.Table>().FirstOrDefault()?.Rows ?? []).FirstOrDefault(row =>
            row.Cells[0].Text.Text == mark);
}
