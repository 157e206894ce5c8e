using Microsoft.AspNetCore.Components;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages;

/// <summary>The form beside the answer: the conditions, and what they cost.</summary>
public sealed partial class EstimatePage
{
    // What proves the answer, in the order in which it is asked for.
    private static readonly string[] Proofs = ["break-even", "capacity"];

    private static readonly string[] Steps = ["empty.model", "empty.traffic", "empty.tokens"];

    private static readonly (string, string)[] Example =
        [("model", "amazon.nova-pro-v1:0"), ("region", "us-east-1"), ("rpm", "40"), ("hoursPerDay", "24"), ("in", "2000"), ("out", "400")];

    [Parameter, EditorRequired]
    public required EstimateView View { get; set; }

    private PageFrame Frame => View.Frame;

    private string Title => View.Answer?.Title[0] ?? Frame.Texts[View.Errors.Count > 0 ? "form.wrong" : "nav.estimate"];

    // The subject and the traffic: what a folded form has to say.
    private static string Brief(EstimateAnswer answer) => $"{answer.Title[0]} · {answer.Title[^1]}";
}
