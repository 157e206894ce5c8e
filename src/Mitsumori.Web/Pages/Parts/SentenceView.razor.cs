using Microsoft.AspNetCore.Components;
using Mitsumori.Application.Answers.Pages;

namespace Mitsumori.Web.Pages.Parts;

/// <summary>The answer as one sentence, its figure on a line of its own.</summary>
public sealed partial class SentenceView
{
    [Parameter, EditorRequired]
    public required PageSentence Sentence { get; set; }
}
