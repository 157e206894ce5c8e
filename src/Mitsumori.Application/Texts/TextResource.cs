using System.Collections.Concurrent;
using System.Text.Json;

namespace Mitsumori.Application.Texts;

/// <summary>The sentences of one resource file in one language, by key. A missing key is a defect and throws.</summary>
public sealed class TextResource
{
    private static readonly ConcurrentDictionary<string, TextResource> Loaded = new(StringComparer.Ordinal);

    private readonly string name;
    private readonly Dictionary<string, string> sentences;

    private TextResource(string name, Dictionary<string, string> sentences)
    {
        this.name = name;
        this.sentences = sentences;
    }

    /// <summary>All keys of the file.</summary>
    public IEnumerable<string> Keys => sentences.Keys;

    public string this[string key] =>
        sentences.TryGetValue(key, out string? sentence) ? sentence : throw new KeyNotFoundException($"{name} has no text for {key}.");

    public static TextResource Load(string family, Language language) =>
        Loaded.GetOrAdd(
            $"{family}.{LanguageCodes.CodeOf(language)}.json",
            static file =>
            {
                using Stream stream =
                    typeof(TextResource).Assembly.GetManifestResourceStream(file)
                    ?? throw new FileNotFoundException($"The text resource {file} is missing.");
                using JsonDocument document = JsonDocument.Parse(stream);
                Dictionary<string, string> read = new(StringComparer.Ordinal);
                foreach (JsonProperty entry in document.RootElement.EnumerateObject())
                    read.Add(entry.Name, entry.Value.GetString()!);
                return new(file, read);
            });

    public bool Has(string key) => sentences.ContainsKey(key);

    /// <summary>A sentence with its <c>{placeholders}</c> filled in by name.</summary>
    public string Fill(string key, Func<string, string> value) => Fill(this[key], name, value);

    /// <summary>A sentence with its <c>{placeholders}</c> filled in from pairs.</summary>
    public string Fill(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        Dictionary<string, string> byName = new(StringComparer.Ordinal);
        foreach ((string valueName, string value) in values) byName[valueName] = value;
        return Fill(key, placeholder => byName[placeholder]);
    }

    private static string Fill(string sentence, string resource, Func<string, string> value)
    {
        System.Text.StringBuilder filled = new();
        int from = 0;
        for (int open = sentence.IndexOf('{', StringComparison.Ordinal); open >= 0; open = sentence.IndexOf('{', from))
        {
            int close = sentence.IndexOf('}', open);
            if (close < 0) throw new FormatException($"{resource}: a placeholder is not closed in: {sentence}");
            filled.Append(sentence, from, open - from).Append(value(sentence[(open + 1)..close]));
            from = close + 1;
        }

        return filled.Append(sentence, from, sentence.Length - from).ToString();
    }
}
