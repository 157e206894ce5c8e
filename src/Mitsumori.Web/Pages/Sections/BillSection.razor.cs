using Microsoft.AspNetCore.Components;
using Mitsumori.Application.Answers.Pages;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages.Sections;

/// <summary>The bill of the answer, and those of the other modes behind a fold.</summary>
public sealed partial class BillSection
{
    [Parameter, EditorRequired]
    public required PageFrame Frame { get; set; }

    [Parameter, EditorRequired]
    public required EstimateAnswer Answer { get; set; }

    private static string? ClassOf(BillRowKind kind) => kind switch
    {
        BillRowKind.Line => null,
        BillRowKind.Sum => "sum",
        BillRowKind.Due => "due",
    };
}
