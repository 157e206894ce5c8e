using Mitsumori.Core.Quantities;
using Mitsumori.Plans.Problems;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Text;

/// <summary>One layer of a plan as a tree. Without a tree there is at least one problem; beside a tree there may be some.</summary>
public sealed record TreeReading(TextNode? Root, Sequence<Problem> Problems);
