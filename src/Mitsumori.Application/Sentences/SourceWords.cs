using Mitsumori.Application.Texts;
using Mitsumori.Core.Sources;

namespace Mitsumori.Application.Sentences;

/// <summary>What is said of a source wherever a figure names it.</summary>
public sealed class SourceWords(Language language)
{
    private readonly TextResource texts = TextResource.Load("table", language);
    private readonly TextResource terms = TextResource.Load("terms", language);

    /// <summary>Who stands behind it: official, measured, quoted; and that it is the user's own, with the file it comes from.</summary>
    public string Kind(Source source)
    {
        string kind = terms["trust." + SourceCodes.Trusts.CodeOf(source.Trust)];
        return source switch
        {
            { File: OwnFile file } => texts.Fill("own-file", ("kind", kind), ("file", file.Name), ("hash", file.Hash)),
            { IsOwn: true } => texts.Fill("own", ("kind", kind)),
            _ => kind,
        };
    }

    /// <summary>Its day, or that none is recorded.</summary>
    public string Day(Source source) => source.AsOf is DateOnly day ? Figures.Day(day) : texts["basis.none"];
}
