using System.Text;
using Mitsumori.Reading;

namespace Mitsumori.Cli.Running;

/// <summary>
/// What goes to a terminal: lines of which everything is shown, in the few styles of this program. All that a command says goes through it.
/// </summary>
internal sealed class CleanWriter : TextWriter
{
    private const string Kept = "\n\t";

    private readonly TextWriter inner;

    private CleanWriter(TextWriter inner)
        : base(inner.FormatProvider)
    {
        this.inner = inner;
        CoreNewLine = ['\n'];
    }

    public override Encoding Encoding => inner.Encoding;

    /// <summary>The same writer where it is one already.</summary>
    public static CleanWriter Over(TextWriter writer) => writer as CleanWriter ?? new CleanWriter(writer);

    public override void Write(char value) => inner.Write(CleanText.Of(value.ToString(), Kept));

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(string? value)
    {
        if (value is null) return;

        // The styles of a table stand around its lines and not within.
        string start = Style.At(value, isStart: true), end = start.Length > 0 ? Style.At(value, isStart: false) : "";
        Told(() => inner.Write(start + CleanText.Of(value[start.Length..^end.Length], Kept) + end));
    }

    public override void WriteLine(string? value)
    {
        Write(value);
        Told(() => inner.Write('\n'));
    }

    public override void Flush() => Told(inner.Flush);

    // A stream that was closed before is told as a file that may not be written, which it is none of.
    private static void Told(Action write)
    {
        try
        {
            write();
        }
        catch (UnauthorizedAccessException closed)
        {
            throw new IOException(closed.Message, closed);
        }
    }
}
