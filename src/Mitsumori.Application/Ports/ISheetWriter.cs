using Mitsumori.Application.Answers.Sheets;

namespace Mitsumori.Application.Ports;

/// <summary>Gives a sheet one form. Same sheet, same bytes.</summary>
public interface ISheetWriter
{
    /// <summary>The ending of files in this form, with its dot and in small letters: <c>.html</c>.</summary>
    string Ending { get; }

    /// <summary>The media type of such files, with its charset where they are text.</summary>
    string MediaType { get; }

    /// <returns>The whole file.</returns>
    byte[] Write(Sheet sheet);
}
