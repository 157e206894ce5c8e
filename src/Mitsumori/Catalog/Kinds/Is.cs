using Mitsumori.Reading;

namespace Mitsumori.Catalog.Kinds;

/// <summary>The shapes that the declarations are written with.</summary>
internal static class Is
{
    public static Shape Id { get; } = new FormShape(string.Empty, DataForms.Id);

    public static Shape Words { get; } = new TextShape(string.Empty);

    public static Shape Address { get; } = new FormShape(string.Empty, DataForms.Address);

    public static Shape Day { get; } = new FormShape(string.Empty, DataForms.Day);

    public static Shape Amount { get; } = new FormShape(string.Empty, DataForms.Amount);

    public static Shape Flag { get; } = new SwitchShape(string.Empty);

    public static Shape Source { get; } = To(ReferenceKind.Source);

    public static Shape Model { get; } = To(ReferenceKind.Model);

    public static Shape Region { get; } = To(ReferenceKind.Region);

    public static Shape ContextVariant { get; } = To(ReferenceKind.ContextVariant);

    extension(Shape items)
    {
        /// <summary>A list of values of this shape; it may be empty.</summary>
        public ListShape List => new(string.Empty, items, MayBeEmpty: true) { MayRepeat = true };
    }

    // The names of architectures have spaces.
    public static Shape To(ReferenceKind kind) =>
        new NameShape(kind == ReferenceKind.Architecture ? Words : Id, ReferenceKinds.CodeOf(kind));

    public static Shape OneOf(params IEnumerable<string> codes) => new ChoiceShape(string.Empty, [.. codes]);

    public static Shape Whole(decimal least, decimal greatest) => new NumberShape(string.Empty, least, Maximum: greatest, IsWhole: true);

    public static Shape WholeOf(params decimal[] numbers) =>
        new NumberShape(string.Empty, numbers[0], IsAbove: false, numbers[^1], IsWhole: true) { Among = numbers };

    public static Shape Number(decimal least, decimal greatest) => new NumberShape(string.Empty, least, Maximum: greatest);

    public static Shape Entry(params IEnumerable<ShapeProperty> fields) => new ObjectShape(string.Empty, [.. fields]);
}
