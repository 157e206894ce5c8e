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
