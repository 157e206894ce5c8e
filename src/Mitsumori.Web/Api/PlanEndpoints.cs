using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mitsumori.Application.Reports;
using Mitsumori.Application.Texts;
using Mitsumori.Application.UseCases;
using Mitsumori.Core.Plans;
using Mitsumori.Web.Serving;

namespace Mitsumori.Web.Api;

/// <summary>The questions about plans: each takes a plan as JSON and gives what the command of the same name prints with <c>--format json</c>.</summary>
internal static class PlanEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        One(api, "estimate", (plan, served, texts) => EstimateReport.ToJson(EstimateCost.Run(plan, served.Book), texts));
    }

    private static void One(RouteGroupBuilder api, string name, Func<Plan, ServedBook, RemarkTexts, string> answer) =>
        api.MapPost("/" + name, async (HttpContext context) =>
        {
            ServedBook served = context.RequestServices.GetRequiredService<ServedBook>();
            Language language = AskedLanguage.Of(context.Request, served.Language);
            Plan plan = PlanBody.PlanOf(await PlanBody.Read(context.Request), served, language);
            byte[] json = Encoding.UTF8.GetBytes(answer(plan, served, served.TextsIn(language)) + "\n");
            context.Response.ContentType = MediaTypeNames.Application.Json;
            context.Response.ContentLength = json.Length;
            await context.Response.Body.WriteAsync(json, context.RequestAborted);
        });
}
