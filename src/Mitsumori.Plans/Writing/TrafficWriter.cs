using System.Text.Json;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Workloads;
using Mitsumori.Plans.Names;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Writing;

/// <summary>Writes the traffic of a plan.</summary>
internal static class TrafficWriter
{
    public static void Write(Traffic traffic, Utf8JsonWriter json)
    {
        json.WriteStartObject("traffic");
        Action writeRequests = traffic.Match<Action>(
            level => () => json.Range(level.Key, level.Requests),
            week => () => WriteHours(week, json));
        writeRequests();
        if (traffic.PeakFactor != 1m) json.Number("peakFactor", traffic.PeakFactor);
        if (!traffic.IsInteractive) json.WriteBoolean("interactive", value: false);
        WriteTokens(traffic.Tokens, json);
        WriteActive(traffic.Active, json);
        if (traffic.LatencySeconds is { } latency) json.Number("latencySeconds", latency);
        json.WriteEndObject();
    }

    private static void WriteHours(Traffic.Week week, Utf8JsonWriter json)
    {
        json.WriteStartArray(week.Key);
        foreach (decimal requests in week.Hours.Requests) json.WriteRawValue(NumberText.Write(requests));
        json.WriteEndArray();
    }

    private static void WriteTokens(RequestShape tokens, Utf8JsonWriter json)
    {
        json.WriteStartObject("tokens");
        foreach (RequestPart part in RequestParts.All.Where(part => part.IsRequired)) json.Range(part.Key, tokens[part.Input]);
        if (tokens.MaxTokens is { } most) json.Number("maxTokens", most);
        foreach (RequestPart part in RequestParts.WithKeys.Where(part => !part.IsRequired))
        {
            if (part.Input == Input.CacheWriteTokens && tokens.WritesByLives) WriteByLives(tokens, json);
            else if (!tokens[part.Input].IsZero) json.Range(part.Key, tokens[part.Input]);
        }

        if (tokens is { CacheLife: { } life, WritesByLives: false }) json.Text("cacheLife", PriceCodes.CacheLives.CodeOf(life));
        json.WriteEndObject();
    }

    private static void WriteByLives(RequestShape tokens, Utf8JsonWriter json)
    {
        json.WriteStartObject("cacheWrite");
        foreach (CacheLife life in PriceCodes.CacheLives.Values)
        {
            QuantityRange written = life == tokens.CacheLife ? tokens.CacheWrite : tokens[RequestShape.PartOf(life)];
            bool isShortest = life == (tokens.CacheLife ?? CacheLife.FiveMinutes);
            if (!written.IsZero && (isShortest || life != CacheLife.FiveMinutes)) json.Range(PriceCodes.CacheLives.CodeOf(life), written);
        }

        json.WriteEndObject();
    }

    private static void WriteActive(ActiveHours active, Utf8JsonWriter json)
    {
        if (active == ActiveHours.Always) return;
        json.WriteStartObject("active");
        if (active.Between is { } between)
        {
            json.Text("from", $"{between.From:HH\\:mm}");
            json.Text("to", $"{between.To:HH\\:mm}");
        }
        else if (active.HoursPerDay != ActiveHours.Always.HoursPerDay)
        {
            json.Range("hoursPerDay", active.HoursPerDay);
        }

        if (active.DaysPerWeekGiven is not { } days)
            json.Text("weekdays", string.Join(',', active.Weekdays.Days().Select(TextForms.NameOf)));
        else if (days != 7)
            json.Number("daysPerWeek", days);
        if (active.TimeZone != ActiveHours.Always.TimeZone) json.Text("timeZone", active.TimeZone);
        json.Text("holidays", active.Holidays?.Country);
        json.WriteEndObject();
    }
}
