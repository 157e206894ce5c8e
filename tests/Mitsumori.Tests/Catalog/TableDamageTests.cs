using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.Lint;

namespace Mitsumori.Tests.Catalog;

/// <summary>One damage at a time to what tables, cards and models say of each other: the lint names file, entry and field.</summary>
public sealed class TableDamageTests
{
    private const string Routing = "offers/routing.json", Cards = "offers/cards.json", BaseOnDemand = "offers/base-on-demand.json";
    private const string Jamba = "called-ai21-jamba-1-5-large-v1-0-2026-10-08", Lite2 = "card-amazon-nova-2-lite-v1-0";
    private const string NovaLite = "called-amazon-nova-lite-v1-0-2026-10-10";
    private const string BaseLite2 = "base-amazon-nova-2-lite-v1-0-ap-northeast-2-2026-08-20";
    private const string BasePremier = "base-amazon-nova-premier-v1-0-us-east-1-2025-07-20";

    /// <summary>File, entry, what is replaced by what in its line, and the fault that follows: code, file, entry, field.</summary>
    public static TheoryData<string, string, string, string, string, string, string, string?> Damages => new()
    {
        {
            "models/writer.json", "writer.palmyra-vision-7b", "\"contextWindowNote\":\"its card was not read\",", "",
            FaultCodes.ContextWindowUnsaid, "models/writer.json", "writer.palmyra-vision-7b", "contextWindow"
        },
        {
            "models/writer.json", "writer.palmyra-x4-v1:0", "\"maxOutput\":", "\"contextWindowNote\":\"not read\",\"maxOutput\":",
            FaultCodes.ContextWindowAndReason, "models/writer.json", "writer.palmyra-x4-v1:0", "contextWindowNote"
        },
        {
            "models/amazon.json", "amazon.titan-embed-text-v2:0", "\"billedBy\":\"input-tokens\"", "\"billedBy\":\"tokens\"",
            FaultCodes.BillingDiffers, "models/amazon.json", "amazon.titan-embed-text-v2:0", "billedBy"
        },
        {
            "models/openai.json", "openai.gpt-5.6-sol", "\"overInputTokens\":272000", "\"overInputTokens\":272001",
            FaultCodes.BandWithoutPrice, "models/openai.json", "openai.gpt-5.6-sol", "contextBands"
        },
        {
            "models/openai.json", "openai.gpt-5.6-sol", "\"overInputTokens\":272000", "\"overInputTokens\":272001",
            FaultCodes.PriceWithoutBand, "prices/openai.json", "cache-read-gpt-5-6-sol-card-standard-geo-over-272k-2026-09-20",
            "overInputTokens"
        },
        {
            Routing, Jamba, "\"inRegion\":[\"us-east-1\"]", "\"inRegion\":[\"us-east-1\",\"us-east-1\"]",
            FaultCodes.RegionRepeated, Routing, Jamba, "inRegion"
        },
        { Routing, Jamba, "\"inRegion\":[\"us-east-1\"]", "\"inRegion\":[]", FaultCodes.OfferedNowhere, Routing, Jamba, null },
        { Routing, NovaLite, "\"page\":true", "\"page\":false", FaultCodes.DisputedCellWrong, Routing, NovaLite, "disputed" },
        { Routing, Jamba, "\"status\":\"no-longer-sold\"", "\"status\":\"offered\"", FaultCodes.StatusDiffers, Routing, Jamba, "status" },
        {
            Routing, Jamba, "\"legacyDate\":\"2026-05-26\"", "\"legacyDate\":\"2026-05-27\"",
            FaultCodes.LegacyDateDiffers, Routing, Jamba, "legacyDate"
        },
        {
            Routing, Jamba, "\"eolDate\":\"2026-11-26\"", "\"eolDate\":\"2026-11-27\"",
            FaultCodes.EndOfLifeDiffers, Routing, Jamba, "eolDate"
        },
        {
            "offers/api-lists.json", "listed-ai21-jamba-1-5-large-v1-0-2026-08-21", "\"inRegion\":true,", "",
            FaultCodes.CellUnmarked, "offers/api-lists.json", "listed-ai21-jamba-1-5-large-v1-0-2026-08-21", "cells"
        },
        {
            BaseOnDemand, BaseLite2, "\"routing\":\"global\"", "\"routing\":\"geo\"",
            FaultCodes.CellUnmarked, BaseOnDemand, BaseLite2, "offers"
        },
        {
            BaseOnDemand, BasePremier, "\"status\":\"no-longer-sold\"", "\"status\":\"offered\"",
            FaultCodes.OfferedAfterEnd, BaseOnDemand, BasePremier, "status"
        },
        {
            Cards, "card-ai21-jamba-1-5-large-v1-0", "\"model\":\"ai21.jamba-1-5-large-v1:0\"", "\"model\":\"ai21.j2-mid-v1\"",
            FaultCodes.CardMissing, Routing, Jamba, "model"
        },
        {
            Cards, "card-ai21-jamba-1-5-large-v1-0", "\"supported\":false", "\"supported\":true",
            FaultCodes.BatchDiffers, Cards, "card-ai21-jamba-1-5-large-v1-0", "batch.supported"
        },
        {
            Cards, "card-ai21-jamba-1-5-large-v1-0", "\"batch\":", "\"tiers\":[\"standard\"],\"batch\":",
            FaultCodes.TiersUnread, Cards, "card-ai21-jamba-1-5-large-v1-0", "tiers"
        },
        {
            Cards, Lite2, "\"explicit\":true", "\"explicit\":false",
            FaultCodes.CacheWriteUnfounded, Cards, Lite2, "promptCaching.writeAtInputRate"
        },
        {
            Cards, Lite2, "\"eu.amazon.nova-2-lite-v1:0\"", "\"eu.amazon.nova-lite-v1:0\"",
            FaultCodes.ProfileOfOtherModel, Cards, Lite2, "profiles"
        },
        // No entry of these tables rests on a price.
        { Routing, Jamba, "\"status\":", "\"provenBy\":[\"a\"],\"status\":", FaultCodes.FieldUnknown, Routing, Jamba, "provenBy" },
        { Cards, Lite2, "\"batch\":", "\"provenBy\":[\"a\"],\"batch\":", FaultCodes.FieldUnknown, Cards, Lite2, "provenBy" },
        {
            "offers/api-lists.json", "listed-ai21-jamba-1-5-large-v1-0-2026-08-21", "\"cells\":", "\"provenBy\":[\"a\"],\"cells\":",
            FaultCodes.FieldUnknown, "offers/api-lists.json", "listed-ai21-jamba-1-5-large-v1-0-2026-08-21", "provenBy"
        },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void Check_OneDamage_NamesFileEntryAndField(
        string damaged, string marker, string text, string replacement, string code, string file, string entry, string? field)
    {
        using DataCopy copy = new();
        copy.Replace(damaged, $"\"id\":\"{marker}\"", text, replacement);
        Assert.Contains(
            DataLint.Check(copy.Folder).Findings,
            fault => (fault.File, fault.Code, fault.Entry, fault.Field) == (file, code, entry, field));
    }

    [Theory]
    [InlineData(BaseOnDemand, BaseLite2, "\"routing\":\"global\"", "\"disputed\":true,\"routing\":\"geo\"")]
    [InlineData(
        "offers/api-lists.json", "listed-ai21-jamba-1-5-large-v1-0-2026-08-21", "\"inRegion\":true,", "\"changedSince\":[\"inRegion\"],")]
    public void Check_ContradictionThatIsMarked_IsNoFault(string file, string marker, string text, string replacement)
    {
        using DataCopy copy = new();
        copy.Delete("index.json");
        copy.Replace(file, $"\"id\":\"{marker}\"", text, replacement);
        Assert.Empty(DataLint.Check(copy.Folder).Findings);
    }
}
