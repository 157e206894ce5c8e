using Mitsumori.Application.Texts;
using Mitsumori.Application.Wire;
using Mitsumori.Catalog.Faults;
using Mitsumori.Core.Bedrock;
using Mitsumori.Plans.Problems;
using Mitsumori.Reading;

namespace Mitsumori.Application.Desks;

/// <summary>
/// Puts the problems of a request into lines, once for all faces: the code, the place, and a sentence that says the way out.
/// </summary>
/// <remarks>
/// A way out may be another on each face, a command or a tool. So a sentence of the face's own comes before the common one.
/// </remarks>
/// <param name="family">The texts of the face, where sentences on plans stand behind <c>problem.</c>.</param>
public sealed class ProblemLines(Language language, string family)
{
    private const string TooManyDigits = "too-many-digits";

    private readonly TextResource own = TextResource.Load(family, language);

    /// <summary>Every problem, in order.</summary>
    public IReadOnlyList<ProblemWire> Of(Rejection rejection) => [.. rejection.Problems.Select(Of)];

    // Whatever was echoed on the way: all of it is shown, and the number of an account is not.
    private ProblemWire Of(RequestProblem problem)
    {
        ProblemWire line = problem.Match(OfAsking, InPlan, InPriceFile, BeyondDigits);
        return new(
            line.Code,
            line.Place is string place ? Echo(place) : null,
            line.Pointer is string pointer ? Echo(pointer) : null,
            Echo(line.Message));
    }

    private static string Echo(string text) => CleanText.Of(AccountNumber.Masked(text));

    private ProblemWire OfAsking(RequestProblem.OfAsking problem) =>
        new(
            problem.Code,
            problem.Place,
            null,
            TextsWith(problem.Sentence).Fill(
                problem.Sentence,
                placeholder => problem.Values.First(value => value.Name == placeholder).Value));

    // What stands in a flag has no place in a document.
    private ProblemWire InPlan(RequestProblem.InPlan problem)
    {
        Problem found = problem.Problem;
        return found.Place.IsFlag
            ? new(found.CodeText, $"{found.Place}", null, Say(found))
            : new(found.CodeText, $"{found.Place} {found.Path}".TrimEnd(' '), found.Path.Pointer, Say(found));
    }

    private ProblemWire InPriceFile(RequestProblem.InPriceFile problem)
    {
        DataFault fault = problem.Fault;
        string place = fault.Line is int line ? $"{fault.File}:{line}:{fault.Column}" : fault.File;
        string subject = string.Join(' ', new[] { fault.Entry, fault.Field }.OfType<string>());
        string sentence = new FaultTexts(language).Say(fault);
        return new(fault.Code, place, null, subject.Length == 0 ? sentence : $"{subject}: {sentence}");
    }

    // The common sentence stands alone; one of a face goes on from the sum that did not fit.
    private ProblemWire BeyondDigits(RequestProblem.BeyondDigits problem) =>
        new(TooManyDigits, own.Has(TooManyDigits) ? problem.Operation : null, null, TextsWith(TooManyDigits)[TooManyDigits]);

    private string Say(Problem problem)
    {
        string key = "problem." + problem.Sentence;
        return own.Has(key) ? own.Fill(key, problem.ValueOf) : new ProblemTexts(language).Say(problem);
    }

    private TextResource TextsWith(string sentence) => own.Has(sentence) ? own : TextResource.Load("requests", language);
}
