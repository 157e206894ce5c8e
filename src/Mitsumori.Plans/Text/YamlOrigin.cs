using Mitsumori.Reading;
using YamlDotNet.Core;

namespace Mitsumori.Plans.Text;

/// <summary>A YAML text; its positions are characters, and the parser knows their lines.</summary>
internal sealed class YamlOrigin(string name) : Origin(name)
{
    private readonly Dictionary<int, (int, int)> marks = [];

    public Place At(Mark mark)
    {
        marks[(int)mark.Index] = ((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));
        return new(this, (int)mark.Index);
    }

    public override (int Line, int Column)? PlaceOf(int position) => marks[position];
}
