using Mitsumori.Application.Reports;

namespace Mitsumori.Application.Ports;

/// <summary>Gives a sheet one form. Same sheet, same bytes.</summary>
public interface ISheetWriter
{
    /// <summary>The ending of files in this form, with its dot and in small letters: <c>.html</c>.</summary>
    string Ending { get; }

    /// <returns>The whole file.</returns>
    byte[] Write(Sheet sheet);
}
