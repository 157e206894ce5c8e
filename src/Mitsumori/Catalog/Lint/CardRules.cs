using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.Files;
using Mitsumori.Catalog.Kinds;

namespace Mitsumori.Catalog.Lint;

/// <summary>What a card must say of itself, and that each model that is called has one.</summary>
internal sealed class CardRules(SoundEntries sound)
{
    public void Check()
    {
        HashSet<string> named = [];
        foreach ((FaultList faults, Entry card) in sound.Of(FileKinds.Cards, "cards"))
        {
            named.Add(card.Text("model"));
            Batch(faults, card);
            Caching(faults, card);
            if (card.OptionalText("read") is null && !card.Texts("tiers").IsEmpty)
                faults.Add(card.Id, "tiers", FaultCodes.TiersUnread, card.Part);
            foreach (Entry profile in card.Inners("profiles"))
            {
                if (!profile.Id.EndsWith("." + card.Text("model"), StringComparison.Ordinal))
                    faults.Add(card.Id, "profiles", FaultCodes.ProfileOfOtherModel, profile.Part, ("found", profile.Id));
            }
        }

        foreach ((FaultList faults, Entry row) in sound.Of(FileKinds.Routing, "routing"))
        {
            string model = row.Text("model");
            if (!named.Contains(model)) faults.Add(row.Id, "model", FaultCodes.CardMissing, row.Part, ("found", model));
        }
    }

    private static void Batch(FaultList faults, Entry card)
    {
        if (card.Inner("batch") is not { } batch) return;
        bool isListed = ((string[])["inRegion", "profile", "custom"]).Any(list => !batch.Texts(list).IsEmpty);
        if (isListed != batch.IsMarked("supported")) faults.Add(card.Id, "batch.supported", FaultCodes.BatchDiffers, batch.Part);
    }

    private static void Caching(FaultList faults, Entry card)
    {
        if (card.Inner("promptCaching") is not { } caching || !caching.IsMarked("writeAtInputRate")) return;
        if (!caching.IsMarked("explicit") || caching.OptionalText("writeSource") is null)
            faults.Add(card.Id, "promptCaching.writeAtInputRate", FaultCodes.CacheWriteUnfounded, caching.Part);
    }
}
