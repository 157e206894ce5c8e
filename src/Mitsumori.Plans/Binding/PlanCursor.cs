using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Plans.Names;
using Mitsumori.Plans.Problems;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Binding;

/// <summary>Reads the values of one mapping of a checked tree. A value that was refused reads as absent.</summary>
internal sealed class PlanCursor(TextNode.Mapping mapping, NodePath path, PlanCheck check, List<Assumption> assumed)
{
    public NodePath Path => path;

    public Place Place => mapping.Place;

    /// <summary>The mapping under a key; an empty one if it is absent.</summary>
    public PlanCursor Below(string key) =>
        new(mapping.Find(key)?.Value as TextNode.Mapping ?? new(mapping.Place, []), path.To(key), check, assumed);

    /// <summary>True if a flag gave one of the values, or of what is said of them.</summary>
    public bool HasFlag => mapping.Entries.Any(entry => entry.Value.Place.IsFlag);

    /// <summary>True if the key was written, whatever its value.</summary>
    public bool Has(string key) => mapping.Find(key) is not null;

    public MappingEntry? Entry(string key) => mapping.Find(key);

    public TextNode? Node(string key) => mapping.Find(key)?.Value is { } value && !check.IsRefused(value) ? value : null;

    public string? Text(string key) => (Node(key) as TextNode.Scalar)?.Text;

    public decimal? Number(string key) =>
        Node(key) is TextNode.Scalar scalar && NumberText.Read(scalar.Text, out decimal value) == NumberText.Outcome.Number ? value : null;

    public long? Whole(string key) => (long?)Number(key);

    /// <summary>A range; one without a typical value is noted as an assumption.</summary>
    public QuantityRange? Range(string key)
    {
        QuantityRange? range = Node(key) switch
        {
            TextNode.Scalar scalar => OfText(scalar.Text),
            TextNode.Mapping inner => OfMapping(new(inner, path.To(key), check, assumed)),
            _ => null,
        };
        if (range is { TypicalIsMidpoint: true }) assumed.Add(new Assumption.MidpointTypical(path.To(key).ToString()));
        return range;
    }

    public T? Word<T>(string key, Vocabulary<T> words)
        where T : struct, Enum => words.TryParse(Text(key), out T value) ? value : null;

    public DateOnly? Day(string key) => Text(key) is { } text && TextForms.TryDate(text, out DateOnly day) ? day : null;

    /// <summary>The texts of a list, or of a single value, each with its place and path; refused ones are left out.</summary>
    public IEnumerable<(TextNode.Scalar Value, NodePath Path)> Texts(string key) => Node(key) switch
    {
        TextNode.Scalar single => [(single, path.To(key))],
        TextNode.List list => list.Items.Select((item, index) => (Value: item as TextNode.Scalar, Path: path.To(key).To(index)))
            .Where(item => item.Value is not null && !check.IsRefused(item.Value)).Select(item => (item.Value!, item.Path)),
        _ => [],
    };

    /// <summary>The mappings of a list, or a single one, as cursors.</summary>
    public IEnumerable<PlanCursor> Mappings(string key) => Node(key) switch
    {
        TextNode.Mapping single => [new(single, path.To(key), check, assumed)],
        TextNode.List list => list.Items.Select((item, index) => (Value: item as TextNode.Mapping, Path: path.To(key).To(index)))
            .Where(item => item.Value is not null).Select(item => new PlanCursor(item.Value!, item.Path, check, assumed)),
        _ => [],
    };

    /// <summary>The words of a list, refused ones left out.</summary>
    public Sequence<T> Words<T>(string key, Vocabulary<T> words)
        where T : struct, Enum =>
        Texts(key)
            .Where(text => words.TryParse(text.Value.Text, out _))
            .Select(text => words.TryParse(text.Value.Text, out T value) ? value : default)
            .ToSequence();

    public void Assume(Assumption assumption) => assumed.Add(assumption);

    public void Report(ProblemCode code, Place place, NodePath at, params ReadOnlySpan<(string Name, string Value)> values) =>
        check.Report(code, place, at, values);

    private static QuantityRange? OfText(string text)
    {
        if (RangeText.Split(text) is not { } ends) return null;
        _ = NumberText.Read(ends.Low, out decimal low);
        _ = NumberText.Read(ends.High, out decimal high);
        return QuantityRange.Between(low, high);
    }

    private static QuantityRange? OfMapping(PlanCursor inner) => (inner.Number("low"), inner.Number("typical"), inner.Number("high")) switch
    {
        ({ } low, { } typical, { } high) => QuantityRange.Of(low, typical, high),
        ({ } low, null, { } high) => QuantityRange.Between(low, high),
        _ => null,
    };
}
