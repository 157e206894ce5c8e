using Mitsumori.Core.Quantities;

namespace Mitsumori.Catalog.Shipped;

/// <summary>The field types that the declarations are written with.</summary>
internal static class Is
{
    public static FieldType Id { get; } = new(FieldForm.Id);

    public static FieldType Words { get; } = new(FieldForm.Words);

    public static FieldType Address { get; } = new(FieldForm.Address);

    public static FieldType Day { get; } = new(FieldForm.Day);

    public static FieldType Amount { get; } = new(FieldForm.Amount);

    public static FieldType Flag { get; } = new(FieldForm.Flag);

    public static FieldType Source { get; } = To(ReferenceKind.Source);

    public static FieldType Model { get; } = To(ReferenceKind.Model);

    public static FieldType Region { get; } = To(ReferenceKind.Region);

    public static FieldType ContextVariant { get; } = To(ReferenceKind.ContextVariant);

    public static FieldType To(ReferenceKind kind) => new(FieldForm.Reference) { Refers = kind };

    public static FieldType OneOf(IEnumerable<string> codes) => new(FieldForm.Code) { Codes = codes.ToSequence() };

    public static FieldType OneOf(params string[] codes) => OneOf(codes.AsEnumerable());

    public static FieldType Whole(decimal least, decimal greatest) => new(FieldForm.Whole) { Least = least, Greatest = greatest };

    public static FieldType WholeOf(params long[] numbers) => new(FieldForm.Whole) { Numbers = numbers.ToSequence() };

    public static FieldType Number(decimal least, decimal greatest) => new(FieldForm.Number) { Least = least, Greatest = greatest };

    public static FieldType Entry(params Field[] fields) => new(FieldForm.Entry) { Fields = fields.ToSequence() };
}
