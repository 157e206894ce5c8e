using Mitsumori.Application.Texts;
using Mitsumori.Catalog.Lint;

namespace Mitsumori.Application.Wire;

/// <summary>The JSON answer of a lint.</summary>
public static class LintJson
{
    public static string ToJson(LintReport report, FaultTexts texts) =>
        WireJson.Write(
            new LintWire(
                [.. report.Counts.Select(count => new CountWire(count.Section, count.Entries))],
                [
                    .. report.Findings.Select(fault => new FaultWire(
                        fault.Code,
                        fault.File,
                        fault.Line,
                        fault.Entry,
                        fault.Field,
                        texts.Say(fault))),
                ]));
}
