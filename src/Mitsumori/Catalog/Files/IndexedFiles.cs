using Mitsumori.Catalog.Faults;
using Mitsumori.Catalog.Kinds;
using Mitsumori.Reading;

namespace Mitsumori.Catalog.Files;

/// <summary>
/// Fact files whose contents an index vouches for: they were checked when it was made, so that each is taken apart when it is asked for,
/// and those that nothing computes with never are.
/// </summary>
internal sealed class IndexedFiles(FactContents contents) : IFactEntries
{
    public IEnumerable<Entry> EntriesOf(FileKind kind, string section) =>
        contents.Files.Where(file => kind.Fits(file.Path)).SelectMany(file => Entries(file, kind, section));

    /// <summary>The entries of one file.</summary>
    public IEnumerable<Entry> EntriesOf(string path, FileKind kind, string section) =>
        contents.Files.Where(file => file.Path == path).SelectMany(file => Entries(file, kind, section));

    private static IEnumerable<Entry> Entries((string Path, byte[] Bytes) file, FileKind kind, string section)
    {
        List<DataFault> faults = [];
        DataFile? read = DataFile.Read(file.Bytes, file.Path, kind, new TextPool(), new FaultList(file.Path, faults));
        return read?.EntriesOf(section) ?? throw new DataFileException(faults);
    }
}
