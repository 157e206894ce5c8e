using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.Kinds;
using Mitsumori.Reading;

namespace Mitsumori.Catalog.Files;

/// <summary>The files of a data folder, taken apart and checked. Damage is collected, never thrown.</summary>
internal sealed class DataFiles
{
    // What the names of the built-in files begin with; the rest is the path below the data folder.
    private const string EmbeddedFolder = "data/";

    private readonly List<DataFault> faults = [];
    private readonly List<DataFile> files = [];

    private DataFiles(string hash)
    {
        Hash = hash;
    }

    /// <summary>
    /// First 12 hexadecimal digits of the SHA-256 over paths and contents of all fact files, in ordinal order of their paths.
    /// </summary>
    public string Hash { get; private init; }

    public KnownNames Names { get; } = new();

    /// <summary>What is wrong, in the order of files and lines.</summary>
    public IReadOnlyList<DataFault> Faults => faults;

    public IReadOnlyList<DataFile> Files => files;

    /// <summary>Reads and checks all fact files of a folder: <c>*.json</c>, the generated schemas aside.</summary>
    public static DataFiles Read(string directory)
    {
        List<DataFault> unread = [];
        List<(string Path, byte[] Bytes)> contents = [];
        foreach (string path in PathsIn(directory))
        {
            try
            {
                contents.Add((path, File.ReadAllBytes(Path.Combine(directory, path))));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                new FaultList(path, unread).Add(null, null, FaultCodes.FileUnreadable, (Place?)null, ("found", fault.GetType().Name));
            }
        }

        return Of(contents, unread);
    }

    /// <summary>Reads and checks the fact files that are built into this assembly: those of the folder, under the same paths.</summary>
    public static DataFiles ReadEmbedded()
    {
        Assembly assembly = typeof(DataFiles).Assembly;
        List<(string Path, byte[] Bytes)> contents =
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(EmbeddedFolder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => (name[EmbeddedFolder.Length..], BytesOf(assembly.GetManifestResourceStream(name)!))),
        ];
        return Of(contents, []);
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

    private static DataFiles Of(List<(string Path, byte[] Bytes)> contents, List<DataFault> unread)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string path, byte[] bytes) in contents)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
        }

        DataFiles data = new(Convert.ToHexStringLower(hash.GetHashAndReset())[..12]);
        data.faults.AddRange(unread);
        data.TakeApart(contents);
        data.Check();
        return data;
    }

    public IEnumerable<Entry> EntriesOf(FileKind kind, string section) =>
        files.Where(file => file.Kind == kind).SelectMany(file => file.EntriesOf(section));

    public FaultList FaultsOf(DataFile file) => new(file.Path, faults);

    /// <summary>Adds faults that other checks found.</summary>
    public void Add(IEnumerable<DataFault> found) => faults.AddRange(found);

    private static IEnumerable<string> PathsIn(string directory) => !Directory.Exists(directory)
        ? []
        : Directory.EnumerateFiles(directory, "*.json", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(directory, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("schema/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private void TakeApart(List<(string Path, byte[] Bytes)> contents)
    {
        TextPool pool = new();
        foreach ((string path, byte[] bytes) in contents)
        {
            FaultList list = new(path, faults);
            if (FileKinds.Shipped.FirstOrDefault(kind => kind.Fits(path)) is not { } kind)
            {
                list.Add(null, null, FaultCodes.FileUnknown, (Place?)null);
            }
            else if (DataFile.Read(bytes, path, kind, pool, list) is { } file)
            {
                files.Add(file);
            }
        }

        foreach (FileKind missing in FileKinds.Shipped.Where(kind => !contents.Any(content => kind.Fits(content.Path))))
        {
            new FaultList(missing.Path, faults).Add(null, null, FaultCodes.FileMissing, (Place?)null);
        }
    }

    private void Check()
    {
        foreach (DataFile file in files)
        {
            FaultList list = FaultsOf(file);
            foreach ((Section section, TextNode entry) in file.Entries())
            {
                Names.Collect(section, entry);
                if (entry[section.Entries.IdField] is { QuotedText: { } id } at && Names.Claim(id, file.Path) is { } other)
                {
                    list.Add(id, section.Entries.IdField, FaultCodes.IdRepeated, at, ("found", id), ("other", other));
                }
            }
        }

        foreach (DataFile file in files) file.Check(Names, FaultsOf(file));

        ModelNames.Check(this);
    }
}
