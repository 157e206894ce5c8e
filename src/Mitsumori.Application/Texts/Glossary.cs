namespace Mitsumori.Application.Texts;

/// <summary>The page of terms in both languages, as it stands in <c>docs/glossary.md</c>.</summary>
public static class Glossary
{
    private static readonly Lazy<string> Page = new(() =>
    {
        using Stream stream =
            typeof(Glossary).Assembly.GetManifestResourceStream("glossary.md")
            ?? throw new FileNotFoundException("The glossary is missing.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    });

    /// <summary>GitHub's Markdown.</summary>
    public static string Text => Page.Value;
}
