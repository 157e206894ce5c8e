using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Mitsumori.Catalog.Faults;
using Mitsumori.Reading;

namespace Mitsumori.Catalog.Files;

/// <summary>The fact files as bytes: <c>*.json</c> of a folder or of this assembly, the generated schemas and the index aside.</summary>
/// <param name="Files">By ordinal order of their paths below the data folder.</param>
/// <param name="Index">The index beside them; null where there is none.</param>
/// <param name="Unread">Files that could not be read.</param>
internal sealed record FactContents(IReadOnlyList<(string Path, byte[] Bytes)> Files, byte[]? Index, IReadOnlyList<DataFault> Unread)
{
    public const string IndexFile = "index.json";

    // What the names of the built-in files begin with; the rest is the path below the data folder.
    private const string EmbeddedFolder = "data/";

    /// <summary>The SHA-256 over paths and contents of all fact files, in ordinal order of their paths, in hexadecimal digits.</summary>
    public string Hash { get; } = HashOf(Files);

    public static FactContents OfFolder(string directory)
    {
        List<DataFault> unread = [];
        List<(string Path, byte[] Bytes)> files = [];
        byte[]? index = null;
        foreach (string path in PathsIn(directory))
        {
            try
            {
                byte[] bytes = File.ReadAllBytes(Path.Combine(directory, path));
                if (path == IndexFile) index = bytes;
                else files.Add((path, bytes));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                new FaultList(path, unread).Add(null, null, FaultCodes.FileUnreadable, (Place?)null, ("found", fault.GetType().Name));
            }
        }

        return new(files, index, unread);
    }

    /// <summary>The files that are built into this assembly: those of the folder, under the same paths.</summary>
    public static FactContents OfAssembly()
    {
        Assembly assembly = typeof(FactContents).Assembly;
        (string Path, byte[] Bytes)[] all =
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(EmbeddedFolder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => (name[EmbeddedFolder.Length..], BytesOf(assembly.GetManifestResourceStream(name)!))),
        ];
        return new(
            Array.FindAll(all, file => file.Path != IndexFile),
            Array.Find(all, file => file.Path == IndexFile).Bytes,
            []);
    }

    private static byte[] BytesOf(Stream resource)
    {
        using (resource)
        {
            byte[] bytes = new byte[resource.Length];
            resource.ReadExactly(bytes);
            return bytes;
        }
    }

    private static string HashOf(IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string path, byte[] bytes) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Hidden files too; deeper than any data folder nothing is looked for, as any folder may be named.
    private static readonly EnumerationOptions Within = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 3,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = true,
    };

    private static IEnumerable<string> PathsIn(string directory) => !Directory.Exists(directory)
        ? []
        : Directory.EnumerateFiles(directory, "*.json", Within)
            .Select(path => Path.GetRelativePath(directory, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("schema/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
