using Mitsumori.Core.Bedrock;

namespace Mitsumori.Application.Requests;

/// <summary>What can be wrong with a plan. Each has one sentence in each language.</summary>
public enum ProblemCode
{
    FileTooLarge,
    FileEmpty,
    EncodingUnreadable,
    SyntaxBroken,
    SyntaxUnclosed,
    SyntaxQuote,
    SyntaxBracket,
    SyntaxComma,
    SyntaxColon,
    SyntaxColonExtra,
    SyntaxIndentation,
    SyntaxTab,
    SyntaxCharacter,
    SyntaxControl,
    SyntaxEscape,
    SyntaxComment,
    SyntaxKey,
    SyntaxValue,
    SyntaxNumber,
    SyntaxTrailing,
    YamlFeature,
    SeveralDocuments,
    NestedTooDeep,
    TooManyValues,
    KeyNotText,
    KeyRepeated,
    KeyUnknown,
    KeyMisspelt,
    KeyMissing,
    OneNeeded,
    NeededTogether,
    Contradiction,
    NotYet,
    ValueMissing,
    WantsMapping,
    WantsList,
    WantsScalar,
    WantsNumber,
    WantsWholeNumber,
    WantsRange,
    WantsSwitch,
    WantsDate,
    WantsMonth,
    WantsClock,
    WantsWeekdays,
    WantsExchangeRate,
    WantsUnitThroughput,
    WantsUnitPrice,
    NumberTooLong,
    NumberTooSmall,
    NumberNotAbove,
    NumberTooLarge,
    RangeOrder,
    WordUnknown,
    ListEmpty,
    ListLength,
    ListTooLong,
    NoneAboveZero,
    ItemRepeated,
    TextTooLong,
    TextUnprintable,
    ModelUnknown,
    RegionUnknown,
    RegionAnyAlone,
    TimeZoneUnknown,
    PriceUnknown,
    ArchitectureUnknown,
    SourceNeeded,
    HolidaysUnknown,
    NotWithHours,
    NotWithMethod,
    MoreProblems,
}

/// <summary>The printed codes of problems, in kebab-case.</summary>
public static class ProblemCodes
{
    public static Vocabulary<ProblemCode> All { get; } = new([.. Enum.GetValues<ProblemCode>().Select(code => (code, KebabCase(code.ToString())))]);

    private static string KebabCase(string name) =>
        string.Concat(name.Select((letter, index) => index > 0 && char.IsAsciiLetterUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
