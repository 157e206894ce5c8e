using DocumentFormat.OpenXml.Spreadsheet;

namespace Mitsumori.Sheets.Spreadsheet;

/// <summary>Numbers the looks of a workbook in the order in which they appear, and writes them as its styles.</summary>
/// <param name="font">The family of all letters; a program without it takes another of the same script.</param>
/// <param name="charset">128 for Japanese, 0 for Latin.</param>
internal sealed class StyleTable(string font, int charset)
{
    // Formats below are built into the file format.
    private const uint FirstFormat = 164;

    private const string PaperInk = "FF1C1D20", Quiet = "FF54575D", Accent = "FF1B4E8A", ChosenGround = "FFE6EEF8", Line = "FF85888E";

    // The first look stands for every cell that is not written.
    private readonly List<Look> looks = [Look.Plain];

    public uint IndexOf(Look look)
    {
        int index = looks.IndexOf(look);
        if (index < 0) (index, _) = (looks.Count, AddNew(look));
        return (uint)index;
    }

    /// <summary>The styles part: one entry of each kind for each look that needs it.</summary>
    public Stylesheet ToStylesheet()
    {
        List<string> formats =
        [
            .. looks.Select(look => look.Format).Append(Formats.Fraction).Where(format => format != Formats.General).Distinct(),
        ];
        List<(bool IsBold, Ink Ink, int Points)> fonts = [.. looks.Select(FontOf).Distinct()];
        List<Rule> rules = [.. looks.Select(look => look.Rule).Distinct()];
        uint FormatId(string format) => format == Formats.General ? 0 : FirstFormat + (uint)formats.IndexOf(format);
        CellFormat Of(Look look) =>
            new()
            {
                NumberFormatId = FormatId(look.Format),
                FontId = (uint)fonts.IndexOf(FontOf(look)),
                FillId = look.Ground == Ground.Chosen ? 2u : 0u,
                BorderId = (uint)rules.IndexOf(look.Rule),
                FormatId = 0u,
                ApplyNumberFormat = true,
                ApplyFont = true,
                ApplyFill = true,
                ApplyBorder = true,
                ApplyAlignment = true,
                Alignment = new()
                {
                    Horizontal = look.Side switch
                    {
                        Side.Left => HorizontalAlignmentValues.Left,
                        Side.Right => HorizontalAlignmentValues.Right,
                        Side.Centre => HorizontalAlignmentValues.Center,
                    },
                    Vertical = VerticalAlignmentValues.Center,
                    WrapText = look.Wraps,
                    Indent = look.IsIndented ? 1u : 0u,
                },
            };

        return new(
            new NumberingFormats(formats.Select(format => new NumberingFormat { NumberFormatId = FormatId(format), FormatCode = format }))
            {
                Count = (uint)formats.Count,
            },
            new Fonts(fonts.Select(Written)) { Count = (uint)fonts.Count },
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = ChosenGround }) { PatternType = PatternValues.Solid }))
            {
                Count = 3u,
            },
            new Borders(rules.Select(Written)) { Count = (uint)rules.Count },
            new CellStyleFormats(
                new CellFormat
                {
                    NumberFormatId = 0u,
                    FontId = 0u,
                    FillId = 0u,
                    BorderId = 0u,
                })
            {
                Count = 1u,
            },
            new CellFormats(looks.Select(Of)) { Count = (uint)looks.Count },
            new CellStyles(
                new CellStyle
                {
                    Name = "Normal",
                    FormatId = 0u,
                    BuiltinId = 0u,
                })
            {
                Count = 1u,
            },
            new DifferentialFormats(
                new DifferentialFormat(new NumberingFormat { NumberFormatId = FormatId(Formats.Fraction), FormatCode = Formats.Fraction }))
            {
                Count = 1u,
            });
    }

    private static (bool IsBold, Ink Ink, int Points) FontOf(Look look) => (look.IsBold, look.Ink, look.Points);

    private bool AddNew(Look look)
    {
        looks.Add(look);
        return true;
    }

    private Font Written((bool IsBold, Ink Ink, int Points) letters)
    {
        Font written = new();
        if (letters.IsBold) written.Append(new Bold());
        string ink = letters.Ink switch { Ink.Text => PaperInk, Ink.Quiet => Quiet, Ink.Accent => Accent };
        written.Append(
            new FontSize { Val = letters.Points },
            new Color { Rgb = ink },
            new FontName { Val = font },
            new FontFamilyNumbering { Val = 2 },
            new FontCharSet { Val = charset });
        return written;
    }

    private static Border Written(Rule rule)
    {
        bool isBox = rule == Rule.Box;
        Border border = new(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder());
        if (isBox) (border.LeftBorder, border.RightBorder) = (Edge(new LeftBorder()), Edge(new RightBorder()));
        if (isBox || rule == Rule.Above) border.TopBorder = Edge(new TopBorder());
        if (isBox || rule == Rule.Below) border.BottomBorder = Edge(new BottomBorder());
        return border;
    }

    private static T Edge<T>(T side)
        where T : BorderPropertiesType
    {
        side.Style = BorderStyleValues.Thin;
        side.Append(new Color { Rgb = Line });
        return side;
    }
}
