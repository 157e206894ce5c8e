using System.Text;

namespace Mitsumori.House.Tests;

/// <summary>
/// C# with its comments and the words of its strings blanked out, so that a search finds code only. Lines keep their numbers.
/// </summary>
internal static class CodeText
{
    public static string[] Lines(string source) => Strip(source).Split('\n');

    public static string Strip(string source)
    {
        var code = new StringBuilder(source.Length);
        int at = 0;
        Code(source, ref at, code, insideHole: false);
        return code.ToString();
    }

    private static void Code(string source, ref int at, StringBuilder code, bool insideHole)
    {
        int depth = 0;
        while (at < source.Length)
        {
            if (insideHole && depth == 0 && source[at] == '}') return;
            if (insideHole && depth == 0 && source[at] == ':')
            {
                // The format of a hole is text.
                Blank(source, ref at, code, source.IndexOf('}', at));
                return;
            }

            if (Starts(source, at, "//")) Blank(source, ref at, code, EndOfLine(source, at));
            else if (Starts(source, at, "/*")) Blank(source, ref at, code, After(source, at + 2, "*/"));
            else if (source[at] == '\'') Character(source, ref at, code);
            else if (IsString(source, at)) Text(source, ref at, code);
            else
            {
                if (source[at] is '{' or '(' or '[') depth++;
                if (source[at] is '}' or ')' or ']') depth--;
                code.Append(source[at++]);
            }
        }
    }

    // A string begins with its quotes, behind any mix of $ and @.
    private static bool IsString(string source, int at)
    {
        while (at < source.Length && source[at] is '$' or '@') at++;
        return at < source.Length && source[at] == '"';
    }

    private static void Text(string source, ref int at, StringBuilder code)
    {
        int holes = 0;
        bool isVerbatim = false;
        for (; source[at] != '"'; at++)
        {
            if (source[at] == '$') holes++;
            else isVerbatim = true;
        }

        int quotes = Run(source, at, '"');
        if (quotes == 2)
        {
            at += 2;
            code.Append("\"\"");
            return;
        }

        bool isRaw = quotes >= 3;
        int close = isRaw ? quotes : 1;
        at += close;
        code.Append('"');
        while (at < source.Length)
        {
            if (!isRaw && isVerbatim && Starts(source, at, "\"\"")) at += 2;
            else if (!isRaw && !isVerbatim && source[at] == '\\') at += 2;
            else if (Run(source, at, '"') >= close) break;
            else if (holes > 0 && source[at] == '{') Hole(source, ref at, code, holes, isRaw);
            else Blank(source, ref at, code, at + 1);
        }

        at += close;
        code.Append('"');
    }

    // In an ordinary string two braces are a brace; in a raw one a hole takes as many braces as the string has dollars.
    private static void Hole(string source, ref int at, StringBuilder code, int holes, bool isRaw)
    {
        int open = Run(source, at, '{');
        bool isHole = isRaw ? open >= holes : open % 2 == 1;
        at += open;
        if (!isHole) return;
        code.Append(' ');
        Code(source, ref at, code, insideHole: true);
        at += isRaw ? holes : 1;
        code.Append(' ');
    }

    private static void Character(string source, ref int at, StringBuilder code)
    {
        at += 1;
        while (at < source.Length && source[at] != '\'') at += source[at] == '\\' ? 2 : 1;
        at += 1;
        code.Append("' '");
    }

    private static void Blank(string source, ref int at, StringBuilder code, int end)
    {
        for (; at < end; at++) code.Append(source[at] == '\n' ? '\n' : ' ');
    }

    private static bool Starts(string source, int at, string what) => string.CompareOrdinal(source, at, what, 0, what.Length) == 0;

    private static int EndOfLine(string source, int at) => source.IndexOf('\n', at) is >= 0 and int end ? end : source.Length;

    private static int After(string source, int at, string what) =>
        source.IndexOf(what, at, StringComparison.Ordinal) is >= 0 and int found ? found + what.Length : source.Length;

    private static int Run(string source, int at, char what)
    {
        int length = 0;
        while (at + length < source.Length && source[at + length] == what) length++;
        return length;
    }
}
