using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.Files;
using Mitsumori.Catalog.Kinds;

namespace Mitsumori.Catalog.Lint;

/// <summary>What a model says of one call: what it may hold, what it is billed by, from which length on it has another price.</summary>
internal sealed class ModelRules(SoundEntries sound)
{
    public void Check()
    {
        HashSet<string> called =
        [
            .. sound.Of(FileKinds.Routing, "routing")
                .Where(row => row.Entry.Text("status") != "no-longer-sold")
                .Select(row => row.Entry.Text("model")),
        ];
        ILookup<string, long> edges = sound.Of(FileKinds.Prices, "prices")
            .Where(row => row.Entry.OptionalText("overInputTokens") is not null)
            .ToLookup(row => row.Entry.Text("model"), row => row.Entry.Whole("overInputTokens"));
        foreach ((FaultList faults, Entry model) in sound.Of(FileKinds.Models, "models"))
        {
            Window(faults, model, called.Contains(model.Id));
            Billing(faults, model);
            Bands(faults, model, edges[model.Id]);
        }

        Prices();
    }

    // A text model that is on sale says how much one call may hold, or why that is not known.
    private static void Window(FaultList faults, Entry model, bool isCalled)
    {
        bool isKnown = model.Inner("contextWindow") is not null, isExcused = model.OptionalText("contextWindowNote") is not null;
        if (isKnown && isExcused) faults.Add(model.Id, "contextWindowNote", FaultCodes.ContextWindowAndReason, model.Part);
        if (!isKnown && !isExcused && isCalled && model.Text("billedBy") == "tokens")
            faults.Add(model.Id, "contextWindow", FaultCodes.ContextWindowUnsaid, model.Part);
    }

    private static void Billing(FaultList faults, Entry model)
    {
        string billed = model.Text("billedBy");
        string? expected = model.Texts("outputModalities") is not [var only] ? null : only switch
        {
            "embedding" when billed is not ("input-tokens" or "seconds") => "input-tokens",
            "image" when billed != "images" => "images",
            _ => null,
        };
        if (expected is not null)
            faults.Add(model.Id, "billedBy", FaultCodes.BillingDiffers, model.Part, ("expected", expected), ("found", billed));
    }

    private static void Bands(FaultList faults, Entry model, IEnumerable<long> priced)
    {
        foreach (Entry band in model.Inners("contextBands"))
        {
            if (!band.IsMarked("disputed") && !priced.Contains(band.Whole("overInputTokens")))
                faults.Add(model.Id, "contextBands", FaultCodes.BandWithoutPrice, band.Part, ("found", band.Text("overInputTokens")));
        }
    }

    // Below the first edge a price is marked by 0.
    private void Prices()
    {
        Dictionary<string, Entry> models = sound.ById(FileKinds.Models, "models");
        foreach ((FaultList faults, Entry price) in sound.Of(FileKinds.Prices, "prices"))
        {
            if (price.OptionalText("overInputTokens") is not { } edge) continue;
            if (!models.TryGetValue(price.Text("model"), out Entry? model)) continue;
            string[] known = [.. model.Inners("contextBands").Select(band => band.Text("overInputTokens"))];
            if (known.Length > 0 && (edge == "0" || known.Contains(edge))) continue;
            faults.Add(price.Id, "overInputTokens", FaultCodes.PriceWithoutBand, price.Part, ("found", edge));
        }
    }
}
