using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Forms;
using Mitsumori.Application.Ports;
using Mitsumori.Core.Bedrock;
using Mitsumori.Plans.Writing;
using Mitsumori.Sheets;
using Mitsumori.Sheets.Html;
using Mitsumori.Web.Guards;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages;

/// <summary>
/// The pages for people: their addresses and what answers there. All are rendered on the server, none needs a script; that of the estimate
/// follows the typing with one, and copies texts.
/// </summary>
public static class PageRoutes
{
    // An address that servers on the way pass on, Kestrel's own 8 KB among them.
    private const int LongestAddress = 7_000;

    /// <summary>What the pages need beside the book.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();

        // Nothing is written where the server runs.
        services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new KeysInMemory());

        // Pages are UTF-8: Japanese stands in them as it is, in a third of the bytes.
        services.AddSingleton<HtmlEncoder>(new CleanHtmlEncoder());
        return services;
    }

    /// <summary>Adds the pages, their style sheet and their icon.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/", (HttpContext context, Desk desk) => Estimate(context, FrameOf(context, desk), QueriesOf(context, desk)))
            .ExcludeFromDescription();
        routes.MapPost("/plan", ReadPlan).ExcludeFromDescription();
        routes
            .MapGet("/plan.yaml", (HttpContext context, Desk desk) => PlanFile(FrameOf(context, desk), QueriesOf(context, desk)))
            .ExcludeFromDescription();
        foreach (ISheetWriter form in SheetForms.All)
        {
            routes
                .MapGet("/sheet" + form.Ending, (HttpContext context, Desk desk) => SheetFile(form, context, desk))
                .ExcludeFromDescription();
        }

        routes
            .MapGet(
                CompareView.Path,
                (HttpContext context, Desk desk) => Compare(FrameOf(context, desk), new(desk, context.RequestAborted)))
            .ExcludeFromDescription();
        routes
            .MapGet("/afford", (HttpContext context, Desk desk) => Afford(FrameOf(context, desk), new(desk, context.RequestAborted)))
            .ExcludeFromDescription();
        routes
            .MapGet(
                "/models",
                (HttpContext context, Desk desk) => Catalog(FrameOf(context, desk), frame => CatalogQueries.Models(frame, desk)))
            .ExcludeFromDescription();
        routes
            .MapGet(
                "/prices",
                (HttpContext context, Desk desk) => Catalog(FrameOf(context, desk), frame => CatalogQueries.Prices(frame, desk)))
            .ExcludeFromDescription();
        routes
            .MapGet(
                "/prices/{id}",
                (HttpContext context, string id, Desk desk) =>
                    Catalog(FrameOf(context, desk), frame => CatalogQueries.Price(frame, id, desk)))
            .ExcludeFromDescription();
        routes.MapGet(PageFiles.Style.Path, () => PageFiles.Style.Answer()).ExcludeFromDescription();
        routes.MapGet(PageFiles.Script.Path, () => PageFiles.Script.Answer()).ExcludeFromDescription();
        routes.MapGet(PageFiles.Icon.Path, () => PageFiles.Icon.Answer()).ExcludeFromDescription();
    }

    /// <summary>The page of an address that leads nowhere.</summary>
    internal static IResult Missing(PageFrame frame) => Message(frame, StatusCodes.Status404NotFound, "missing");

    private static PageFrame FrameOf(HttpContext context, Desk desk)
    {
        context.Response.Headers.Vary = "Accept-Language";
        return PageFrame.Of(context.Request, desk.Language);
    }

    // The number of an account stays in no address: what had one is answered with the address that has not.
    private static IResult Catalog(PageFrame frame, Func<PageFrame, IResult> page) =>
        frame.HadAccount ? new SeeOther(frame.To(new PathString(frame.Path).ToUriComponent(), frame.Query)) : page(frame);

    private static IResult To(string address, PageFrame frame) => frame.HadAccount ? new SeeOther(address) : Results.Redirect(address);

    private static PlanQueries QueriesOf(HttpContext context, Desk desk) => new(desk, context.RequestAborted);

    private static IResult Message(PageFrame frame, int status, string key) =>
        new RazorComponentResult<MessagePage>(new { Frame = frame, Key = key }) { StatusCode = status, PreventStreamingRendering = true };

    private static IResult Estimate(HttpContext context, PageFrame frame, PlanQueries queries)
    {
        EstimateView view = queries.Read(frame);

        // A form sends its empty fields too; the address that is kept and passed on has what was said.
        if (!frame.Query.SequenceEqual(view.Address.Pairs()) || frame.HadAccount) return To(view.To("/"), frame);
        context.Response.Headers.ContentSecurityPolicy = SafeHeaders.PolicyWithScript;

        // Conditions that have to be corrected are a page like any other: people read it, and a browser has nothing to complain about.
        return new RazorComponentResult<EstimatePage>(new { View = queries.Answer(view) }) { PreventStreamingRendering = true };
    }

    private static IResult Compare(PageFrame frame, CompareQueries queries)
    {
        CompareView view = queries.Read(frame);
        return frame.HadAccount || !frame.Query.SequenceEqual(view.Pairs)
            ? To(frame.To(CompareView.Path, view.Pairs), frame)
            : new RazorComponentResult<ComparePage>(new { View = queries.Answer(view) }) { PreventStreamingRendering = true };
    }

    private static IResult Afford(PageFrame frame, AffordQueries queries)
    {
        AffordView view = queries.Read(frame);

        // A form sends its empty fields too. Without a question the page is the form as it begins.
        if (frame.HadAccount || (frame.Query.Count > 0 && !frame.Query.SequenceEqual(view.Pairs)))
            return To(frame.To("/afford", view.Pairs), frame);
        return new RazorComponentResult<AffordPage>(new { View = queries.Answer(view) }) { PreventStreamingRendering = true };
    }

    private static IResult PlanFile(PageFrame frame, PlanQueries queries)
    {
        EstimateView view = queries.Answer(frame);
        if (frame.HadAccount) return new SeeOther(view.To(frame.Path));
        return view.Answer is EstimateAnswer answer
            ? Results.File(Encoding.UTF8.GetBytes(PlanYaml.Write(answer.Plan)), "application/yaml; charset=utf-8", "plan.yaml")
            : Results.Redirect(view.To("/"));
    }

    private static IResult SheetFile(ISheetWriter form, HttpContext context, Desk desk)
    {
        PageFrame frame = FrameOf(context, desk);
        EstimateView view = QueriesOf(context, desk).Answer(frame);
        if (frame.HadAccount) return new SeeOther(view.To(frame.Path));
        if (view.Answer is not EstimateAnswer answer) return Results.Redirect(view.To("/"));
        byte[] file = form.Write(answer.Sheet);

        // The sheet is a page of its own, with a style sheet of its own that its policy names by hash.
        if (form is HtmlSheet) context.Response.Headers.ContentSecurityPolicy = HtmlSheet.Policy;
        return Results.File(file, form.MediaType, form is HtmlSheet ? null : answer.Sheet.Number + form.Ending);
    }

    // A file, or what was pasted: both become an address.
    private static async Task<IResult> ReadPlan(HttpContext context, Desk desk)
    {
        PageFrame frame = FrameOf(context, desk);
        if (await BrowserForm.Read(context, BrowserForm.OfPlan) is not IFormCollection form)
            return Message(frame, StatusCodes.Status415UnsupportedMediaType, "no-form");
        string text = form[PlanAddress.Rest].ToString();
        if (form.Files.GetFile("file") is { Length: > 0 } file)
        {
            using StreamReader reader = new(file.OpenReadStream(), Encoding.UTF8);
            text = await reader.ReadToEndAsync(context.RequestAborted);
        }

        EstimateView view = QueriesOf(context, desk).Answer(frame with { Path = "/", Query = [(PlanAddress.Rest, text)] });
        string address = view.To("/");
        return address.Length <= LongestAddress
            ? To(address, frame with { HadAccount = AccountNumber.IsIn(text) })
            : Message(frame, StatusCodes.Status413PayloadTooLarge, "too-long");
    }
}
