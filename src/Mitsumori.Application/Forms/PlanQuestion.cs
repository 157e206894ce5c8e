using Mitsumori.Plans.Binding;
using Mitsumori.Reading;

namespace Mitsumori.Application.Forms;

/// <summary>One question whose answer becomes a value of a new plan, and is checked by the rules of that value.</summary>
/// <param name="Key">The name of its texts.</param>
/// <param name="Path">The value in the plan.</param>
/// <param name="Example">An answer to show.</param>
/// <param name="Default">What stands for an empty answer; null where only the user can know it.</param>
/// <param name="MayBeLeftOut">True if the plan can do without the value.</param>
public sealed record PlanQuestion(string Key, NodePath Path, string Example, string? Default, bool MayBeLeftOut = false)
{
    /// <summary>Where a problem with the answer is told to be: the flag that gives the same value, or else the path.</summary>
    public string PlaceName { get; } = FlagLayer.FlagOf(Path) ?? Path.ToString();
}

/// <summary>What was answered to a question, as typed.</summary>
public sealed record PlanAnswer(PlanQuestion Question, string Value);
