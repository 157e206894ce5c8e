using Mitsumori.Catalog.Kinds;
using Mitsumori.Facts;

return args switch
{
    ["--from", var from, "--to", var to] => ConvertFolder(from, to),
    ["schema", "--to", var to] => WriteSchemas(to),
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

static int Usage()
{
    Console.Error.WriteLine("usage: Mitsumori.Facts --from FOLDER --to data | Mitsumori.Facts schema --to data/schema");
    return 2;
}
