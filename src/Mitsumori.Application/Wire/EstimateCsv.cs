using System.Globalization;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;

namespace Mitsumori.Application.Wire;

/// <summary>Estimates as comma-separated values: a row for every line of every option, with the exact figures of the JSON answer.</summary>
/// <remarks>
/// An option without lines has one row with empty line fields. A total with gaps but without lines has one too, so that what is missing is
/// never read as nothing.
/// </remarks>
public static class EstimateCsv
{
    private static readonly string[] Header =
    [
        "plan", "name", "id", "mode", "commitment", "tier", "routing", "model", "region", "role", "verdict", "reasons", "gaps", "total",
        "charge", "quantity", "unit", "unitPrice", "per", "amount", "formula", "priceId", "source", "asOf", "kind",
        "own", "file", "fileSha256",
        "answer", "conditions", "warnings",
        "due", "dueOneTime", "dueFirstYear", "currency", "dueInCurrency", "rate", "rateDay", "perRequest",
        "discount", "tax",
    ];

    private static readonly string?[] NoLine = new string?[14];

    /// <summary>One plan, numbered 0.</summary>
    public static string Write(Estimate estimate, RemarkTexts texts) => Write([EstimateJson.Of(estimate, texts)]);

    /// <summary>Several plans, numbered from 0 in the order asked; the options of each in the order of its own answer.</summary>
    public static string Write(Comparison comparison, RemarkTexts texts) =>
        Write([.. comparison.Estimates.Select(estimate => EstimateJson.Of(estimate, texts))]);

    private static string Write(EstimateWire[] plans)
    {
        CsvText csv = new(Header);
        for (int plan = 0; plan < plans.Length; plan++)
        {
            string?[] head = [plan.ToString(CultureInfo.InvariantCulture), plans[plan].Plan.Name];
            foreach (OptionWire option in plans[plan].Options) Add(csv, head, option, Tail(plans[plan], option));
        }

        return csv.ToString();
    }

    private static void Add(CsvText csv, string?[] head, OptionWire option, string?[] tail)
    {
        string?[] who =
        [
            .. head,
            option.Id,
            option.Mode,
            option.Commitment,
            option.Tier,
            option.Routing,
            option.Model,
            option.Region,
            option.Role,
            option.Verdict,
            string.Join(' ', option.Reasons.Select(reason => reason.Code).Distinct()),
        ];
        IReadOnlyList<GapWire> oneTimeGaps = option.OneTime?.Gaps ?? [];
        IReadOnlyList<LineWire> oneTimeLines = option.OneTime?.Lines ?? [];
        if (oneTimeLines.Count + option.Lines.Count == 0)
        {
            csv.Add([.. who, Codes(oneTimeGaps.Concat(option.Gaps)), null, .. NoLine, .. tail]);
            return;
        }

        AddTotal(csv, who, "oneTime", oneTimeLines, oneTimeGaps, tail);
        AddTotal(csv, who, "monthly", option.Lines, option.Gaps, tail);
    }

    // What the option is in the answer, on what it depends, what must be known of it, and what is due for it.
    private static string?[] Tail(EstimateWire plan, OptionWire option) =>
    [
        PlaceOf(plan.Answer, option.Id),
        string.Join("; ", option.Conditions.Select(Numbers)),
        string.Join(' ', plan.Warnings.Concat(option.Warnings).Select(warning => warning.Code).Distinct()),
        option.Money?.Total,
        option.Money?.OneTime,
        option.Money?.FirstYear,
        option.Money?.Other?.Code,
        option.Money?.Other?.Amount,
        option.Money?.Other?.Rate,
        option.Money?.Other?.AsOf,
        option.PerRequest,
        option.Money?.Discount,
        option.Money?.Tax,
    ];

    private static string? PlaceOf(AnswerWire answer, string option) =>
        answer.Option == option ? answer.Kind
        : answer.Floors.Any(floor => floor.Option == option) ? "floor"
        : answer.MayBeCheaper.Any(cheaper => cheaper.Option == option) ? "may-be-cheaper"
        : null;

    /// <summary>A condition and its numbers: <c>one-copy-carries requestsPerMinute=120 copies=1</c>.</summary>
    internal static string Numbers(ConditionWire condition) => string.Join(
        ' ',
        new (string Name, string? Value)[]
        {
            ("requestsPerMinute", condition.RequestsPerMinute),
            ("tokensPerMinute", condition.TokensPerMinute),
            ("inputTpm", condition.InputTpm),
            ("outputTpm", condition.OutputTpm),
            ("copies", condition.Copies?.ToString(CultureInfo.InvariantCulture)),
        }.Where(number => number.Value is not null).Select(number => $"{number.Name}={number.Value}").Prepend(condition.Code));

    private static void AddTotal(
        CsvText csv,
        string?[] who,
        string total,
        IReadOnlyList<LineWire> lines,
        IReadOnlyList<GapWire> gaps,
        string?[] tail)
    {
        string codes = Codes(gaps);
        foreach (LineWire line in lines) csv.Add([.. who, codes, total, .. Fields(line), .. tail]);
        if (lines.Count == 0 && gaps.Count > 0) csv.Add([.. who, codes, total, .. NoLine, .. tail]);
    }

    private static string?[] Fields(LineWire line) =>
    [
        line.Charge, line.Quantity, line.Unit, line.UnitPrice, line.Per, line.Amount, line.Formula,
        line.Price.Id, line.Price.Source, line.Price.AsOf, line.Price.Kind,
        CsvText.Flag(line.Price.Own), line.Price.File, line.Price.FileSha256,
    ];

    private static string Codes(IEnumerable<GapWire> gaps) => string.Join(' ', gaps.Select(gap => gap.Code).Distinct());
}
