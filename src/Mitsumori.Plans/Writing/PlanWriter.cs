using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Writing;

/// <summary>Writes a plan in the form of a plan file: reading the text again gives the same plan.</summary>
/// <remarks>
/// Keys stand in the order of the schema. Numbers are in plain notation without trailing zeros; dollars are in quotes. What stands at its
/// default is left out.
/// </remarks>
public static class PlanWriter
{
    /// <summary>The plan as indented JSON, with a line feed at its end.</summary>
    public static string Write(Plan plan)
    {
        using MemoryStream stream = new();
        JsonWriterOptions form = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (Utf8JsonWriter json = new(stream, form)) Write(plan, json);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>Writes the plan as one JSON object.</summary>
    public static void Write(Plan plan, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Text("name", plan.Name);
        WriteModel(plan, json);
        WriteRegions(plan.Regions, json);
        if (plan.Period is BillingPeriod.CalendarMonth calendar) json.Text("month", calendar.Month.ToString());
        else json.Number("hours", plan.Period.Hours);
        json.Day("asOf", plan.PriceDay);
        TrafficWriter.Write(plan.Traffic, json);
        WriteCustomization(plan.Customization, json);
        json.Words("holds", plan.Holds, PlanCodes.Holdings);
        WriteHosting(plan.Hosting, json);
        KnownWriter.Write(plan.Known, json);
        WriteAcceptance(plan.Accepted, json);
        WriteMoney(plan, json);
        json.WriteEndObject();
    }

    private static void WriteModel(Plan plan, Utf8JsonWriter json)
    {
        if (plan.Own is not OwnWeights own)
        {
            json.Text("model", plan.ContextVariant ?? plan.Model.Value);
            return;
        }

        json.WriteStartObject("model");
        json.Text("name", own.Name);
        json.Text("architecture", own.Architecture.Name);
        json.WriteEndObject();
    }

    private static void WriteRegions(Sequence<Region> regions, Utf8JsonWriter json)
    {
        if (regions.Count < 2)
        {
            json.Text("region", regions.IsEmpty ? "any" : regions[0].Code);
            return;
        }

        json.WriteStartArray("region");
        foreach (Region region in regions) json.WriteStringValue(region.Code);
        json.WriteEndArray();
    }

    private static void WriteCustomization(Customization? customization, Utf8JsonWriter json)
    {
        if (customization is null) return;
        json.WriteStartObject("customization");
        json.Text("method", BedrockCodes.Methods.CodeOf(customization.Method));
        json.Range("trainingTokens", customization.TrainingTokens);
        if (customization.Epochs != QuantityRange.Of(1m)) json.Range("epochs", customization.Epochs);
        json.Range("trainingHours", customization.TrainingHours);
        if (customization.Images is TrainingImages images)
        {
            json.WriteStartObject("trainingImages");
            json.Number("steps", images.Steps);
            json.Number("batchSize", images.BatchSize);
            json.WriteEndObject();
        }

        if (customization.Teacher is Teacher teacher)
        {
            json.WriteStartObject("teacher");
            json.Text("model", teacher.Model.Value);
            json.Range("inputTokens", teacher.InputTokens);
            json.Range("outputTokens", teacher.OutputTokens);
            json.WriteEndObject();
        }

        if (customization.ModelsKept != 1) json.Number("modelsKept", customization.ModelsKept);
        json.Day("trainedOn", customization.TrainedOn);
        if (customization.RetrainEveryMonths is { } months) json.Number("retrainEveryMonths", months);
        if (customization.Technique is { } technique) json.Text("technique", PlanCodes.Techniques.CodeOf(technique));
        if (customization.TrainedWith is { } service) json.Text("trainedWith", PlanCodes.TrainingServices.CodeOf(service));
        json.WriteEndObject();
    }

    private static void WriteHosting(Hosting hosting, Utf8JsonWriter json)
    {
        if (hosting == Hosting.Everything) return;
        json.WriteStartObject("hosting");
        json.Words("modes", hosting.Modes, BedrockCodes.Modes);
        if (hosting.Tiers != Hosting.Everything.Tiers) json.Words("tiers", hosting.Tiers, BedrockCodes.Tiers);
        if (hosting.Routings != Hosting.Everything.Routings) json.Words("routing", hosting.Routings, BedrockCodes.Routings);
        if (hosting.UnitsWhileActive) json.Text("unitsStand", "while-active");
        if (hosting.MaxCopies != Hosting.Everything.MaxCopies) json.Number("maxCopies", hosting.MaxCopies);
        json.WriteEndObject();
    }

    private static void WriteAcceptance(Acceptance accepted, Utf8JsonWriter json)
    {
        if (accepted == Acceptance.Nothing) return;
        json.WriteStartArray("accept");
        foreach (string id in accepted.Ids) json.WriteStringValue(id);
        foreach (AcceptedSource source in accepted.Sources)
        {
            json.WriteStartObject();
            json.Text("source", source.Location);
            json.Text("as", source.As.Code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMoney(Plan plan, Utf8JsonWriter json)
    {
        if (plan is { Exchange: null, TaxPercent: null, Discount: null }) return;
        json.WriteStartObject("money");
        if (plan.Exchange is ExchangeRate exchange)
        {
            string currency = exchange.Currency.IsYen ? "" : " " + exchange.Currency;
            json.Text("fx", $"{NumberText.Write(exchange.PerUsd)}{currency}@{exchange.On:yyyy-MM-dd}");
        }

        if (plan.TaxPercent is decimal tax) json.Number("taxPercent", tax);
        if (plan.Discount is Discount discount)
        {
            json.WriteStartObject("discountPercent");
            json.Number("all", discount.Percent);
            json.Text("source", discount.Source);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
