using System.Globalization;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Estimates;

namespace Mitsumori.Web.Pages.Parts;

/// <summary>How pictures of pages write lengths and choose colours.</summary>
internal static class Drawn
{
    /// <summary>A length as an attribute of a picture: a page has no style of its own.</summary>
    public static string Percent(decimal part) => (part * 100m).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>Where the label of a tick is anchored: at both ends it stays within the column.</summary>
    /// <param name="part">0 at the start of the scale, 1 at its end.</param>
    public static string AnchorOf(decimal part) => part == 0m ? "start" : part > 0.93m ? "end" : "middle";

    /// <summary>The name of the colour: the family of a mode, one of their own for references.</summary>
    public static string FamilyOf(Option option) => option switch
    {
        { Role: OptionRole.Reference } => "ref",
        { Mode: HostingMode.ProvisionedThroughput } => "pt",
        { Mode: HostingMode.CustomModelImport } => "im",
        _ => "od",
    };
}
