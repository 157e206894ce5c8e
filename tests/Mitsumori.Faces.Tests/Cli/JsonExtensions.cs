using System.Text.Json;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary>Short ways to read a JSON answer in tests.</summary>
internal static class JsonExtensions
{
    /// <summary>The string at a path such as <c>monthly.amount</c>; null where the answer says null.</summary>
    public static string? Text(this JsonElement element, string path) =>
        path.Split('.').Aggregate(element, (inner, name) => inner.GetProperty(name)).GetString();

    /// <summary>The one line of a charge, monthly or one-time.</summary>
    public static JsonElement Line(this JsonElement option, string charge) =>
        Assert.Single(option.AllLines(), line => line.Text("charge") == charge);

    public static IEnumerable<JsonElement> AllLines(this JsonElement option) =>
        option
            .GetProperty("lines")
            .EnumerateArray()
            .Concat(
                option.GetProperty("oneTime") is { ValueKind: JsonValueKind.Object } oneTime
                    ? oneTime.GetProperty("lines").EnumerateArray()
                    : []);

    /// <summary>The distinct codes in a list of gaps, reasons, warnings or assumptions.</summary>
    public static string[] Codes(this JsonElement element, string list) =>
        [.. element.GetProperty(list).EnumerateArray().Select(item => item.Text("code")!).Distinct()];

    /// <summary>The one item of a list that has a code.</summary>
    public static JsonElement Coded(this JsonElement element, string list, string code) =>
        Assert.Single(element.GetProperty(list).EnumerateArray(), item => item.Text("code") == code);

    public static IEnumerable<string> PriceIds(this JsonElement option) => option.AllLines().Select(line => line.Text("price.id")!);
}
