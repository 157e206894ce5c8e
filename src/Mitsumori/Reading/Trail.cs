namespace Mitsumori.Reading;

/// <summary>The path to the value at hand while a tree is read or checked; a path is made of it only where there is a fault.</summary>
internal sealed class Trail
{
    private readonly List<(string? Key, int Index)> steps = [];
    private readonly NodePath start;

    public Trail(NodePath start) => this.start = start;

    public int Depth => steps.Count;

    public bool IsAtTop => steps.Count == 0 && start.Steps.IsEmpty;

    public NodePath Path => steps.Count == 0 ? start : new([.. start.Steps, .. steps.Select(step => step.Key ?? $"{step.Index}")]);

    public void Enter(string key) => steps.Add((key, 0));

    public void Enter(int index) => steps.Add((null, index));

    public void Leave() => steps.RemoveAt(steps.Count - 1);
}
