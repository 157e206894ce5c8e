using System.Diagnostics;
using System.Globalization;

namespace Mitsumori.Application.Requests;

/// <summary>Holds single values against their shapes.</summary>
internal static class ScalarCheck
{
    /// <summary>What is wrong with a value; null if nothing is.</summary>
    public static Problem? ProblemOf(Shape shape, PlanNode.Scalar scalar, PlanPath path)
    {
        (ProblemCode Code, (string Name, string Value)[] Values)? found = shape switch
        {
            TextShape => OfText(scalar.Text, path),
            ChoiceShape choice => OfChoice(choice, scalar.Text),
            SwitchShape => scalar is { IsQuoted: false, Text: "true" or "false" } ? null : (ProblemCode.WantsSwitch, [Value(scalar.Text)]),
            NumberShape number => number.Word is { } word && scalar.Text == word ? null : OfNumber(number, scalar.Text),
            RangeShape range => OfRange(range, scalar.Text),
            FormShape form => TextForms.IsOf(form.Form, scalar.Text) ? null : (CodeOf(form.Form), [Value(scalar.Text)]),
            _ => throw new UnreachableException(),
        };
        return found is { } problem ? Problem.Of(problem.Code, scalar.Place, path, problem.Values) : null;
    }

    /// <summary>The number of a value that was found to be one.</summary>
    public static decimal NumberOf(PlanNode node)
    {
        _ = NumberText.Read(((PlanNode.Scalar)node).Text, out decimal value);
        return value;
    }

    private static (ProblemCode, (string, string)[])? OfText(string text, PlanPath path)
    {
        if (text.Length > TextShape.Longest) return (ProblemCode.TextTooLong, [("limit", $"{TextShape.Longest}")]);
        if (string.IsNullOrWhiteSpace(text)) return (ProblemCode.ValueMissing, [("key", path.ToString())]);
        return text.Any(letter => char.IsControl(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format)
            ? (ProblemCode.TextUnprintable, [Value(text)])
            : null;
    }

    private static (ProblemCode, (string, string)[])? OfChoice(ChoiceShape choice, string text)
    {
        if (choice.Words.Contains(text)) return null;
        return choice.Later.Contains(text) ? (ProblemCode.NotYet, [("key", text)]) : (ProblemCode.WordUnknown, [Value(text), ("words", string.Join(", ", choice.Words))]);
    }

    private static (ProblemCode, (string, string)[])? OfNumber(NumberShape shape, string text)
    {
        switch (NumberText.Read(text, out decimal value))
        {
            case NumberText.Outcome.NotANumber:
                return (ProblemCode.WantsNumber, [Value(text)]);
            case NumberText.Outcome.TooLong:
                return (ProblemCode.NumberTooLong, [Value(text)]);
            default:
                break;
        }

        if (shape.IsAbove && value <= shape.Minimum) return (ProblemCode.NumberNotAbove, [Value(text), ("limit", NumberText.Write(shape.Minimum))]);
        if (value < shape.Minimum) return (ProblemCode.NumberTooSmall, [Value(text), ("limit", NumberText.Write(shape.Minimum))]);
        if (value > shape.Maximum) return (ProblemCode.NumberTooLarge, [Value(text), ("limit", NumberText.Write(shape.Maximum.Value))]);
        return shape.IsWhole && !decimal.IsInteger(value) ? (ProblemCode.WantsWholeNumber, [Value(text)]) : null;
    }

    private static (ProblemCode, (string, string)[])? OfRange(RangeShape range, string text)
    {
        if (RangeText.Split(text) is not { } ends) return (ProblemCode.WantsRange, [Value(text)]);
        if ((OfNumber(range.Number, ends.Low) ?? OfNumber(range.Number, ends.High)) is { } problem)
        {
            return problem.Item1 == ProblemCode.WantsNumber ? (ProblemCode.WantsRange, [Value(text)]) : problem;
        }

        _ = NumberText.Read(ends.Low, out decimal low);
        _ = NumberText.Read(ends.High, out decimal high);
        return low > high ? (ProblemCode.RangeOrder, [Value(text)]) : null;
    }

    private static ProblemCode CodeOf(TextForm form) => form switch
    {
        TextForm.Date => ProblemCode.WantsDate,
        TextForm.Month => ProblemCode.WantsMonth,
        TextForm.Clock => ProblemCode.WantsClock,
        TextForm.Weekdays => ProblemCode.WantsWeekdays,
        TextForm.ExchangeRate => ProblemCode.WantsExchangeRate,
    };

    private static (string, string) Value(string text) => ("value", Problem.Shown(text));
}
