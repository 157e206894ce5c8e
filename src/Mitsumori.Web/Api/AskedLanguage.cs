using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Texts;
using Mitsumori.Plans.Problems;

namespace Mitsumori.Web.Api;

/// <summary>
/// The language in which a request wants its answer: <c>?lang=</c>, else the best of Accept-Language, else that of the server.
/// </summary>
internal static class AskedLanguage
{
    /// <exception cref="Rejection"><c>lang</c> is neither ja nor en.</exception>
    public static Language Of(HttpRequest request, Language otherwise)
    {
        string? asked = request.Query["lang"] is [.., string last] ? last : null;
        if (asked is null or "ja" or "en") return OrDefault(request, otherwise);
        throw Rejection.Of("lang-unknown", "lang", ("value", Problem.Shown(asked)));
    }

    /// <summary>The same for a request that may be wrong in other ways too.</summary>
    public static Language OrDefault(HttpRequest request, Language otherwise)
    {
        if (request.Query["lang"] is [.., "ja" or "en"]) return LanguageCodes.Find(request.Query["lang"][^1])!.Value;
        if (
            request.Headers.AcceptLanguage.Count == 0
            || !StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out IList<StringWithQualityHeaderValue>? wanted))
        {
            return otherwise;
        }

        return wanted.Where(value => value.Quality is not 0).OrderByDescending(value => value.Quality ?? 1)
            .Select(value => LanguageCodes.Find(value.Value.Value)).FirstOrDefault(language => language is not null) ?? otherwise;
    }
}
