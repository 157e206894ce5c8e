using System.Text;
using Mitsumori.Faces.Tests.PlanLanguage;

namespace Mitsumori.Faces.Tests.Hostile;

/// <summary>Plans that must be refused: those the reader is tested with, and those that only a file can be.</summary>
public static class WrongPlans
{
    private const string Base = "model: Nova Pro\nregion: us-east-1\nmonth: 2026-12\n";

    private const string Traffic = "traffic: {requestsPerMinute: 40, tokens: {input: 2000, output: 400}}\n";

    private const string JsonHead = "{\"model\": \"Nova Pro\", \"region\": \"us-east-1\", \"month\": \"2026-12\", \"traffic\": ";

    /// <summary>Small ones, by the name of a file and its bytes; every kind of mistake, in YAML and in JSON.</summary>
    public static IReadOnlyList<(string Name, byte[] Text)> Small { get; } =
    [
        .. ProblemTests.Additions.Select(row => Text("addition.yaml", Base + Traffic + row.Data.Item1 + "\n")),
        .. ProblemTests.Traffics.Select(row => Text("traffic.yaml", Base + row.Data.Item1 + "\n")),
        .. ProblemTests.Wholes.Select(row => Text("whole.yaml", row.Data.Item1)),
        .. ProblemTests.Json.Select(row => Text("broken.json", row.Data.Item1)),
        .. ProblemTests.BrokenYaml.Select(row => Text("broken.yaml", row.Data.Item1)),
        Text("negative.json", JsonHead + "{\"requestsPerMinute\": -40, \"tokens\": {\"input\": 1, \"output\": 1}}}"),
        Text("huge.json", JsonHead + "{\"requestsPerMinute\": 1e400, \"tokens\": {\"input\": 1, \"output\": 1}}}"),
        Text("nan.json", JsonHead + "{\"requestsPerMinute\": \"NaN\", \"tokens\": {\"input\": 1, \"output\": 1}}}"),
        Text(
            "upside-down.json",
            JsonHead + "{\"requestsPerMinute\": {\"low\": 60, \"high\": 30}, \"tokens\": {\"input\": 1, \"output\": 1}}}"),
        Text("unknown-key.json", JsonHead + "{\"requestsPerMinute\": 1, \"colour\": \"red\", \"tokens\": {\"input\": 1, \"output\": 1}}}"),
        Text(
            "repeated-key.json",
            JsonHead + "{\"requestsPerMinute\": 1, \"requestsPerMinute\": 1, \"tokens\": {\"input\": 1, \"output\": 1}}}"),
        Text(
            "contradiction.json",
            JsonHead + "{\"requestsPerMinute\": 1, \"requestsPerDay\": 1, \"tokens\": {\"input\": 1, \"output\": 1}}}"),
        Text(
            "time-zone.json",
            JsonHead
                + "{\"requestsPerMinute\": 1, \"tokens\": {\"input\": 1, \"output\": 1}, \"active\": {\"timeZone\": \"Mars/Olympus\"}}}"),
        Text(
            "holidays.json",
            JsonHead + "{\"requestsPerMinute\": 1, \"tokens\": {\"input\": 1, \"output\": 1}, \"active\": {\"holidays\": \"XX\"}}}"),
        Text(
            "wrong-month.json",
            "{\"model\": \"Nova Pro\", \"region\": \"us-east-1\", \"month\": \"2026-00\", \"traffic\": {\"requestsPerMinute\": 1, \"tokens\": {\"input\": 1, \"output\": 1}}}"
        ),
        Text("empty.yaml", ""),
        Text("empty.json", ""),
        Text("blank.json", " \n\t"),
        Text("mark-alone.yaml", "\uFEFF"),
        Text("two-marks.yaml", "\uFEFF\uFEFF" + Base + "trafic: 1\n"),
        Text("marked.yaml", "\uFEFF" + Base + "trafic: 1\n"),
        Text("marked.json", "\uFEFF{\"trafic\": 1}"),
        Text("zero.yaml", "model: Nova\0Pro\n"),
        Text("bell.yaml", "model: Nova\aPro\n"),
        ("latin1.yaml", Encoding.Latin1.GetBytes("name: café\n" + Base)),
        ("shift-jis.yaml", [.. "name: "u8, 0x8c, 0xa9, 0x90, 0xcf, .. "\n"u8]),
        ("half-character.json", [.. "{\"name\": \""u8, 0xe8, 0xa6, .. "\"}"u8]),
        ("picture.yaml", [0x89, .. "PNG\r\n"u8, 0x1a, 0x0a, 0, 0, 0, 13]),
        ("archive.json", [.. "PK"u8, 3, 4, 20, 0, 8, 8]),
        ("utf-16.json", [0xff, 0xfe, .. Encoding.Unicode.GetBytes("{\"model\": \"Nova Pro\"}")]),
        ("utf-32.yaml", Encoding.UTF32.GetBytes(Base)),
    ];

