namespace Mitsumori.Reading;

/// <summary>What the readers of all notations share: the bounds of a tree, the path to the value at hand, and the faults met while it
/// grows.</summary>
public sealed class TreeGrowth(TextLimits limits)
{
    private readonly List<Fault> faults = [];
    private readonly Trail trail = new(NodePath.Top);
    private int values;

    // True once something was met that leaves no tree worth checking.
    private bool isHopeless;

    public void Enter(string key) => trail.Enter(key);

    public void Enter(int index) => trail.Enter(index);

    public void Leave() => trail.Leave();

    /// <summary>Counts one more value.</summary>
    /// <exception cref="TreeRefusedException">The tree is larger or deeper than it may be.</exception>
    public void Add(Place place)
    {
        if (++values > limits.MostValues) throw Stop(new(FaultKind.TooManyValues, place, trail.Path) { Limit = limits.MostValues });
        if (trail.Depth > limits.DeepestNesting)
        {
            throw Stop(new(FaultKind.NestedTooDeep, place, NodePath.Top) { Limit = limits.DeepestNesting });
        }
    }

    /// <summary>Reports a fault of the value at hand.</summary>
    public void Report(FaultKind kind, Place place, string text = "") => Report(new Fault(kind, place, trail.Path) { Text = text });

    /// <summary>Reports a fault of the text.</summary>
    public void ReportText(FaultKind kind, Place place, string text = "") => Report(new Fault(kind, place, NodePath.Top) { Text = text });

    /// <summary>Reports that a key stands a second time; the first counts.</summary>
    public void ReportRepeated(MappingEntry entry) =>
        Report(new Fault(FaultKind.KeyRepeated, entry.KeyPlace, trail.Path) { Text = entry.Key, Node = entry.Value });

    /// <summary>Reports a fault after which reading cannot go on.</summary>
    public TreeRefusedException Stop(FaultKind kind, Place place) => Stop(new Fault(kind, place, trail.Path));

    public TextTree Finish(TextNode? root) => new(isHopeless ? null : root, [.. faults]);

    private TreeRefusedException Stop(Fault fault)
    {
        Report(fault);
        return new();
    }

    private void Report(Fault fault)
    {
        faults.Add(fault);
        isHopeless |= fault.Kind != FaultKind.KeyRepeated;
    }
}

/// <summary>Ends the reading of a text whose fault has been reported.</summary>
public sealed class TreeRefusedException : Exception;
