using Mitsumori.Catalog.Faults;

namespace Mitsumori.Application.Texts;

/// <summary>Turns faults in data files and price files into sentences: what was found, and what was expected.</summary>
public sealed class FaultTexts(Language language)
{
    private readonly TextResource sentences = TextResource.Load("faults", language);

    public string Say(DataFault fault) =>
        sentences.Fill(fault.Code, placeholder => fault.Values.First(value => value.Name == placeholder).Text);
}
