using Mitsumori.Fuzz;
using SharpFuzz;

// Instrumented code runs only inside the fuzzer's call: before it, there is no memory to count branches in.
Lazy<ITarget> target = new(() => Targets.Of(args[0], Path.Combine(AppContext.BaseDirectory, "data")));

// Out of process: a stack overflow or a hang ends the child alone, and afl counts it.
Fuzzer.OutOfProcess.Run(stream =>
{
    using MemoryStream bytes = new();
    stream.CopyTo(bytes);
    target.Value.Read(bytes.ToArray());
});
