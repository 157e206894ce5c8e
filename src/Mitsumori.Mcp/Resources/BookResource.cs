using Mitsumori.Application.Desks;
using Mitsumori.Core.Bedrock;
using Mitsumori.Mcp.Words;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Mitsumori.Mcp.Resources;

/// <summary>A text under one address, or under an address for each value of one variable.</summary>
internal sealed class BookResource : McpServerResource
{
    private readonly Desk desk;
    private readonly string before;
    private readonly string after;
    private readonly Func<string, string?> read;

    /// <param name="template">Its address, with at most one variable in braces.</param>
    /// <param name="read">The text for a value of the variable (empty where there is none); null if there is no such thing.</param>
    public BookResource(Desk desk, ResourceTemplate template, Func<string, string?> read)
    {
        this.desk = desk;
        ProtocolResourceTemplate = template;
        this.read = read;
        string[] parts = template.UriTemplate.Split('{', '}');
        before = parts[0];
        after = parts.Length > 1 ? parts[2] : "";
    }

    public override ResourceTemplate ProtocolResourceTemplate { get; }

    public override IReadOnlyList<object> Metadata => [];

    public override bool IsMatch(string uri) => ValueOf(uri) is not null;

    public override ValueTask<ReadResourceResult> ReadAsync(
        RequestContext<ReadResourceRequestParams> request,
        CancellationToken cancellationToken = default)
    {
        string uri = request.Params?.Uri ?? "";
        string text =
            (ValueOf(uri) is string value ? read(value) : null)
            ?? throw desk.NoSuch("no-resource", McpErrorCode.ResourceNotFound);
        return ValueTask.FromResult(new ReadResourceResult
        {
            Contents =
            [
                new TextResourceContents { Uri = AccountNumber.Masked(uri), MimeType = ProtocolResourceTemplate.MimeType, Text = text },
            ],
        });
    }

    private string? ValueOf(string uri)
    {
        bool isVariable = ProtocolResourceTemplate.UriTemplate.Length > before.Length;
        if (!isVariable) return uri == before ? "" : null;
        if (
            uri.Length <= before.Length + after.Length
            || !uri.StartsWith(before, StringComparison.Ordinal)
            || !uri.EndsWith(after, StringComparison.Ordinal))
        {
            return null;
        }

        string value = uri[before.Length..^after.Length];
        return value.Contains('/') ? null : Uri.UnescapeDataString(value);
    }
}
