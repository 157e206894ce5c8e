namespace Mitsumori.Web.Pages.Parts;

/// <summary>One of the values that a field offers.</summary>
/// <param name="Group">Choices of one group stand together; empty for none.</param>
public sealed record FieldChoice(string Value, string Name, string Group);
