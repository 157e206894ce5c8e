using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.Kinds;
using Mitsumori.Reading;

namespace Mitsumori.Catalog.Files;

/// <summary>Every string that names a model names one only, and a context variant stands beside its own model.</summary>
internal static class ModelNames
{
    public static void Check(DataFiles data)
    {
        Dictionary<string, string> owners = new(StringComparer.Ordinal);
        foreach (DataFile file in data.Files.Where(file => file.Kind == FileKinds.Models))
        {
            foreach (Entry model in file.EntriesOf("models").Where(model => model.Id.Length > 0))
            {
                foreach ((string field, string name) in NamesOf(model))
                {
                    if (owners.TryAdd(name, model.Id) || owners[name] == model.Id) continue;
                    data.FaultsOf(file)
                        .Add(model.Id, field, FaultCodes.NameOfTwoModels, model.Part, ("found", name), ("other", owners[name]));
                }
            }
        }

        foreach (DataFile file in data.Files)
        {
            foreach ((Section section, TextNode part) in file.Entries())
            {
                if (part["contextVariant"] is not { QuotedText: { } variant } at || part["model"]?.QuotedText is not { } model) continue;
                if (!owners.TryGetValue(variant, out string? owner) || owner == model) continue;
                data.FaultsOf(file)
                    .Add(
                        FaultList.NameOf(part, section.Entries.IdField),
                        "contextVariant",
                        FaultCodes.VariantOfOtherModel,
                        at,
                        ("found", variant),
                        ("other", owner));
            }
        }
    }

    private static IEnumerable<(string Field, string Name)> NamesOf(Entry model) =>
    [
        ("id", model.Id),
        ("name", model.Text("name")),
        .. model.Texts("aliases").Select(name => ("aliases", name)),
        .. model.Texts("contextVariants").Select(name => ("contextVariants", name)),
    ];
}
