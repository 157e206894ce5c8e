using Mitsumori.Application.Answers.Sheets;
using Mitsumori.Application.Texts;

namespace Mitsumori.Application.Wire;

/// <summary>The sheet as the JSON answer: the estimate and the break-even answer as their own commands give them.</summary>
public static class SheetJson
{
    public static string ToJson(Sheet sheet) => WireJson.Write(Of(sheet));

    public static SheetWire Of(Sheet sheet) =>
        new(
            sheet.Number,
            Plain.Of(sheet.Issued),
            sheet.Command,
            EstimateJson.Of(sheet.BreakEven.Estimate, sheet.Texts),
            BreakEvenJson.Of(sheet.BreakEven, sheet.Texts));
}

/// <summary>The JSON answer of <c>report</c>.</summary>
public sealed record SheetWire(string Number, string Issued, string Command, EstimateWire Estimate, BreakEvenWire Breakeven);
