using Mitsumori.Application.Sentences;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Decisions;
using Mitsumori.Core.Estimates;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;

namespace Mitsumori.Application.Answers.Pages;

/// <summary>What is not known of an answer, gathered by what would have to be found out.</summary>
public sealed class OpenPoints
{
    private const string Units = "unit", UnitPrice = "unit-price", Copies = "copy", Quota = "quota", ModelUnits = "model-units";

    private readonly BreakEvenAnswer breakEven;
    private readonly Estimate estimate;
    private readonly RemarkTexts remarks;
    private readonly TextResource texts, sheet;
    private readonly OptionNames names;
    private readonly BreakEvenSentences sentences;
    private readonly Question[] questions;

    private OpenPoints(BreakEvenAnswer breakEven, RemarkTexts remarks)
    {
        (this.breakEven, this.remarks, estimate) = (breakEven, remarks, breakEven.Estimate);
        (texts, sheet) = (TextResource.Load("web", remarks.Language), TextResource.Load("sheet", remarks.Language));
        (names, sentences) = (new(remarks.Language), new(breakEven, remarks));
        BreakEvenScope scope = new(breakEven);
        questions = [.. Questions.Of(breakEven, remarks).Where(scope.IsShown)];
    }

    /// <summary>What may change the answer first; empty where everything is known.</summary>
    public static Sequence<OpenPoint> Of(BreakEvenAnswer breakEven, RemarkTexts remarks) =>
        new OpenPoints(breakEven, remarks).All().OrderByDescending(point => point.MayChangeAnswer).ToSequence();

    private IEnumerable<OpenPoint> All()
    {
        (Option Option, Refusal Refusal)[] gaps =
        [
            .. from option in estimate.Options
               from gap in (option.Monthly?.Gaps ?? []).Concat(option.OneTime?.Gaps ?? [])
               where option.Verdict is not (Verdict.NotOffered or Verdict.NoLongerSold)
               select (option, gap.Refusal),
        ];
        foreach (IGrouping<string, (Option Option, Refusal Refusal)> gap in gaps.GroupBy(gap => KindOf(gap.Refusal)))
        {
            Option[] options = [.. gap.Select(each => each.Option).Distinct()];
            yield return PointOf(gap.Key, options, [.. gap.Select(each => each.Refusal).Distinct()]);
        }

        // The default of units is no gap: nothing of the amount is open, but nothing can be bought before it is raised.
        Warning[] asked = [.. estimate.Options.SelectMany(option => option.Warnings.OfType<Warning.AskForModelUnits>()).Distinct()];
        foreach (Question question in questions.Where(question => question.About == "quota-increase"))
        {
            Option option = estimate.Options.First(option => option.Id == question.Option);
            bool isOfUnits = option.Warnings.Any(warning => warning is Warning.AskForModelUnits);
            IEnumerable<string> why = isOfUnits
                ? asked.Select(remarks.Say)
                : option.Reasons.Where(reason => reason.TakesAway).Select(remarks.Say);
            yield return new(
                texts.Fill("check.raise", ("mode", ModePicture.NameOf(option, remarks.Language, texts))),
                isOfUnits && option != estimate.Chosen ? texts["check.if-chosen"] : "",
                why.Distinct().ToSequence(),
                [isOfUnits || option.Units is not null ? "quotaUnits" : "quotaRpm"])
            {
                Ask = new(sheet["question.quota-increase"], question.Text),
                MayChangeAnswer = !isOfUnits,
            };
        }
    }

    private OpenPoint PointOf(string kind, Option[] options, Refusal[] refusals)
    {
        bool mayChange = MayChange(options);
        IEnumerable<string> deciding = breakEven.Thresholds
            .Where(threshold => kind is Units or UnitPrice or Copies && options.Any(option => option.Id == threshold.Option))
            .Select(sentences.Say)
            .Take(1);
        return new(
            texts["check." + kind],
            texts.Has($"check.{kind}.tag") ? texts[$"check.{kind}.tag"] : "",
            [.. refusals.Select(remarks.Say).Distinct(), .. Effect(options, mayChange), .. deciding],
            FieldsOf(kind).ToSequence())
        {
            Ask = AskOf(kind),
            MayChangeAnswer = mayChange,
        };
    }

    // An option that is left behind by its floor already stays behind, whatever is found out.
    private bool MayChange(Option[] options) =>
        estimate.Chosen is not Option named
        || options.Any(option => option == named
            || estimate.Answer.Cheaper.Contains(option)
            || (option.IsFeasibleCandidate && option.Monthly is Total floor && floor.Amount < named.Monthly!.Amount));

    private IEnumerable<string> Effect(Option[] options, bool mayChange)
    {
        if (mayChange || estimate.Chosen is not { Monthly: Total answer }) return [texts["check.may-change"]];
        Option? least = options.Where(option => option is { Role: OptionRole.Candidate, Monthly.IsUnknown: false })
            .MinBy(option => option.Monthly!.Amount);
        return least is null || least.Monthly!.Amount < answer.Amount
            ? [texts["check.keeps"]]
            :
            [
                texts.Fill(
                    "check.keeps-by",
                    ("mode", names.Short(least)),
                    ("floor", Figures.Cents(least.Monthly.Amount)),
                    ("amount", Figures.Cents(answer.Amount))),
            ];
    }

    private Block.Question? AskOf(string kind)
    {
        if (kind == "accept") return new(texts["check.accept.ask"], string.Join('\n', AcceptBlock.Lines(estimate)));
        string? about = kind switch
        {
            Units or UnitPrice => "account-manager",
            Copies => "load-test",
            _ => null,
        };

        // One text asks for both of the units: it stands beside the first.
        bool isSaid = kind == UnitPrice && estimate.Gaps.Any(gap => gap.Refusal is Refusal.UnitThroughputUnpublished);
        return !isSaid && questions.FirstOrDefault(question => question.About == about) is Question question
            ? new(sheet["question." + question.About], question.Text)
            : null;
    }

    private static string KindOf(Refusal refusal) => refusal switch
    {
        Refusal.UnitThroughputUnpublished => Units,
        Refusal.UnitPriceUnpublished => UnitPrice,
        Refusal.CopyThroughputUnknown or Refusal.CmuCountUnpublished => Copies,
        Refusal.QuotaUnknown => Quota,
        Refusal.TrainingAmountNotGiven => "training",
        Refusal.MaxOutputUnknown => "max-tokens",
        Refusal.ModelUnitQuota => ModelUnits,
        _ when AcceptBlock.Answers(refusal) => "accept",
        _ => "price",
    };

    private static IEnumerable<string> FieldsOf(string kind) => kind switch
    {
        Units => ["unitInputTpm"],
        UnitPrice => ["unitPrice"],
        Copies => ["copyRpm"],
        Quota => ["quotaRpm"],
        ModelUnits => ["quotaUnits"],
        "training" => ["trainingTokens"],
        "max-tokens" => ["maxTokens"],
        "accept" => ["accept"],
        _ => [],
    };
}
