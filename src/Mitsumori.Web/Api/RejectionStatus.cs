using Microsoft.AspNetCore.Http;
using Mitsumori.Application.Desks;

namespace Mitsumori.Web.Api;

/// <summary>The status with which a request is turned away.</summary>
internal static class RejectionStatus
{
    public static int Of(RejectionKind kind) => kind switch
    {
        RejectionKind.Wrong or RejectionKind.TooManyDigits or RejectionKind.AnswerTooLong => StatusCodes.Status400BadRequest,
        RejectionKind.NotThere => StatusCodes.Status404NotFound,
        RejectionKind.OtherMedia => StatusCodes.Status415UnsupportedMediaType,
        RejectionKind.WithoutToken => StatusCodes.Status401Unauthorized,
        RejectionKind.ForeignOrigin => StatusCodes.Status403Forbidden,
        RejectionKind.ForeignHost => StatusCodes.Status421MisdirectedRequest,
    };
}
