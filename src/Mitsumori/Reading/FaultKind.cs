namespace Mitsumori.Reading;

/// <summary>What can be wrong with a text, with the tree in it, and with a value that is held against a shape.</summary>
public enum FaultKind
{
    // The text as a whole
    FileTooLarge,
    FileEmpty,
    EncodingUnreadable,

    // Its syntax
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

    /// <summary>A feature of YAML that is not taken; <see cref="Fault.Text"/> is its sign.</summary>
    YamlFeature,
    SeveralDocuments,

    // The tree
    NestedTooDeep,
    TooManyValues,
    KeyNotText,
    KeyRepeated,

    // The keys of a mapping
    KeyUnknown,
    KeyMissing,

    /// <summary>A key of a later version.</summary>
    KeyLater,

    /// <summary>None of several ways is used; <see cref="Fault.Other"/> tells them.</summary>
    OneNeeded,
    NeededTogether,
    Contradiction,

    // Values
    ValueMissing,
    WantsMapping,
    WantsList,
    WantsScalar,
    WantsText,
    WantsNumber,
    WantsWholeNumber,
    WantsRange,
    WantsSwitch,

    /// <summary>A text that is not of the form of its shape.</summary>
    WantsForm,
    NumberTooLong,
    NumberTooSmall,
    NumberNotAbove,
    NumberTooLarge,

    /// <summary>A number that is none of those allowed.</summary>
    NumberOther,
    RangeOrder,
    WordUnknown,

    /// <summary>A word of a later version.</summary>
    WordLater,
    NameUnknown,
    ListEmpty,
    ListLength,
    ListTooLong,
    ItemRepeated,
    TextTooLong,
    TextUnprintable,
}
