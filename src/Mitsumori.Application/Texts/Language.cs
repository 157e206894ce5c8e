namespace Mitsumori.Application.Texts;

/// <summary>The languages in which every sentence exists.</summary>
public enum Language
{
    English,
    Japanese,
}

/// <summary>The codes of languages: <c>en</c> and <c>ja</c>.</summary>
public static class LanguageCodes
{
    public static string CodeOf(Language language) => language switch
    {
        Language.English => "en",
        Language.Japanese => "ja",
    };

    /// <summary>The language of a code or of a locale name such as <c>ja_JP.UTF-8</c>; null if it is neither.</summary>
    public static Language? Find(string? name) =>
        name switch
        {
            "ja" => Language.Japanese,
            "en" => Language.English,
            not null when name.StartsWith("ja_", StringComparison.Ordinal) || name.StartsWith("ja-", StringComparison.Ordinal) =>
                Language.Japanese,
            not null when name.StartsWith("en_", StringComparison.Ordinal) || name.StartsWith("en-", StringComparison.Ordinal) =>
                Language.English,
            _ => null,
        };
}
