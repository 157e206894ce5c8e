using System.CommandLine;
using Mitsumori.Application.Filters;
using Mitsumori.Core.Book;

namespace Mitsumori.Cli.Commands;

/// <summary>The filters of lists as flags.</summary>
internal static class Filters
{
    public static ListFilters Of(ParseResult parsed, FactBook book) => new(flag => ValueOf(parsed, flag), "--", book);

    private static string? ValueOf(ParseResult parsed, string flag) =>
        Options.Of(parsed.CommandResult).OfType<Option<string[]>>().FirstOrDefault(option => option.Name == flag) is { } option
            ? Options.ValueOf(parsed, option)
            : null;
}
