using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Core.Book;

/// <summary>The observations of one file of prices, read when one of its subjects is asked for: an estimate needs few of them.</summary>
public sealed class PriceShelf
{
    private readonly Lazy<Contents> contents;

    /// <param name="subjects">The names of all models and architectures whose prices it holds.</param>
    /// <param name="read">Reads them; called once, by whichever thread asks first.</param>
    public PriceShelf(Sequence<string> subjects, Func<IEnumerable<PriceObservation>> read) =>
        (Subjects, contents) = (subjects, new(() => new Contents([.. read()])));

    public Sequence<string> Subjects { get; }

    /// <summary>Every observation, in the order of the file.</summary>
    public ImmutableArray<PriceObservation> Observations => contents.Value.All;

    /// <summary>All observations of one kind for one subject.</summary>
    public ImmutableArray<PriceObservation> About(PriceKind kind, string subject) =>
        contents.Value.BySubject[(int)kind].TryGetValue(subject, out PriceObservation[]? found)
            ? ImmutableCollectionsMarshal.AsImmutableArray(found)
            : [];

    private sealed class Contents
    {
        public Contents(ImmutableArray<PriceObservation> all)
        {
            All = all;

            // One dictionary for each kind, by its number, with plain strings as keys: a key made of an enumeration and a string is a type
            // of its own that is compiled at every start. A frozen dictionary takes longer to build than its faster look-ups save.
            var groups = new Dictionary<string, List<PriceObservation>>[PriceKinds.All.Count];
            for (int kind = 0; kind < groups.Length; kind++) groups[kind] = new(StringComparer.Ordinal);
            foreach (PriceObservation observation in all)
            {
                Add(groups[(int)observation.Kind], observation.Subject.Name, observation);
                foreach (Bedrock.ModelId model in observation.AlsoModels) Add(groups[(int)observation.Kind], model.Value, observation);
            }

            BySubject = Array.ConvertAll(
                groups,
                group => group.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal));
        }

        public ImmutableArray<PriceObservation> All { get; }

        public Dictionary<string, PriceObservation[]>[] BySubject { get; }

        private static void Add(Dictionary<string, List<PriceObservation>> group, string subject, PriceObservation observation)
        {
            if (!group.TryGetValue(subject, out List<PriceObservation>? rows)) group.Add(subject, rows = []);
            rows.Add(observation);
        }
    }
}
