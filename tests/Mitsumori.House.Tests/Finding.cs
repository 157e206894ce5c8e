namespace Mitsumori.House.Tests;

/// <summary>A place that breaks a rule of the house. Line 0 stands for the file as a whole.</summary>
internal sealed record Finding(string Path, int Line, string Problem)
{
    public override string ToString() => Line == 0 ? $"{Path}: {Problem}" : $"{Path}:{Line}: {Problem}";
}
