using System.Text.Json;
using Mitsumori.Faces.Tests.Cli;

namespace Mitsumori.Faces.Tests.Cases;

/// <summary>The plans of this folder, answered by the program as JSON, and short ways to hold an answer against what is right.</summary>
internal static class Case
{
    /// <summary>The text of a plan by its path without ending: <c>Field/06-nova-tokyo</c>.</summary>
    public static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", name + ".yaml"));

    /// <summary>The estimate of a plan of this folder, with flags over it, parted by spaces.</summary>
    public static Answer Estimate(string name, string flags = "") =>
        Terminal.Estimate(Text(name), flags.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A plan of one request a minute in December 2026, unless the lines that follow say otherwise.</summary>
    public static string Plan(
        string model,
        string region,
        string tokens,
        string hosting = "modes: [base-on-demand]",
        string rest = "customization: {method: none}",
        string traffic = "requestsPerMinute: 1",
        string period = "month: 2026-12"
    ) =>
        $"model: {model}\nregion: {region}\n{period}\ntraffic: {{{traffic}, tokens: {{{tokens}}}}}\nhosting: {{{hosting}}}\n{rest}\n";

    /// <summary>Takes the prices that the pricing page prints without a Region for those of this one.</summary>
    public static string Accepting(string region) => $"accept:\n- {{source: 'https://aws.amazon.com/bedrock/pricing/', as: {region}}}\n";

    /// <summary>The codes in which an estimate, a break-even and a sheet of capacity of one plan end.</summary>
    public static int[] Exits(string plan) =>
    [
        .. new[] { "estimate", "breakeven", "capacity" }.Select(command =>
            Terminal.WithPlan(plan, path => Terminal.Run(command, path)).Exit),
    ];

    /// <summary>The kind of the answer, its amount, and the exit code are these.</summary>
    public static void Ends(this Answer answer, int exit, string kind, string? option = null, string? amount = null)
    {
        Assert.True(answer.Output.Length > 0, answer.Error);
        JsonElement said = answer.Json.GetProperty("answer");
        Assert.Equal(
            (exit, kind, option, amount),
            (answer.Exit, said.Text("kind")!, said.Text("option"), said.Text("amount")));
    }

    /// <summary>An option has this verdict and these reasons, in their order.</summary>
    public static JsonElement Judges(this Answer answer, string id, string verdict, params string[] reasons)
    {
        JsonElement option = answer.Option(id);
        Assert.Equal((id, verdict), (id, option.Text("verdict")));
        Assert.Equal(reasons, option.Codes("reasons"));
        return option;
    }

    /// <summary>The monthly total of an option is this amount, complete or a floor.</summary>
    public static JsonElement Costs(this JsonElement option, string? amount, bool isComplete = true)
    {
        JsonElement monthly = option.GetProperty("monthly");
        Assert.Equal((amount, isComplete), (monthly.Text("amount"), monthly.GetProperty("complete").GetBoolean()));
        return option;
    }

    /// <summary>No money is shown for an option that cannot be had.</summary>
    public static void ShowsNoMoney(this JsonElement option) => Assert.Equal(JsonValueKind.Null, option.GetProperty("monthly").ValueKind);
}