    /// <summary>Those that could take the program's time or memory, each for a process of its own.</summary>
    public static IReadOnlyList<(string Name, byte[] Text)> Large { get; } =
    [
        ("ten-megabytes.yaml", Encoding.UTF8.GetBytes(Repeat("# nothing at all\n", 10 << 20))),
        ("ten-megabytes.json", Encoding.UTF8.GetBytes(JsonHead + "\"" + Repeat("x", 10 << 20) + "\"}")),
        Text("alias-bomb.yaml", AliasBomb()),
        Text("deep.yaml", Repeat("[", 500_000) + Repeat("]", 500_000)),
        Text("deep.json", Repeat("{\"a\":", 1_000_000)),
        Text("deep-indentation.yaml", string.Concat(Enumerable.Range(0, 1_300).Select(depth => new string(' ', depth) + "a:\n"))),
        ("binary.yaml", Noise(1 << 20)),
        ("utf-16.yaml", [0xff, 0xfe, .. Encoding.Unicode.GetBytes(Repeat("name: 見積\n", 400_000))]),
        Text("zeros.json", Repeat("\0", 1 << 20)),
        Text("one-line.yaml", "name: \"" + Repeat("x", 1_000_000)),
        Text("one-line.json", "{\"name\": \"" + Repeat("x", 1_000_000) + "\"}"),
        Text("plain-line.yaml", Repeat("a ", 1_000_000)),
        Text("many-colons.yaml", Repeat("a: ", 1_000_000)),
        Text("brackets.yaml", Repeat("[]", 1_000_000)),
        Text(
            "huge-number.json",
            JsonHead + "{\"requestsPerMinute\": 1" + Repeat("0", 1_000_000) + ", \"tokens\": {\"input\": 1, \"output\": 1}}}"),
        Text("half-characters.json", "[" + Repeat("\"\\ud800\",", 1_000_000) + "1]"),
        Text("many-problems.yaml", Base + "traffic:\n" + string.Concat(Enumerable.Range(0, 9_000).Select(i => $"  key{i}: -1\n"))),
        Text("hundred-thousand-keys.yaml", string.Concat(Enumerable.Range(0, 100_000).Select(i => $"k{i}: 1\n"))),
        Text("hundred-thousand-keys.json", "{" + string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"{i:x}\":1")) + "}"),
        Text("repeated-keys.yaml", Repeat("name: a\n", 1_000_000)),
    ];

    private static (string Name, byte[] Text) Text(string name, string text) => (name, Encoding.UTF8.GetBytes(text));

    /// <summary>A text over and over, up to about so many characters.</summary>
    private static string Repeat(string text, int characters) =>
        new StringBuilder().Insert(0, text, Math.Max(1, characters / text.Length)).ToString();

    private static string AliasBomb()
    {
        StringBuilder bomb = new("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 60; level++)
            bomb.Append($"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n");
        return bomb.ToString();
    }

    private static byte[] Noise(int length)
    {
        byte[] bytes = new byte[length];
        new Random(20261122).NextBytes(bytes);
        return bytes;
    }
}
