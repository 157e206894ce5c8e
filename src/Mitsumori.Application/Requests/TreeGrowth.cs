using Mitsumori.Core.Quantities;

namespace Mitsumori.Application.Requests;

/// <summary>What the readers of both forms share: the bounds of a tree, and the problems met while it grows.</summary>
internal sealed class TreeGrowth
{
    public const int DeepestNesting = 32;

    public const int MostNodes = 20_000;

    private readonly List<Problem> problems = [];
    private int nodes;

    /// <summary>True once something was met that leaves no tree worth checking.</summary>
    public bool IsHopeless { get; private set; }

    /// <summary>Counts one more value.</summary>
    /// <exception cref="TreeRefusedException">The tree is larger or deeper than a plan can be.</exception>
    public void Add(Place place, PlanPath path)
    {
        if (++nodes > MostNodes) throw Stop(ProblemCode.TooManyValues, place, path, ("limit", $"{MostNodes}"));
        if (path.Steps.Count > DeepestNesting) throw Stop(ProblemCode.NestedTooDeep, place, PlanPath.Top, ("limit", $"{DeepestNesting}"));
    }

    public void Report(ProblemCode code, Place place, PlanPath path, params ReadOnlySpan<(string Name, string Value)> values)
    {
        problems.Add(Problem.Of(code, place, path, values));
        IsHopeless |= code != ProblemCode.KeyRepeated;
    }

    /// <summary>Reports a problem after which reading cannot go on.</summary>
    public TreeRefusedException Stop(ProblemCode code, Place place, PlanPath path, params ReadOnlySpan<(string Name, string Value)> values)
    {
        Report(code, place, path, values);
        return new();
    }

    /// <summary>Adds an entry, or reports its key as repeated and keeps the first.</summary>
    public void AddEntry(List<MappingEntry> entries, HashSet<string> keys, MappingEntry entry, PlanPath path)
    {
        if (keys.Add(entry.Key)) entries.Add(entry);
        else Report(ProblemCode.KeyRepeated, entry.KeyPlace, path, ("key", Problem.Shown(entry.Key)));
    }

    public TreeReading Finish(PlanNode? root) => new(IsHopeless ? null : root, problems.ToSequence());
}

/// <summary>Ends the reading of a text whose problem has been reported.</summary>
internal sealed class TreeRefusedException : Exception;
