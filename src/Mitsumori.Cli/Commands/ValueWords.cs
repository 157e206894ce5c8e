using Mitsumori.Catalog.Shipped;
using Mitsumori.Cli.Running;
using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Book;
using Mitsumori.Plans.Binding;

namespace Mitsumori.Cli.Commands;

/// <summary>The words a shell can complete as the value of an option; none for numbers, days and files.</summary>
internal static class ValueWords
{
    /// <param name="option">The name of the option: <c>--model</c>.</param>
    public static IEnumerable<string> Of(string option, Session session) => option switch
    {
        "--model" or "--teacher" => Book(session).Offers.Models.Keys.Select(model => model.Value).Order(StringComparer.Ordinal),
        "--region" => Book(session).Offers.Regions.Keys.Select(region => region.Code).Order(StringComparer.Ordinal),
        "--mode" => BedrockCodes.Modes.Codes,
        "--format" => Options.Forms,
        "--lang" => ["en", "ja"],
        _ => FlagLayer.WordsOf(option),
    };

    private static FactBook Book(Session session) => ShippedData.Read(session.DataFolder);
}
