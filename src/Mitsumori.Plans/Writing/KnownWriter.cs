using System.Text.Json;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Writing;

/// <summary>Writes what the user knows, each block with its own source.</summary>
internal static class KnownWriter
{
    public static void Write(Known known, Utf8JsonWriter json)
    {
        if (known == Known.Nothing) return;
        json.WriteStartObject("known");
        if (known.ModelUnit is { } unit) Write(unit, json);
        WritePrices(known.ModelUnitPrices, json);
        if (known.ImportCopy is { } copy) Write(copy, json);
        if (known.Quota is { } quota) Write(quota, json);
        json.WriteEndObject();
    }

    private static void Write(UnitThroughput unit, Utf8JsonWriter json)
    {
        json.WriteStartObject("modelUnit");
        json.Range("inputTpm", unit.InputTokensPerMinute);
        json.Range("outputTpm", unit.OutputTokensPerMinute);
        json.Range("tpm", unit.TokensPerMinute);
        Close(unit.Source, json);
    }

    /// <summary>One block; an amount whose source is not that of the first carries its own.</summary>
    private static void WritePrices(Sequence<KnownUnitPrice> prices, Utf8JsonWriter json)
    {
        if (prices.IsEmpty) return;
        json.WriteStartObject("modelUnitPrice");
        foreach (KnownUnitPrice price in prices)
        {
            string term = BedrockCodes.Commitments.CodeOf(price.Term), amount = NumberText.Write(price.Price.OfOne);
            if (price.Source == prices[0].Source)
            {
                json.Text(term, amount);
                continue;
            }

            json.WriteStartObject(term);
            json.Text("amount", amount);
            Close(price.Source, json);
        }

        Close(prices[0].Source, json);
    }

    private static void Write(KnownImportCopy copy, Utf8JsonWriter json)
    {
        json.WriteStartObject("importCopy");
        json.Text("architecture", copy.Architecture?.Name);
        json.Text("cmuVersion", copy.CmuVersion);
        json.Range("requestsPerMinute", copy.RequestsPerMinute);
        json.Range("tokensPerMinute", copy.TokensPerMinute);
        if (copy.CmuPerCopy is { } units) json.Number("cmuPerCopy", units);
        Close(copy.Source, json);
    }

    private static void Write(KnownQuota quota, Utf8JsonWriter json)
    {
        json.WriteStartObject("quota");
        WriteLimit("rpm", quota.RequestsPerMinute, json);
        WriteLimit("tpm", quota.TokensPerMinute, json);
        WriteLimit("tpd", quota.TokensPerDay, json);
        if (quota.ModelUnits is { } units) json.Number("modelUnits", units);
        Close(quota.Source, json);
    }

    private static void WriteLimit(string key, QuotaLimit? limit, Utf8JsonWriter json)
    {
        if (limit is { Limit: { } number }) json.Number(key, number);
        else if (limit is not null) json.Text(key, "none");
    }

    private static void Close(Source source, Utf8JsonWriter json)
    {
        json.Text("source", source.Location);
        json.Text("kind", SourceCodes.Trusts.CodeOf(source.Trust));
        json.WriteEndObject();
    }
}
