using System.Text;
using Mitsumori.Application.Answers.Sheets;
using Mitsumori.Application.Ports;
using Mitsumori.Application.Wire;

namespace Mitsumori.Sheets;

/// <summary>The sheet as one JSON object: its number and day, the estimate, and what decides.</summary>
public sealed class JsonSheet : ISheetWriter
{
    public string Ending => ".json";

    public string MediaType => "application/json";

    public byte[] Write(Sheet sheet) => Encoding.UTF8.GetBytes(SheetJson.ToJson(sheet) + "\n");
}
