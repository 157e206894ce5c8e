using Microsoft.AspNetCore.Components;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages;

/// <summary>The form beside the sheet: the conditions, and what they cost.</summary>
public sealed partial class EstimatePage
{
    // Sections in the order in which a reader asks for them. Lines and sources come before what was assumed.
    private static readonly string[] Order =
    [
        "options",
        "commitment",
        "break-even",
        "capacity",
        "open",
        "lines",
        "other-lines",
        "sources",
        "assumptions",
        "not-included",
        "conditions",
        "repeat",
    ];

    // Proofs that few readers want at once.
    private static readonly string[] Folded = ["other-lines", "sources", "conditions", "repeat"];

    private static readonly string[] Steps = ["empty.model", "empty.region", "empty.traffic", "empty.tokens"];

    private static readonly (string, string)[] Example =
        [("model", "amazon.nova-pro-v1:0"), ("region", "us-east-1"), ("rpm", "40"), ("hoursPerDay", "24"), ("in", "2000"), ("out", "400")];

    [Parameter, EditorRequired]
    public required EstimateView View { get; set; }

    private PageFrame Frame => View.Frame;

    private string Title => View.Answer?.Title[0] ?? Frame.Texts[View.Errors.Count > 0 ? "form.wrong" : "nav.estimate"];
}
