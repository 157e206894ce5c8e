using Microsoft.AspNetCore.Components;

namespace Mitsumori.Web.Pages.Parts;

/// <summary>One field of the form with its label, its error and its hint.</summary>
public sealed partial class FieldView
{
    private static readonly string[] Texts = ["name", "month", "asOf", "source", "fx", "discountSource"];

    [Parameter, EditorRequired]
    public required EstimateView View { get; set; }

    /// <summary>Its name in the address; also its id.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>What it offers; empty for a field that is typed into.</summary>
    [Parameter]
    public IReadOnlyList<FieldChoice> Choices { get; set; } = [];

    /// <summary>What stands in it where nothing has been asked yet.</summary>
    [Parameter]
    public string Otherwise { get; set; } = "";

    [Parameter]
    public bool IsFull { get; set; }

    private PageFrame Frame => View.Frame;

    private string Value => View.Address.Values.GetValueOrDefault(Name) ?? (View.Address.IsEmpty ? Otherwise : "");

    private bool IsText => Texts.Contains(Name);

    private IReadOnlyList<FormError> Errors => [.. View.ErrorsOf(Name).Take(1)];

    private bool HasHint => Frame.Texts.Has("hint." + Name);

    private string? Invalid => Errors.Count > 0 ? "true" : null;

    private string? DescribedBy => (Errors.Count > 0, HasHint) switch
    {
        (true, true) => $"{Name}-e {Name}-h",
        (true, false) => $"{Name}-e",
        (false, true) => $"{Name}-h",
        _ => null,
    };

    private string ClassNames => string.Join(' ', new[] { "field", IsFull ? "full" : "", Errors.Count > 0 ? "bad" : "" }.Where(part => part.Length > 0));

    // A value that is none of the choices stands among them as it was given: an alias, several Regions, a mistake.
    private IEnumerable<FieldChoice> Offered => Choices.Any(choice => choice.Value == Value) ? Choices : Choices.Prepend(new(Value, Value, ""));
}
