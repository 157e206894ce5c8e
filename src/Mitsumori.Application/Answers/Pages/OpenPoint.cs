using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Answers.Pages;

/// <summary>Something that is not known: what it is, what it changes, and what a reader can do about it.</summary>
/// <param name="Title">What is missing, in the words of the form.</param>
/// <param name="Tag">Why it is missing; empty for nothing.</param>
/// <param name="Said">What is not known, and what it decides.</param>
/// <param name="Fields">Fields of the form that take it, by name; empty where none does.</param>
public sealed record OpenPoint(string Title, string Tag, Sequence<string> Said, Sequence<string> Fields)
{
    /// <summary>The text that is ready to be sent or pasted; null for none.</summary>
    public Block.Question? Ask { get; init; }

    /// <summary>True where knowing it may change the answer.</summary>
    public bool MayChangeAnswer { get; init; }
}
