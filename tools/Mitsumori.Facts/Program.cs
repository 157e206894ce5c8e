using Mitsumori.Facts;

return args switch
{
    ["--from", var from, "--to", var to] => ConvertFolder(from, to),
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

static int Usage()
{
    Console.Error.WriteLine("usage: Mitsumori.Facts --from FOLDER --to data");
    return 2;
}
