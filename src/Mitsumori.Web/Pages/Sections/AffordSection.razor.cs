using Microsoft.AspNetCore.Components;
using Mitsumori.Application.Answers.Pages;
using Mitsumori.Core.Estimates;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages.Sections;

/// <summary>What a budget carries: a table whose middle column is drawn. What it shows is said in the cells beside it.</summary>
public sealed partial class AffordSection
{
    [Parameter, EditorRequired]
    public required PageFrame Frame { get; set; }

    [Parameter, EditorRequired]
    public required BudgetAnswer Answer { get; set; }

    private static string ClassOf(BudgetRow row) => row switch
    {
        { Option: { IsReference: true, CarriesNothing: true } } => "ref out",
        { Option.IsReference: true } => "ref",
        { IsBest: true } => "best",
        { Option.CarriesNothing: true } => "out",
        { Option.Option.Verdict: Verdict.Unconfirmed } => "maybe",
        _ => "",
    };
}
