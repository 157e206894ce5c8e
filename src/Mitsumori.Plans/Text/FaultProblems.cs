using Mitsumori.Plans.Names;
using Mitsumori.Plans.Problems;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Text;

/// <summary>Says the faults of the grammar as problems: each has its code and the values of its sentence.</summary>
public static class FaultProblems
{
    /// <param name="names">What names are looked up in; null for faults of a text, which name nothing.</param>
    public static Problem Of(Fault fault, BookNames? names)
    {
        if (fault.Kind == FaultKind.NameUnknown) return names!.ProblemOf((NameShape)fault.Shape!, fault.Text)!.At(fault.Place, fault.Path);
        if (fault.Kind != FaultKind.KeyUnknown) return Problem.Of(CodeOf(fault), fault.Place, fault.Path, ValuesOf(fault));
        string[] known = [.. ((ObjectShape)fault.Shape!).Keys];
        (string, string) key = ("key", Problem.Shown(fault.Text));
        return Closest.Misspelt(fault.Text, known) is { } close
            ? Problem.Of(PlanFault.KeyMisspelt, fault.Place, fault.Path, key, ("name", close))
            : Problem.Of(FaultKind.KeyUnknown, fault.Place, fault.Path, key, ("names", string.Join(", ", known)));
    }

    private static ProblemCode CodeOf(Fault fault) => fault.Kind switch
    {
        FaultKind.KeyLater or FaultKind.WordLater => PlanFault.NotYet,
        FaultKind.WantsText => FaultKind.WantsScalar,
        FaultKind.WantsForm => TextForms.WrongOf(((FormShape)fault.Shape!).Form),
        FaultKind.NumberOther => FaultKind.WordUnknown,
        var kind => kind,
    };

    private static (string, string)[] ValuesOf(Fault fault)
    {
        (string, string) key = ("key", Problem.Shown(fault.Text)), value = ("value", Problem.Shown(fault.Text));
        (string, string) path = ("key", $"{fault.Path}"), limit = ("limit", $"{fault.Limit}");
        return fault.Kind switch
        {
            FaultKind.FileEmpty or FaultKind.EncodingUnreadable or FaultKind.SeveralDocuments or FaultKind.KeyNotText
                or FaultKind.SyntaxUnclosed or FaultKind.SyntaxQuote or FaultKind.SyntaxBracket or FaultKind.SyntaxComma
                or FaultKind.SyntaxColon or FaultKind.SyntaxColonExtra or FaultKind.SyntaxIndentation or FaultKind.SyntaxTab
                or FaultKind.SyntaxCharacter or FaultKind.SyntaxControl or FaultKind.SyntaxEscape or FaultKind.SyntaxComment
                or FaultKind.SyntaxKey or FaultKind.SyntaxValue or FaultKind.SyntaxNumber or FaultKind.SyntaxTrailing
                or FaultKind.WantsMapping or FaultKind.WantsList or FaultKind.WantsScalar or FaultKind.WantsText
                or FaultKind.NameUnknown => [],
            FaultKind.FileTooLarge => [("limit", $"{fault.Limit >> 20} MiB")],
            FaultKind.SyntaxBroken => [("form", fault.Text)],
            FaultKind.YamlFeature => [("feature", Problem.Shown(fault.Text))],
            FaultKind.NestedTooDeep or FaultKind.TooManyValues => [limit],
            FaultKind.KeyRepeated or FaultKind.KeyUnknown or FaultKind.KeyLater or FaultKind.WordLater => [key],
            FaultKind.KeyMissing or FaultKind.ValueMissing => [path],
            FaultKind.OneNeeded => [("keys", fault.Other)],
            FaultKind.NeededTogether or FaultKind.Contradiction => [key, ("other", fault.Other)],
            FaultKind.WantsNumber or FaultKind.WantsWholeNumber or FaultKind.WantsRange or FaultKind.WantsSwitch
                or FaultKind.WantsForm or FaultKind.NumberTooLong or FaultKind.RangeOrder or FaultKind.ItemRepeated
                or FaultKind.TextUnprintable => [value],
            FaultKind.NumberTooSmall or FaultKind.NumberNotAbove => [value, ("limit", NumberText.Write(NumberOf(fault).Minimum))],
            FaultKind.NumberTooLarge => [value, ("limit", NumberText.Write(NumberOf(fault).Maximum!.Value))],
            FaultKind.NumberOther => [value, ("words", string.Join(", ", NumberOf(fault).Among))],
            FaultKind.WordUnknown => [value, ("words", string.Join(", ", ((ChoiceShape)fault.Shape!).Words))],
            FaultKind.ListEmpty => [("key", fault.Path.Steps[^1])],
            FaultKind.ListLength => [("key", fault.Path.Steps[^1]), ("count", $"{fault.Count}"), ("length", $"{fault.Limit}")],
            FaultKind.ListTooLong => [("key", fault.Path.Steps[^1]), ("count", $"{fault.Count}"), limit],
            FaultKind.TextTooLong => [("limit", $"{TextShape.Longest}")],
        };
    }

    private static NumberShape NumberOf(Fault fault) => fault.Shape is RangeShape range ? range.Number : (NumberShape)fault.Shape!;
}
