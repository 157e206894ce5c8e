using Microsoft.AspNetCore.Http;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Bedrock;
using Mitsumori.Web.Api;

namespace Mitsumori.Web.Pages.Frames;

/// <summary>What every page needs of its request: the language, its texts, and addresses that keep the language.</summary>
/// <param name="Path">The address without its query.</param>
/// <param name="Query">Names and values without the language, in their order.</param>
/// <param name="IsLanguageAsked">True where the address names the language; links then name it too.</param>
public sealed record PageFrame(Language Language, string Path, IReadOnlyList<(string Name, string Value)> Query, bool IsLanguageAsked)
{
    /// <summary>The name under which an address says its language.</summary>
    internal const string LanguageName = "lang";

    /// <summary>True if the reader has signed in, and can sign out.</summary>
    public bool IsSignedIn { get; init; }

    /// <summary>True where the address that was asked had the number of an AWS account, which this one has not.</summary>
    public bool HadAccount { get; init; }

    /// <summary>The code of the language of the page: <c>ja</c>.</summary>
    public string Code => LanguageCodes.CodeOf(Language);

    /// <summary>The language that the switch leads to.</summary>
    public Language Other => Language == Language.Japanese ? Language.English : Language.Japanese;

    /// <summary>What its readers call the other language.</summary>
    public string OtherName => TextResource.Load("web", Other)["language.this"];

    /// <summary>Sentences of pages.</summary>
    public TextResource Texts => TextResource.Load("web", Language);

    /// <summary>Words of tables.</summary>
    public TextResource Table => TextResource.Load("table", Language);

    /// <summary>Words of sentences.</summary>
    public TextResource Terms => TextResource.Load("terms", Language);

    /// <param name="otherwise">The language of a request that names none.</param>
    public static PageFrame Of(HttpRequest request, Language otherwise)
    {
        (string, string)[] query =
        [
            .. request.Query
                .Where(pair => pair.Key != LanguageName)
                .SelectMany(pair => pair.Value.Select(value => (AccountNumber.Masked(pair.Key), AccountNumber.Masked(value ?? "")))),
        ];
        string path = request.Path.Value ?? LocalAddress.Home;
        return new(
            AskedLanguage.OrDefault(request, otherwise),
            LocalAddress.PathOf(path),
            query,
            request.Query[LanguageName] is [.., "ja" or "en"])
        {
            HadAccount = AccountNumber.IsIn(path) || request.Query.Any(pair =>
                AccountNumber.IsIn(pair.Key) || pair.Value.Any(value => AccountNumber.IsIn(value ?? ""))),
            IsSignedIn = request.HttpContext.Features.Get<SignedIn>() is not null,
        };
    }

    /// <summary>An address of this site, in the language of the page.</summary>
    /// <param name="query">Names and values in their order.</param>
    public string To(string path, params IEnumerable<(string Name, string Value)> query) =>
        In(IsLanguageAsked ? Language : null, path, query);

    /// <summary>This page in the other language.</summary>
    public string Switched() => In(Other, Path, Query);

    /// <summary>Names and values as the query of an address.</summary>
    internal static string QueryOf(IEnumerable<(string Name, string Value)> pairs) =>
        string.Join('&', pairs.Select(pair => $"{Encode(pair.Name)}={Encode(pair.Value)}"));

    private static string In(Language? language, string path, IEnumerable<(string Name, string Value)> query)
    {
        IEnumerable<(string Name, string Value)> all = language is Language named
            ? query.Append((LanguageName, LanguageCodes.CodeOf(named)))
            : query;
        string text = QueryOf(all);
        return text.Length == 0 ? path : $"{path}?{text}";
    }

    // Colons, commas and slashes may stand in a query as they are, and ids are then readable.
    private static string Encode(string text) =>
        Uri.EscapeDataString(text)
            .Replace("%3A", ":", StringComparison.Ordinal)
            .Replace("%2C", ",", StringComparison.Ordinal)
            .Replace("%40", "@", StringComparison.Ordinal);
}
