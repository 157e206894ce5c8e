using System.Runtime.CompilerServices;
using CsCheck;

namespace Mitsumori.Tests;

/// <summary>
/// Tries laws on random cases. A law that can pass without having compared anything counts how often it did, for each condition that it
/// names, and fails if one of them never occurred. The counts are in the output of the test: the option <c>-showLiveOutput</c> prints them.
/// </summary>
internal static class Law
{
    /// <summary>A law that compares something in every case.</summary>
    public static void HoldsOfEach<T>(this Gen<T> cases, Action<T> law, Tries? tries = null, int threads = -1) =>
        cases.Sample(law, iter: (tries ?? Tries.Usual).InThisRun, threads: threads);

    public static void HoldsOfEach<T1, T2>(this Gen<(T1, T2)> cases, Action<T1, T2> law, Tries? tries = null, int threads = -1) =>
        cases.HoldsOfEach(drawn => law(drawn.Item1, drawn.Item2), tries, threads);

    public static void HoldsOfEach<T1, T2, T3>(this Gen<(T1, T2, T3)> cases, Action<T1, T2, T3> law, Tries? tries = null) =>
        cases.HoldsOfEach(drawn => law(drawn.Item1, drawn.Item2, drawn.Item3), tries);

    public static void HoldsOfEach<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> cases, Action<T1, T2, T3, T4> law, Tries? tries = null) =>
        cases.HoldsOfEach(drawn => law(drawn.Item1, drawn.Item2, drawn.Item3, drawn.Item4), tries);

    /// <summary>
    /// A law that compares something only under conditions, and counts each as it does. Fewer cases than the law has of itself may miss
    /// one.
    /// </summary>
    /// <param name="cases">What the law is tried on.</param>
    /// <param name="law">Throws where it does not hold; counts what it held.</param>
    /// <param name="conditions">Each has to occur, and is likely enough to do so some eight times in the cases that the law has of
    /// itself.</param>
    /// <param name="tries">200 of itself if not given.</param>
    /// <param name="threads">As many as there are processors if not given.</param>
    /// <param name="name">The test, filled in by the compiler.</param>
    public static void Holds<T>(
        this Gen<T> cases,
        Action<T, Bites> law,
        IEnumerable<string> conditions,
        Tries? tries = null,
        int threads = -1,
        [CallerMemberName] string name = "")
    {
        Tries count = tries ?? Tries.Usual;
        Bites bites = new(conditions);
        cases.Sample(drawn => law(drawn, bites), iter: count.InThisRun, threads: threads);
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}, {count.InThisRun} cases: {bites}");
        string[] missing = [.. bites.Missing];
        if (!count.AreWhole || missing.Length == 0) return;
        Assert.Fail($"{name}: none of {count.InThisRun} cases had {string.Join(", ", missing)}. Counted: {bites}.");
    }

    public static void Holds<T1, T2>(
        this Gen<(T1, T2)> cases,
        Action<T1, T2, Bites> law,
        IEnumerable<string> conditions,
        Tries? tries = null,
        int threads = -1,
        [CallerMemberName] string name = ""
    ) => cases.Holds((drawn, bites) => law(drawn.Item1, drawn.Item2, bites), conditions, tries, threads, name);

    public static void Holds<T1, T2, T3>(
        this Gen<(T1, T2, T3)> cases,
        Action<T1, T2, T3, Bites> law,
        IEnumerable<string> conditions,
        Tries? tries = null,
        [CallerMemberName] string name = ""
    ) => cases.Holds((drawn, bites) => law(drawn.Item1, drawn.Item2, drawn.Item3, bites), conditions, tries, name: name);

    public static void Holds<T1, T2, T3, T4>(
        this Gen<(T1, T2, T3, T4)> cases,
        Action<T1, T2, T3, T4, Bites> law,
        IEnumerable<string> conditions,
        Tries? tries = null,
        [CallerMemberName] string name = ""
    ) => cases.Holds((drawn, bites) => law(drawn.Item1, drawn.Item2, drawn.Item3, drawn.Item4, bites), conditions, tries, name: name);

    public static void Holds<T1, T2, T3, T4, T5>(
        this Gen<(T1, T2, T3, T4, T5)> cases,
        Action<T1, T2, T3, T4, T5, Bites> law,
        IEnumerable<string> conditions,
        Tries? tries = null,
        [CallerMemberName] string name = ""
    ) =>
        cases.Holds(
            (drawn, bites) => law(drawn.Item1, drawn.Item2, drawn.Item3, drawn.Item4, drawn.Item5, bites),
            conditions,
            tries,
            name: name);
}
