using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Mitsumori.Core.Quantities;

/// <summary>
/// An immutable list that equals another list with equal elements in the same order, so that records which hold one compare by value.
/// </summary>
[CollectionBuilder(typeof(Sequence), nameof(Sequence.Create))]
public readonly struct Sequence<T>(ImmutableArray<T> items) : IEquatable<Sequence<T>>, IReadOnlyList<T>
{
    private readonly ImmutableArray<T> items = items;

    private ImmutableArray<T> Items => items.IsDefault ? [] : items;

    /// <summary>The list without elements; also the default value.</summary>
    public static Sequence<T> Empty => default;

    public int Count => Items.Length;

    public bool IsEmpty => Items.IsEmpty;

    public T this[int index] => Items[index];

    public static bool operator ==(Sequence<T> left, Sequence<T> right) => left.Equals(right);

    public static bool operator !=(Sequence<T> left, Sequence<T> right) => !left.Equals(right);

    /// <summary>This list and then another; no copy where one of them is empty.</summary>
    public Sequence<T> And(Sequence<T> other) => other.IsEmpty ? this : IsEmpty ? other : new([.. Items, .. other.Items]);

    // Without this, a query would put the list into a box and enumerate it.
    public bool Contains(T item)
    {
        foreach (T one in Items)
        {
            if (EqualityComparer<T>.Default.Equals(one, item)) return true;
        }

        return false;
    }

    public bool Equals(Sequence<T> other) => Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    public override bool Equals(object? obj) => obj is Sequence<T> other && Equals(other);

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in Items) hash.Add(item);
        return hash.ToHashCode();
    }

    public override string ToString() => string.Join(", ", Items);

    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();
}

/// <summary>Makes sequences from collection expressions and from any enumeration.</summary>
public static class Sequence
{
    public static Sequence<T> Create<T>(ReadOnlySpan<T> items) => new([.. items]);

    public static Sequence<T> ToSequence<T>(this IEnumerable<T> items) => new([.. items]);
}
