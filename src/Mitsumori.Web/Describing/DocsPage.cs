using System.Net;
using System.Text;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Texts;

namespace Mitsumori.Web.Describing;

/// <summary>
/// The API on one page for people: every operation with its parameters and an example to copy. It loads its style sheet and nothing else.
/// </summary>
internal sealed class DocsPage(Desk desk, Language language, string address)
{
    // The description for programs, and this page in each language.
    private const string Links =
        "<a href=\"/openapi/v1.json\">/openapi/v1.json</a> · "
        + "<a href=\"?lang=ja\" lang=\"ja\" hreflang=\"ja\">日本語</a> · <a href=\"?lang=en\" lang=\"en\" hreflang=\"en\">English</a>";

    private readonly TextResource help = TextResource.Load("help", language);
    private readonly TextResource texts = TextResource.Load("http", language);
    private readonly StringBuilder page = new();

    public string Write()
    {
        page.Append(
            $"""
            <!doctype html>
            <html lang="{LanguageCodes.CodeOf(language)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Text(texts["docs.title"])}</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/docs.css">
            </head>
            <body>
            <main>
            <h1>{Text(texts["docs.title"])}</h1>
            <p>{Text(help["about"])} {Text(texts["docs.same"])}</p>
            <p>{Links}</p>

            """);
        foreach (ApiOperation operation in ApiOperation.All) Write(operation);
        page.Append("</main>\n</body>\n</html>\n");
        return page.ToString();
    }

    private void Write(ApiOperation operation)
    {
        page.Append($"<section id=\"{operation.Id}\">\n")
            .Append($"<h2><code>{(operation.TakesPlans ? "POST" : "GET")} {Text(operation.Path)}</code></h2>\n")
            .Append($"<p>{Text(help["command." + operation.Command])}</p>\n<dl>\n");
        foreach (string name in operation.Query)
            WriteParameter(name, name == "format" ? texts["docs.format"] : help[ApiOperation.HelpOf(name)]);
        WriteParameter("lang", texts["docs.lang"]);
        page.Append("</dl>\n");
        string example = Text(address + operation.ExamplePath);
        if (!operation.TakesPlans)
        {
            page.Append($"<pre><code>curl '{example}'</code></pre>\n</section>\n");
            return;
        }

        page.Append(
            $"""
            <pre><code>curl -H 'Content-Type: application/json' --data-binary @plan.json '{example}'</code></pre>
            <details>
            <summary>plan.json</summary>
            <pre><code>{Text(ExampleBodies.Of(operation, desk))}</code></pre>
            </details>
            </section>

            """);
    }

    private void WriteParameter(string name, string text) => page.Append($"<dt><code>{Text(name)}</code></dt><dd>{Text(text)}</dd>\n");

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
