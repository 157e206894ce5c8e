using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.Kinds;
using Mitsumori.Reading;

namespace Mitsumori.Catalog.Files;

/// <summary>The files of a data folder, taken apart and checked. Damage is collected, never thrown.</summary>
internal sealed class DataFiles : IFactEntries
{
    private readonly List<DataFault> faults = [];
    private readonly List<DataFile> files = [];

    private DataFiles(string hash)
    {
        Hash = hash;
    }

    /// <summary>
    /// The SHA-256 over paths and contents of all fact files, in ordinal order of their paths, in hexadecimal digits.
    /// </summary>
    public string Hash { get; private init; }

    public KnownNames Names { get; } = new();

    /// <summary>What is wrong, in the order of files and lines.</summary>
    public IReadOnlyList<DataFault> Faults => faults;

    public IReadOnlyList<DataFile> Files => files;

    /// <summary>Reads and checks all fact files of a folder: <c>*.json</c>, the generated schemas and the index aside.</summary>
    public static DataFiles Read(string directory) => Of(FactContents.OfFolder(directory));

    /// <summary>Checks all fact files.</summary>
    public static DataFiles Of(FactContents contents)
    {
        DataFiles data = new(contents.Hash);
        data.faults.AddRange(contents.Unread);
        data.TakeApart(contents.Files);
        data.Check();
        return data;
    }

    public IEnumerable<Entry> EntriesOf(FileKind kind, string section) =>
        files.Where(file => file.Kind == kind).SelectMany(file => file.EntriesOf(section));

    public FaultList FaultsOf(DataFile file) => new(file.Path, faults);

    /// <summary>Adds faults that other checks found.</summary>
    public void Add(IEnumerable<DataFault> found) => faults.AddRange(found);

    private void TakeApart(IReadOnlyList<(string Path, byte[] Bytes)> contents)
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
