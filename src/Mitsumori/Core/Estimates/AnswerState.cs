namespace Mitsumori.Core.Estimates;

/// <summary>How complete an answer is, which every face tells in its own way: an exit code, a count, a sentence.</summary>
public enum AnswerState
{
    /// <summary>Answered in full.</summary>
    Complete,

    /// <summary>A figure that matters is open: what is told is a lower bound.</summary>
    Floor,

    /// <summary>No candidate can be had and carries the load.</summary>
    NothingFeasible,
}

/// <summary>The state of several answers together.</summary>
public static class AnswerStates
{
    /// <summary>The least complete of them: a floor anywhere makes the whole a floor; nothing feasible is what all of them are.</summary>
    public static AnswerState Together(this IEnumerable<AnswerState> states)
    {
        AnswerState[] all = [.. states];
        if (all.All(state => state == AnswerState.NothingFeasible)) return AnswerState.NothingFeasible;
        return all.Contains(AnswerState.Floor) ? AnswerState.Floor : AnswerState.Complete;
    }
}
