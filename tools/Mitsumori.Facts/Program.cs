using Mitsumori.Catalog.Files;
using Mitsumori.Catalog.Kinds;
using Mitsumori.Facts;

return args switch
{
    ["--from", var from, "--to", var to] => ConvertFolder(from, to),
    ["schema", "--to", var to] => WriteSchemas(to),
    ["index", "--to", var to] => WriteIndex(to),
    _ => Usage(),
};

static int ConvertFolder(string from, string to)
{
    try
    {
        Converter.Convert(new Collected(from)).Write(to);
        return 0;
    }
    catch (Exception fault) when (fault is IOException or InvalidDataException)
    {
        Console.Error.WriteLine(fault.Message);
        return 1;
    }
}

static int WriteSchemas(string to)
{
    Directory.CreateDirectory(to);
    foreach ((string fileName, string content) in DataSchemas.All())
    {
        File.WriteAllText(Path.Combine(to, fileName), content);
    }

    return 0;
}

static int WriteIndex(string to)
{
    try
    {
        File.WriteAllText(Path.Combine(to, "index.json"), FactIndex.TextOf(to));
        return 0;
    }
    catch (DataFileException fault)
    {
        Console.Error.WriteLine(fault.Message);
        return 1;
    }
}

static int Usage()
{
    Console.Error.WriteLine("usage: Mitsumori.Facts --from FOLDER --to data | Mitsumori.Facts schema --to data/schema | Mitsumori.Facts index --to data");
    return 2;
}
