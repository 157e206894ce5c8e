using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Mitsumori.Application.Desks;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Plans.Names;
using Mitsumori.Plans.Problems;
using Mitsumori.Reading;

namespace Mitsumori.Application.Filters;

/// <summary>Reads the filters of lists; collects what is wrong with all of them.</summary>
/// <param name="valueOf">The text that a face was given for a name such as <c>--model</c> or <c>model</c>; null if none.</param>
/// <param name="mark">What stands before the name of a filter: two hyphens on a command line.</param>
public sealed class ListFilters(Func<string, string?> valueOf, string mark, FactBook book)
{
    private const string DayForm = "yyyy-MM-dd";

    private static readonly NameShape ModelShape = BookNames.Model(string.Empty), RegionShape = BookNames.Region(string.Empty);
    private static readonly ChoiceShape ModeShape = new(string.Empty, BedrockCodes.Modes.Codes.ToImmutableArray());
    private static readonly FormShape DayShape = new(string.Empty, new("day", string.Empty, IsDay));

    private readonly BookNames names = new(book.Offers, book.AsOf);
    private readonly List<RequestProblem> problems = [];

    public ModelId? Model() => Read("model", ModelShape) is { } name ? (names.ReadModel(name) as ModelReading.Taken)?.Model.Id : null;

    public Region? Region() => Read("region", RegionShape) is { } name ? names.ReadRegion(name).Region : null;

    public HostingMode? Mode() => BedrockCodes.Modes.TryParse(Read("mode", ModeShape), out HostingMode mode) ? mode : null;

    /// <param name="name">The name of the filter without its mark: <c>as-of</c>.</param>
    public DateOnly Day(string name, DateOnly otherwise) =>
        Read(name, DayShape) is { } text ? DateOnly.ParseExact(text, DayForm, CultureInfo.InvariantCulture) : otherwise;

    /// <exception cref="Rejection">One of the filters read so far is wrong; carries the problems of all of them.</exception>
    public void RefuseIfWrong()
    {
        if (problems.Count > 0) throw new Rejection(RejectionKind.Wrong, problems);
    }

    private static bool IsDay(string text) => DateOnly.TryParseExact(text, DayForm, out _);

    private string? Read(string filter, Shape shape)
    {
        if (valueOf(mark + filter) is not string text) return null;
        ShapeCheck check = new() { Notation = Notation.Typed, Knows = names.Knows };
        check.Check(shape, new TextNode.Scalar(Place.OfFlag(mark + filter), text, IsQuoted: true));
        if (check.Faults.Count == 0) return text;
        if (shape is NameShape name && names.ProblemOf(name, text) is NameProblem problem)
        {
            problems.Add(new RequestProblem.InPlan(problem.At(Place.OfFlag(mark + filter), NodePath.Top)));
            return null;
        }

        (string code, string near) = shape switch
        {
            ChoiceShape choice => ("mode-unknown", string.Join(", ", choice.Words)),
            FormShape => ("day-wrong", string.Empty),
            _ => throw new UnreachableException(shape.Wanted),
        };
        problems.Add(RequestProblem.Of(code, mark + filter, ("value", Problem.Shown(text)), ("names", near)));
        return null;
    }
}
