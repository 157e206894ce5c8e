using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Mitsumori.Web.Pages.Frames;

/// <summary>A file that pages load from this server. Its address has a mark of its contents, so that a browser may keep it.</summary>
internal sealed class PageFiles
{
    private readonly byte[] content;
    private readonly string type;

    private PageFiles(string name, string type)
    {
        using Stream stream =
            typeof(PageFiles).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"{name} is missing.");
        using MemoryStream read = new();
        stream.CopyTo(read);
        content = read.ToArray();
        this.type = type;
        Path = "/" + name;
        Mark = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 6));
    }

    public static PageFiles Style { get; } = new("mitsumori.css", "text/css; charset=utf-8");

    public static PageFiles Script { get; } = new("page.js", "text/javascript; charset=utf-8");

    public static PageFiles Icon { get; } = new("favicon.svg", "image/svg+xml");

    public string Path { get; }

    /// <summary>Changes with the contents.</summary>
    public string Mark { get; }

    /// <summary>The address that pages write.</summary>
    public string Address => $"{Path}?v={Mark}";

    public IResult Answer() => Results.File(content, type, entityTag: new EntityTagHeaderValue($"\"{Mark}\""));
}
