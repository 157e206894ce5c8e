namespace Mitsumori.Web.Tokens;

/// <summary>Whose token a request came in with, for the log.</summary>
/// <param name="Name">Null for a token without a name.</param>
internal sealed record CameIn(string? Name);
