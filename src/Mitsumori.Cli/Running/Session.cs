using System.Globalization;
using System.Text;
using Mitsumori.Application.Desks;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Book;

namespace Mitsumori.Cli.Running;

/// <summary>What a command gets from the world: streams, terminal, language, clock and folders.</summary>
/// <param name="Output">Answers.</param>
/// <param name="Error">Problems and progress.</param>
/// <param name="Columns">Cells of a line.</param>
/// <param name="HasColour">True on a terminal that does not refuse colour.</param>
/// <param name="DataFolder">The folder of the facts.</param>
internal sealed record Session(
    TextWriter Output, TextWriter Error, int Columns, bool HasColour, Language Language, TimeProvider Clock, string DataFolder)
{
    private const int DefaultColumns = 80;

    /// <summary>Answers to questions, one a line; empty unless the process has some.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>True if no terminal shows what is typed.</summary>
    public bool IsInputPiped { get; init; } = true;

    /// <summary>True where the characters that bars are drawn with can be shown.</summary>
    public bool HasBlocks { get; init; } = true;

    /// <summary>What the program was called by, for lines to be copied.</summary>
    public string Program { get; init; } = "mitsumori";

    public TextResource Table => TextResource.Load("table", Language);

    public TextResource Help => TextResource.Load("help", Language);

    /// <summary>What this session asks of a book.</summary>
    public Asking AskingOf(FactBook book) => new(new(book, Language, Clock), Language);

    /// <summary>The session of the running process; <c>--lang</c> is looked up before anything is said.</summary>
    public static Session OfProcess(string[] args)
    {
        UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);
        StreamWriter output = new(Console.OpenStandardOutput(), utf8) { AutoFlush = false, NewLine = "\n" };
        StreamWriter error = new(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" };
        bool isTerminal = !Console.IsOutputRedirected;
        bool refusesColour = !string.IsNullOrEmpty(Variable("NO_COLOR")) || Variable("TERM") == "dumb";
        KeepConsoleQuiet(args);
        string data = Variable("MITSUMORI_DATA") ?? Path.Combine(AppContext.BaseDirectory, "data");
        return new(output, error, ColumnsOf(isTerminal), isTerminal && !refusesColour, LanguageOf(args), TimeProvider.System, data)
        {
            Input = new StreamReader(Console.OpenStandardInput(), utf8),
            IsInputPiped = Console.IsInputRedirected,
            HasBlocks = IsUnicode(Locale()),
            Program = Variable("MITSUMORI_CALLED") is { Length: > 0 } called ? called : "mitsumori",
        };
    }

    /// <summary>The command that asks its questions on the terminal.</summary>
    internal const string AskingCommand = "new";

    // On its first use .NET's console switches the keys of the terminal that TERM names to application mode (ESC [ ? 1 h ESC =), which
    // ends up in recordings of an answer. Width and colour do not rest on TERM, but erasing a typed letter does: the command that asks
    // questions keeps it.
    private static void KeepConsoleQuiet(string[] args)
    {
        if (!args.Contains(AskingCommand)) Environment.SetEnvironmentVariable("TERM", "dumb");
    }

    /// <summary>The language a command line asks for, else that of the locale, else English.</summary>
    public static Language LanguageOf(IReadOnlyList<string> args)
    {
        for (int i = 0; i < args.Count; i++)
        {
            string? asked =
                args[i] == "--lang" && i + 1 < args.Count ? args[i + 1]
                : args[i].StartsWith("--lang=", StringComparison.Ordinal) ? args[i][7..]
                : null;
            if (LanguageCodes.Find(asked) is Language language) return language;
        }

        return LanguageCodes.Find(Locale("LC_MESSAGES")) ?? Language.English;
    }

    /// <summary>True unless a locale names another set of characters, or none by being C: many leave it unsaid and mean UTF-8.</summary>
    public static bool IsUnicode(string? locale)
    {
        if (locale is "C" or "POSIX") return false;
        string characters = locale?.Split('.', '@') is [_, { } set, ..] && locale.Contains('.', StringComparison.Ordinal) ? set : "UTF-8";
        return characters.Replace("-", "", StringComparison.Ordinal).Equals("utf8", StringComparison.OrdinalIgnoreCase);
    }

    private static string? Locale(string category = "LC_CTYPE") =>
        new[] { "LC_ALL", category, "LANG" }.Select(Variable).FirstOrDefault(value => !string.IsNullOrEmpty(value));

    private static int ColumnsOf(bool isTerminal)
    {
        if (int.TryParse(Variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int given) && given > 0) return given;
        if (!isTerminal) return DefaultColumns;
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : DefaultColumns;
        }
        catch (IOException)
        {
            return DefaultColumns;
        }
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name);
}
