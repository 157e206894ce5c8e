using Mitsumori.Application.Texts;
using Mitsumori.Catalog.Shipped;

namespace Mitsumori.Cli.Tables;

/// <summary>Faults in data files on lines of their own: the place, then the sentence.</summary>
internal static class FaultList
{
    public static void Write(IEnumerable<DataFault> faults, FaultTexts texts, TextWriter output)
    {
        foreach (DataFault fault in faults)
        {
            string place = string.Join(' ', new[] { fault.Line is int line ? $"{fault.File}:{line}:{fault.Column}" : fault.File, fault.Entry, fault.Field }.OfType<string>());
            output.WriteLine($"  {place}: {texts.Say(fault)}");
        }
    }
}
