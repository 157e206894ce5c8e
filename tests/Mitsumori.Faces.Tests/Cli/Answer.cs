using System.Text.Json;

namespace Mitsumori.Faces.Tests.Cli;

/// <summary>What one run of the program left behind: exit code, answer and problems.</summary>
internal sealed record Answer(int Exit, string Output, string Error)
{
    private JsonElement? json;

    /// <summary>The JSON answer of a run with <c>--format json</c>.</summary>
    public JsonElement Json => json ??= JsonDocument.Parse(Output).RootElement;

    public IReadOnlyList<JsonElement> Options => [.. Json.GetProperty("options").EnumerateArray()];

    /// <summary>The one option of an id.</summary>
    public JsonElement Option(string id) => Assert.Single(Options, option => option.Text("id") == id);

    /// <summary>The answer lines of a table, without the last line break.</summary>
    public string[] Lines => Output.TrimEnd('\n').Split('\n');
}
