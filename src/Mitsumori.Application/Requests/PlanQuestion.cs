namespace Mitsumori.Application.Requests;

/// <summary>One question whose answer becomes a value of a new plan.</summary>
/// <param name="Key">The name of its texts.</param>
/// <param name="Flag">The flag that takes the same value, by whose rules the answer is checked.</param>
/// <param name="Example">An answer to show.</param>
/// <param name="Default">What stands for an empty answer; null where only the user can know it.</param>
/// <param name="MayBeLeftOut">True if the plan can do without the value.</param>
public sealed record PlanQuestion(string Key, string Flag, string Example, string? Default, bool MayBeLeftOut = false);
