using Mitsumori.Application.Desks;
using Mitsumori.Application.Forms;
using Mitsumori.Application.Texts;
using Mitsumori.Plans.Problems;

namespace Mitsumori.Web.Pages.Frames;

/// <summary>Puts what is wrong into the words of the form: each problem at its field.</summary>
internal static class FormErrors
{
    /// <summary>What a whole request is turned away for.</summary>
    public static IReadOnlyList<FormError> Of(Rejection rejection, PageFrame frame) =>
        [.. new ProblemLines(frame.Language, "web").Of(rejection).Select(line => new FormError(null, frame.Texts["form"], line.Message))];

    /// <summary>A problem of a plan.</summary>
    public static FormError Of(Problem problem, PageFrame frame)
    {
        AddressField? field = PlanAddress.FieldOf(problem);
        string key = "error." + problem.Sentence;
        if (frame.Texts.Has($"{key}.{field?.Name}")) key += "." + field!.Name;
        string message =
            frame.Texts.Has(key) && field is not null
                ? frame.Texts.Fill(key, placeholder => Shown(problem, placeholder, frame))
                : new ProblemTexts(frame.Language).Say(problem);
        string label = field is not null
            ? LabelOf(field, frame)
            : $"{frame.Texts["plan-file"]} {problem.Place.Line}:{problem.Place.Column} {problem.Path}".TrimEnd(' ');
        return new(field, label, message);
    }

    // A form speaks of its fields, not of the keys of a plan.
    private static string Shown(Problem problem, string placeholder, PageFrame frame)
    {
        string value = problem.ValueOf(placeholder);
        return placeholder switch
        {
            "key" or "other" => (AddressField.At(new([.. problem.Path.Steps.SkipLast(1), value])) ?? PlanAddress.FieldOf(problem))
                is AddressField field
                ? LabelOf(field, frame)
                : value,
            "method" => frame.Terms["method." + value],
            _ => value,
        };
    }

    private static string LabelOf(AddressField field, PageFrame frame) => frame.Texts["field." + field.Name];
}
