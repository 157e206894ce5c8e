using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Mitsumori.Web.Guards;

/// <summary>
/// Takes in the whole body before a request gets a place: who sends it slowly waits for himself alone. Kestrel cuts off what is too long or
/// slower than its least rate, the limit of time cuts off the rest.
/// </summary>
internal sealed class WholeBody(RequestDelegate next, BodyBudget budget)
{
    private const int Piece = 16 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: true })
        {
            await next(context);
            return;
        }

        using MemoryStream body = new();
        Stream original = context.Request.Body;
        long held = 0;
        try
        {
            byte[] piece = new byte[Piece];
            int read;
            while ((read = await Read(original, piece, context.RequestAborted)) > 0)
            {
                body.Write(piece, 0, read);
                if (!budget.Take(body.Capacity - held))
                {
                    Crowding.TurnAway(context, StatusCodes.Status503ServiceUnavailable, TimeSpan.FromSeconds(1));
                    return;
                }

                held = body.Capacity;
            }

            body.Position = 0;
            context.Request.Body = body;
            await next(context);
        }
        finally
        {
            context.Request.Body = original;
            budget.Give(held);
        }
    }

    // A chunk whose size is beyond a number breaks the reader, as if the connection were broken.
    private static async Task<int> Read(Stream body, byte[] piece, CancellationToken cancellation)
    {
        try
        {
            return await body.ReadAsync(piece, cancellation);
        }
        catch (IOException broken) when (broken is not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The body cannot be read.", StatusCodes.Status400BadRequest, broken);
        }
    }
}
