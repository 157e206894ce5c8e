using Mitsumori.Reading;

namespace Mitsumori.Catalog.Kinds;

/// <summary>The fields of an entry: their declaration is what files are checked by and what their schema is made from.</summary>
internal static class Field
{
    public static ShapeProperty Must(string name, Shape shape, string meaning) => May(name, shape, meaning) with { IsRequired = true };

    public static ShapeProperty May(string name, Shape shape, string meaning) => new(name, shape with { Description = meaning });
}
