using System.Diagnostics;
using System.Text;
using Mitsumori.Plans.Shapes;
using Mitsumori.Reading;

namespace Mitsumori.Application.Forms;

/// <summary>Writes the shape of a plan as a page for people: every key, what it takes and what it means.</summary>
public static class PlanReference
{
    private const string Head = """
        <!-- Generated from the shape of a plan, as plan.schema.json is; a test compares it. MITSUMORI_UPDATE=1 rewrites it. -->
        # The plan file

        A plan is YAML or JSON, at most 1 MiB. Unknown and repeated keys are refused. A key with a dot stands inside the one before the dot:
        `traffic.tokens.input` is `input` in `tokens` in `traffic`. Numbers may stand in quotes. Where a range is taken, write a number, `30..60`, or `{low: 30, typical: 40, high: 60}`.
        Keys that the format has and this version does not read yet are listed at the end; they are refused by name.

        Names, numbers and times are read as people write them, in every face; the answer names what was read otherwise than it was written (`name-read-as`, `value-read-as`),
        and a plan that is written back has the canonical form.

        - Models: the id, a name ("Nova Pro", "haiku 3"), a profile id (`us.amazon.nova-pro-v1:0` sets the routing too), an ARN (`foundation-model`, `inference-profile`, `custom-model`; its Region fills in `region`). What fits several models is listed, never chosen.
          The account number of an ARN is never shown.
        - Regions: the code, the name that AWS gives them ("Asia Pacific (Tokyo)"), or the city, in English or Japanese ("Tokyo", "東京").
        - Methods: `sft`, `rft`, `cpt` and the names of the API stand for the words below.
        - Numbers as texts: `2k`, `3M`, `1.5B`, `12万`, `3億`, `1,000`, `1_000`, full-width digits, and ranges of them (`2k..3k`, `30〜60`). What could be two numbers (`1,5`, `3m`, `2..3k`) is refused.
        - Times: `9`, `9:00`, `18時`; weekdays: `Mon-Fri`, `mon,wed,fri`, `月〜金`, `火・木`, `平日`; time zones: IANA names, `JST`, `UTC`, `UTC+9`, the city of a zone.

        The last column is the name of the value in an address of the page in the browser, as in `/?model=amazon.nova-pro-v1:0&rpm=40`. There a list stands with commas between its values or
        under a repeated name, and a range as `30..60` or, with its typical value, `30..40..60`. What has no name of its own travels as JSON under the name `plan`: long lists, and a source for a single value.

        | key | takes | meaning | flag | address |
        | --- | --- | --- | --- | --- |

        """;

    /// <summary>The page as Markdown, with a line feed at its end.</summary>
    public static string Write()
    {
        StringBuilder page = new(Head.ReplaceLineEndings("\n"));
        List<string> later = [];
        AddKeys(page, later, PlanShape.Plan, "");
        page.Append("\n## Not read yet\n\n");
        foreach (string text in later) page.Append("- ").Append(text).Append('\n');
        return page.ToString();
    }

    private static void AddKeys(StringBuilder page, List<string> later, ObjectShape shape, string path)
    {
        foreach (ShapeProperty property in shape.Properties)
        {
            string key = path + property.Key;
            if (property.Shape is not Shape inner)
            {
                later.Add($"`{key}`");
                continue;
            }

            string name = property.IsRequired ? $"`{key}` (required)" : $"`{key}`";
            string flag = property.Flag is null ? "" : $"`{property.Flag}`";
            string address = AddressField.At(NodePath.Of(key)) is AddressField field ? $"`{field.Name}`" : "";
            string example = inner.Examples.IsEmpty ? "" : $" Such as {string.Join(", ", inner.Examples.Select(text => $"`{text}`"))}.";
            page.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"| {name} | {Takes(inner)} | {inner.Description}{example} | {flag} | {address} |\n");
            foreach (ChoiceShape choice in Choices(inner)) later.AddRange(choice.Later.Select(word => $"`{key}: {word}`"));
            foreach (ObjectShape below in Mappings(inner)) AddKeys(page, later, below, key + ".");
        }
    }

    private static string Takes(Shape shape) => shape switch
    {
        ObjectShape => "keys",
        ListShape { Length: int length } list => $"list of {length}: {Takes(list.Items)}",
        ListShape list => $"list of {Takes(list.Items)}",
        EitherShape either => string.Join(", or ", either.Options.Select(Takes)),
        ChoiceShape choice => string.Join(", ", choice.Words.Select(word => $"`{word}`")),
        SwitchShape => "`true`, `false`",
        TextShape or NameShape => "text",
        FormShape form => form.Form.Name,
        NumberShape number => Bounds(number),
        RangeShape range => $"{Bounds(range.Number)}; a range",
        _ => throw new UnreachableException(shape.GetType().Name),
    };

    private static string Bounds(NumberShape number) => string.Concat(
        number.Word is null ? "" : $"`{number.Word}`, or ",
        number.IsWhole ? "whole number" : "number",
        number.IsAbove ? " above " : " from ",
        NumberText.Write(number.Minimum),
        number.Maximum is decimal maximum ? $" to {NumberText.Write(maximum)}" : "");

    private static IEnumerable<ChoiceShape> Choices(Shape shape) => Inside(shape).OfType<ChoiceShape>();

    private static IEnumerable<ObjectShape> Mappings(Shape shape) => Inside(shape).OfType<ObjectShape>();

    // The shapes a value may have at this key itself; a range's own mapping is told once, at the top of the page.
    private static IEnumerable<Shape> Inside(Shape shape) => shape switch
    {
        EitherShape either => either.Options.SelectMany(Inside).DistinctBy(option => option.Description),
        ListShape list => Inside(list.Items),
        _ => [shape],
    };
}
