using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitsumori.Web.Api;

namespace Mitsumori.Web.Describing;

/// <summary>What the API says of itself: a document for programs, and a page for people.</summary>
internal static class DescribingEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/openapi/v1.json",
            (HttpContext context) =>
            {
                ApiRequest request = new(context, []);
                return request.Answer(
                    "application/json",
                    default,
                    request.Asking.Desk.PlanContext.CurrentMonth.ToString(),
                    () => Encoding.UTF8.GetBytes(new OpenApiDocument(request.Asking.Desk, request.Asking.Language).Write()));
            });
        routes.MapGet(
            "/docs",
            (HttpContext context) =>
            {
                ApiRequest request = new(context, []);
                string address = $"http://{context.Request.Host}";
                return request.Answer(
                    "text/html; charset=utf-8",
                    default,
                    address,
                    () => Encoding.UTF8.GetBytes(new DocsPage(request.Asking.Desk, request.Asking.Language, address).Write()));
            });
        routes.MapGet(
            "/docs.css",
            (HttpContext context) => new ApiRequest(context, []).Answer("text/css; charset=utf-8", default, null, Style));
    }

    private static byte[] Style()
    {
        using Stream stream =
            typeof(DescribingEndpoints).Assembly.GetManifestResourceStream("docs.css")
            ?? throw new FileNotFoundException("docs.css is missing.");
        using MemoryStream text = new();
        stream.CopyTo(text);
        return text.ToArray();
    }
}
