namespace Mitsumori.Fuzz;

/// <summary>What bytes are fed to.</summary>
public interface ITarget
{
    /// <summary>Takes the bytes in. Any exception that leaves this method is a defect of what is fuzzed.</summary>
    /// <exception cref="BrokenLawException">It contradicts itself, or what it promises.</exception>
    void Read(ReadOnlyMemory<byte> bytes);
}
