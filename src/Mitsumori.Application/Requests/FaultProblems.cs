using Mitsumori.Reading;

namespace Mitsumori.Application.Requests;

/// <summary>Says the faults of the grammar as problems: each has its code and the values of its sentence.</summary>
public static class FaultProblems
{
    public static Problem Of(Fault fault) => Of(fault, (_, _) => "");

    /// <param name="closest">Names that the writer of an unknown one may have meant.</param>
    public static Problem Of(Fault fault, Func<NameShape, string, string> closest)
    {
        (ProblemCode code, (string, string)[] values) = Words(fault, closest);
        return Problem.Of(code, fault.Place, fault.Path, values);
    }

    private static (ProblemCode, (string, string)[]) Words(Fault fault, Func<NameShape, string, string> closest) => fault.Kind switch
    {
        FaultKind.FileTooLarge => (ProblemCode.FileTooLarge, [("limit", $"{fault.Limit >> 20} MiB")]),
        FaultKind.FileEmpty => (ProblemCode.FileEmpty, []),
        FaultKind.EncodingUnreadable => (ProblemCode.EncodingUnreadable, []),
        FaultKind.SyntaxBroken => (ProblemCode.SyntaxBroken, [("form", fault.Text)]),
        FaultKind.SyntaxUnclosed => (ProblemCode.SyntaxUnclosed, []),
        FaultKind.SyntaxQuote => (ProblemCode.SyntaxQuote, []),
        FaultKind.SyntaxBracket => (ProblemCode.SyntaxBracket, []),
        FaultKind.SyntaxComma => (ProblemCode.SyntaxComma, []),
        FaultKind.SyntaxColon => (ProblemCode.SyntaxColon, []),
        FaultKind.SyntaxColonExtra => (ProblemCode.SyntaxColonExtra, []),
        FaultKind.SyntaxIndentation => (ProblemCode.SyntaxIndentation, []),
        FaultKind.SyntaxTab => (ProblemCode.SyntaxTab, []),
        FaultKind.SyntaxCharacter => (ProblemCode.SyntaxCharacter, []),
        FaultKind.SyntaxControl => (ProblemCode.SyntaxControl, []),
        FaultKind.SyntaxEscape => (ProblemCode.SyntaxEscape, []),
        FaultKind.SyntaxComment => (ProblemCode.SyntaxComment, []),
        FaultKind.SyntaxKey => (ProblemCode.SyntaxKey, []),
        FaultKind.SyntaxValue => (ProblemCode.SyntaxValue, []),
        FaultKind.SyntaxNumber => (ProblemCode.SyntaxNumber, []),
        FaultKind.SyntaxTrailing => (ProblemCode.SyntaxTrailing, []),
        FaultKind.YamlFeature => (ProblemCode.YamlFeature, [("feature", Problem.Shown(fault.Text))]),
        FaultKind.SeveralDocuments => (ProblemCode.SeveralDocuments, []),
        FaultKind.NestedTooDeep => (ProblemCode.NestedTooDeep, [Limit(fault)]),
        FaultKind.TooManyValues => (ProblemCode.TooManyValues, [Limit(fault)]),
        FaultKind.KeyNotText => (ProblemCode.KeyNotText, []),
        FaultKind.KeyRepeated => (ProblemCode.KeyRepeated, [Key(fault)]),
        FaultKind.KeyUnknown => OfUnknownKey(fault, [.. ((ObjectShape)fault.Shape!).Keys]),
        FaultKind.KeyMissing => (ProblemCode.KeyMissing, [("key", $"{fault.Path}")]),
        FaultKind.KeyLater or FaultKind.WordLater => (ProblemCode.NotYet, [("key", fault.Text)]),
        FaultKind.OneNeeded => (ProblemCode.OneNeeded, [("keys", fault.Other)]),
        FaultKind.NeededTogether => (ProblemCode.NeededTogether, [("key", fault.Text), ("other", fault.Other)]),
        FaultKind.Contradiction => (ProblemCode.Contradiction, [("key", fault.Text), ("other", fault.Other)]),
        FaultKind.ValueMissing => (ProblemCode.ValueMissing, [("key", $"{fault.Path}")]),
        FaultKind.WantsMapping => (ProblemCode.WantsMapping, []),
        FaultKind.WantsList => (ProblemCode.WantsList, []),
        FaultKind.WantsScalar or FaultKind.WantsText => (ProblemCode.WantsScalar, []),
        FaultKind.WantsNumber => (ProblemCode.WantsNumber, [Value(fault)]),
        FaultKind.WantsWholeNumber => (ProblemCode.WantsWholeNumber, [Value(fault)]),
        FaultKind.WantsRange => (ProblemCode.WantsRange, [Value(fault)]),
        FaultKind.WantsSwitch => (ProblemCode.WantsSwitch, [Value(fault)]),
        FaultKind.WantsForm => (TextForms.WrongOf(((FormShape)fault.Shape!).Form), [Value(fault)]),
        FaultKind.NumberTooLong => (ProblemCode.NumberTooLong, [Value(fault)]),
        FaultKind.NumberTooSmall => (ProblemCode.NumberTooSmall, [Value(fault), ("limit", NumberText.Write(NumberOf(fault).Minimum))]),
        FaultKind.NumberNotAbove => (ProblemCode.NumberNotAbove, [Value(fault), ("limit", NumberText.Write(NumberOf(fault).Minimum))]),
        FaultKind.NumberTooLarge => (ProblemCode.NumberTooLarge, [Value(fault), ("limit", NumberText.Write(NumberOf(fault).Maximum!.Value))]),
        FaultKind.NumberOther => (ProblemCode.WordUnknown, [Value(fault), ("words", string.Join(", ", NumberOf(fault).Among))]),
        FaultKind.RangeOrder => (ProblemCode.RangeOrder, [Value(fault)]),
        FaultKind.WordUnknown => (ProblemCode.WordUnknown, [Value(fault), ("words", string.Join(", ", ((ChoiceShape)fault.Shape!).Words))]),
        FaultKind.NameUnknown => (BookNames.UnknownOf((NameShape)fault.Shape!), [Value(fault), ("names", closest((NameShape)fault.Shape!, fault.Text))]),
        FaultKind.ListEmpty => (ProblemCode.ListEmpty, [LastKey(fault)]),
        FaultKind.ListLength => (ProblemCode.ListLength, [LastKey(fault), ("count", $"{fault.Count}"), ("length", $"{fault.Limit}")]),
        FaultKind.ListTooLong => (ProblemCode.ListTooLong, [LastKey(fault), ("count", $"{fault.Count}"), Limit(fault)]),
        FaultKind.ItemRepeated => (ProblemCode.ItemRepeated, [Value(fault)]),
        FaultKind.TextTooLong => (ProblemCode.TextTooLong, [("limit", $"{TextShape.Longest}")]),
        FaultKind.TextUnprintable => (ProblemCode.TextUnprintable, [Value(fault)]),
    };

    private static (ProblemCode, (string, string)[]) OfUnknownKey(Fault fault, string[] known) => Closest.Misspelt(fault.Text, known) is { } name
        ? (ProblemCode.KeyMisspelt, [Key(fault), ("name", name)])
        : (ProblemCode.KeyUnknown, [Key(fault), ("names", string.Join(", ", known))]);

    private static NumberShape NumberOf(Fault fault) => fault.Shape is RangeShape range ? range.Number : (NumberShape)fault.Shape!;

    private static (string, string) Key(Fault fault) => ("key", Problem.Shown(fault.Text));

    private static (string, string) LastKey(Fault fault) => ("key", fault.Path.Steps[^1]);

    private static (string, string) Limit(Fault fault) => ("limit", $"{fault.Limit}");

    private static (string, string) Value(Fault fault) => ("value", Problem.Shown(fault.Text));
}
