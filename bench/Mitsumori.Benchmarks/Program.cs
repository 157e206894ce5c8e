using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Mitsumori.Benchmarks;
using Mitsumori.Benchmarks.Slowest;

if (args is ["slowest", .. string[] rest])
{
    SlowestPlans.Run(rest);
    return;
}

// Within this process: a project of its own for each run would have to be restored, and lock files know nothing of it.
IConfig config = DefaultConfig.Instance
    .AddJob(Job.Default.WithToolchain(new InProcessEmitToolchain(new())))
    .AddColumn(StatisticColumn.OperationsPerSecond);

BenchmarkSwitcher.FromAssembly(typeof(PricedLines).Assembly).Run(args, config);
