using Mitsumori.Application.Texts;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Application.Sentences;

/// <summary>What must be true, as the part of a sentence that follows an "if".</summary>
public static class ConditionWords
{
    /// <summary>
    /// Conditions that hold together: <c>one copy carries 120 requests a minute (at all: if each of 3 carries 40)</c>; empty for none.
    /// </summary>
    public static string Of(Sequence<Condition> conditions, RemarkTexts remarks)
    {
        string and = TextResource.Load("table", remarks.Language)["if.and"], said = "";
        foreach (Condition condition in conditions)
        {
            // What would do at all follows the condition that it is less than.
            string next = remarks.If(condition);
            said += said.Length == 0 || condition is Condition.EachCopyCarries ? next : and + next;
        }

        return said;
    }
}
