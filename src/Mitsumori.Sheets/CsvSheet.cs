using System.Text;
using Mitsumori.Application.Answers.Sheets;
using Mitsumori.Application.Ports;
using Mitsumori.Application.Wire;

namespace Mitsumori.Sheets;

/// <summary>
/// The lines of the sheet as comma-separated values: every line of every option with its source, exactly as <c>estimate --format csv</c>
/// gives them.
/// </summary>
/// <remarks>
/// One table, so that programs read it without parting it first; what does not fit a table of lines is in the other forms.
/// </remarks>
public sealed class CsvSheet : ISheetWriter
{
    public string Ending => ".csv";

    public string MediaType => "text/csv; charset=utf-8";

    public byte[] Write(Sheet sheet) => Encoding.UTF8.GetBytes(EstimateCsv.Write(sheet.BreakEven.Estimate, sheet.Texts) + "\n");
}
