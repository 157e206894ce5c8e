namespace Mitsumori.Application.Desks;

/// <summary>
/// Why a request is turned away. Each face has one table from these to what it answers with: exit code, status, tool problem.
/// </summary>
public enum RejectionKind
{
    /// <summary>Something in it is wrong and has to be written otherwise.</summary>
    Wrong,

    /// <summary>Right in every place, and still an amount or a count in it has more digits than can be computed exactly.</summary>
    TooManyDigits,

    /// <summary>Its answer is longer than who asks can take.</summary>
    AnswerTooLong,

    /// <summary>It asks for a thing that is not there.</summary>
    NotThere,

    /// <summary>What it brings is of a kind that is not read.</summary>
    OtherMedia,

    /// <summary>It comes without the token that is asked for.</summary>
    WithoutToken,

    /// <summary>It comes from the page of another site.</summary>
    ForeignOrigin,

    /// <summary>It calls the server by a name that is not its own.</summary>
    ForeignHost,
}
