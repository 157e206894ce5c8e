namespace Mitsumori.Fuzz;

/// <summary>A text for which the reader or the writer of plans does not do what it promises.</summary>
public sealed class BrokenLawException(string law) : Exception(law);
