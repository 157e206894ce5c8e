using Mitsumori.Catalog.Faults;
using Mitsumori.Plans.Problems;

namespace Mitsumori.Application.Texts;

/// <summary>Turns faults in data files and price files into sentences: what was found, and what was expected.</summary>
public sealed class FaultTexts(Language language)
{
    private readonly TextResource sentences = TextResource.Load("faults", language);

    public string Say(DataFault fault) =>
        sentences.Fill(fault.Code, placeholder => Shown(placeholder, fault.Values.First(value => value.Name == placeholder).Text));

    // What was expected is the program's own, and may be long.
    private static string Shown(string placeholder, string text) => placeholder == "expected" ? text : Problem.Shown(text);
}
