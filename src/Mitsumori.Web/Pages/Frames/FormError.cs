using Mitsumori.Application.Forms;

namespace Mitsumori.Web.Pages.Frames;

/// <summary>Something that a reader has to correct.</summary>
/// <param name="Field">Where; null where the form has no field for it.</param>
/// <param name="Label">What the place is called.</param>
public sealed record FormError(AddressField? Field, string Label, string Message);
