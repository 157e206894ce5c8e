using Microsoft.AspNetCore.Components;
using Mitsumori.Application.Forms;
using Mitsumori.Web.Pages.Frames;

namespace Mitsumori.Web.Pages.Parts;

/// <summary>One field of the form with its label, its error and its hint.</summary>
public sealed partial class FieldView
{
    [Parameter, EditorRequired]
    public required EstimateView View { get; set; }

    /// <summary>Its name in the address; also its id.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>What it offers; empty for a field that is typed into.</summary>
    [Parameter]
    public IReadOnlyList<FieldChoice> Choices { get; set; } = [];

    /// <summary>What counts where it is left empty.</summary>
    [Parameter]
    public string? Placeholder { get; set; }

    [Parameter]
    public bool IsFull { get; set; }

    /// <summary>What stands in the field in place of its value in the address; null for that.</summary>
    [Parameter]
    public string? Shown { get; set; }

    /// <summary>What is said below it; null for what the texts say of every such field.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>A control that belongs to the number, set beside it; null for none.</summary>
    [Parameter]
    public RenderFragment? Unit { get; set; }

    /// <summary>The id of the list that the browser suggests from; null for none.</summary>
    [Parameter]
    public string? List { get; set; }

    private PageFrame Frame => View.Frame;

    private string Value => Shown ?? View.Filled.GetValueOrDefault(Name) ?? "";

    private AddressField Field => AddressField.Named(Name)!;

    // A browser shows a month or a day only in its own form: what was written otherwise stays in a field for text.
    private string? Type => Name switch
    {
        "month" when Value.Length == 0 || DateOnly.TryParseExact(Value, "yyyy-MM", out _) => "month",
        "trainedOn" or "asOf" when Value.Length == 0 || DateOnly.TryParseExact(Value, "yyyy-MM-dd", out _) => "date",
        _ => null,
    };

    // Several words are ticked; several values of other kinds are typed with commas between them, or were given so.
    private bool IsTicked => Field is { IsList: true, Words.Count: > 0 };

    private string[] Ticked => Value.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private IReadOnlyList<FormError> Errors => [.. View.ErrorsOf(Name).Take(1)];

    private string? Said => Hint ?? (Frame.Texts.Has("hint." + Name) ? Frame.Texts["hint." + Name] : null);

    private bool HasHint => Said is { Length: > 0 };

    private string? Invalid => Errors.Count > 0 ? "true" : null;

    private string? DescribedBy => (Errors.Count > 0, HasHint) switch
    {
        (true, true) => $"{Name}-e {Name}-h",
        (true, false) => $"{Name}-e",
        (false, true) => $"{Name}-h",
        _ => null,
    };

    private string ClassNames =>
        string.Join(' ', new[] { "field", IsFull ? "full" : "", Errors.Count > 0 ? "bad" : "", Only }.Where(part => part.Length > 0));

    // A field of other methods is out of the way, unless something stands in it.
    private string Only => FieldGroup.MethodsOf(Name) is { Count: > 0 } methods && Value.Length == 0 && Errors.Count == 0
        ? "only " + string.Join(' ', methods)
        : "";

    // A value that is none of the choices stands among them as it was given: an alias, several Regions, a mistake.
    private IEnumerable<FieldChoice> Offered =>
        (IsTicked ? Ticked : [Value])
            .Where(given => Choices.All(choice => choice.Value != given))
            .Select(given => new FieldChoice(given, given, ""))
            .Concat(Choices);

    // An error leads to the first box, and a label to none of them.
    private string? IdOf(FieldChoice choice) => choice == Offered.First() ? Name : null;
}
