using CsCheck;
using Mitsumori.Core.Charges;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Tests.Core.Charges;

/// <summary>
/// A curve of a formula is the formula itself at every value of what varies. The judge puts the value in, and reckons it again.
/// </summary>
public sealed class CurveReadingTests
{
    private static readonly ChargeFormula[] Formulas =
    [
        .. Enum.GetValues<Charge>().Select(ChargeFormulas.Of),
        ChargeFormulas.ActiveModelUnitHours,
    ];

    private static readonly Input[] Tokens = [Input.InputTokens, Input.OutputTokens, Input.CacheReadTokens, Input.CacheWriteTokens];

    private static readonly Input[] OfUnits = [Input.UnitTokensPerMinute, Input.UnitInputTokensPerMinute, Input.UnitOutputTokensPerMinute];

    private static readonly Input[] OfCopies = [Input.CopyRequestsPerMinute, Input.CopyTokensPerMinute];

    // What each charge varies with; all others stay as they are.
    private static readonly Dictionary<ChargeFormula, string[]> Varying = new()
    {
        [ChargeFormulas.InputTokens] = ["Rate", "Hours", "Days", "InputTokens"],
        [ChargeFormulas.OutputTokens] = ["Rate", "Hours", "Days", "OutputTokens"],
        [ChargeFormulas.CacheReadTokens] = ["Rate", "Hours", "Days", "CacheReadTokens"],
        [ChargeFormulas.CacheWriteTokens] = ["Rate", "Hours", "Days", "CacheWriteTokens"],
        [ChargeFormulas.ModelUnitHours] = ["Rate", .. Names(Tokens), .. Names(OfUnits)],
        [ChargeFormulas.ActiveModelUnitHours] = ["Rate", "Hours", "Days", .. Names(Tokens), .. Names(OfUnits)],
        [ChargeFormulas.ImportCmuMinutes] = ["Rate", "Hours", "Days", .. Names(Tokens), .. Names(OfCopies)],
        [ChargeFormulas.ReservedInput] = ["Rate", "InputTokens", "CacheWriteTokens"],
        [ChargeFormulas.ReservedOutput] = ["Rate", "OutputTokens"],
    };

    private static readonly Gen<ChargeInputs> AnyInputs =
        from rate in Gen.Int[1, 400]
        from minutes in Gen.Int[1, 288]
        from days in Gen.Int[1, 31]
        from tokens in Gen.Int[0, 4_000].Array[4]
        from carried in Gen.Int[1, 400].Array[5]
        from known in Gen.Int[0, 8]
        from rest in Gen.Int[1, 6].Array[3]
        from sizes in Gen.Select(Gen.Int[1, 600], Gen.Int[1, 40]).Array[1, 4]
        select Of(rate / 20m, Ratio.Of(minutes, 12m), days, tokens, carried, known, rest, sizes);

    [Fact]
    public void Of_AnyFormulaAlongAnyInput_IsTheFormulaThere()
    {
        SortedSet<string> bitten = [];
        int ends = 0;
        Tries tries = Tries.Usually(1_500);
        AnyInputs
            .Select(Gen.Int[1, 240].Array[6])
            .HoldsOfEach(
                (inputs, places) =>
                {
                    foreach ((string name, Variation variation, Ratio typical) in Variations(inputs))
                    {
                        Ratio end = typical * 8m;
                        foreach (ChargeFormula formula in Formulas)
                        {
                            CostCurve curve = new CurveReading(inputs, variation, end).Of(formula.Quantity).UpTo(end);
                            Ratio here = formula.Quantity.At(inputs);
                            foreach (Ratio at in places.Select(place => end * place / 240m))
                            {
                                ChargeInputs there = new MovedInputs(inputs, variation, at, typical);
                                if (at > curve.End)
                                {
                                    Assert.Equal((Charge.ImportCmuMinutes, true), (formula.Charge, IsBeyondCopies(there)));
                                    ends++;
                                    continue;
                                }

                                // On the edge of two pieces the curve just below it is told, and the formula is beyond it already.
                                if (curve.Pieces.Any(piece => piece.To == at && at < curve.End))
                                    continue;
                                Ratio value = formula.Quantity.At(there);
                                Assert.True(
                                    curve.Below(at) == value,
                                    $"{formula.Charge} along {name} at {at}: {curve.Below(at)} instead of {value}");
                                if (value != here)
                                    bitten.Add(
                                        $"{formula.Charge} {(formula == ChargeFormulas.ActiveModelUnitHours ? "active " : "")}{name}");
                            }
                        }
                    }
                },
                tries,
                threads: 1);
        if (!tries.AreWhole) return;
        Assert.Equal(
            Varying
                .SelectMany(all =>
                    all.Value.Select(name => $"{all.Key.Charge} {(all.Key == ChargeFormulas.ActiveModelUnitHours ? "active " : "")}{name}"))
                .Order(StringComparer.Ordinal),
            bitten.Order(StringComparer.Ordinal));
        Assert.True(ends > 100, $"{ends} values lay beyond an end");
    }

    [Theory]
    [InlineData("a square")]
    [InlineData("a quotient by a line")]
    [InlineData("the larger of two lines off zero")]
    [InlineData("steps rounded up")]
    [InlineData("a limit on a line")]
    [InlineData("a choice by steps")]
    [InlineData("one divided by a line, rounded up")]
    public void Of_WhatNoPiecesHoldExactly_IsRefused(string what)
    {
        Expression line = Input.InputTokens, number = Input.OutputTokens;
        Expression asked = what switch
        {
            "a square" => line * line,
            "a quotient by a line" => number / line,
            "the larger of two lines off zero" => Expression.Larger(line + number, line),
            "steps rounded up" => Expression.RoundedUp(Expression.RoundedUp(line) * number),
            "a limit on a line" => new Expression.AtMost(line, Input.OutputTokens),
            "a choice by steps" => new Expression.Below(Expression.RoundedUp(line), number, number, number),
            _ => Expression.RoundedUp(line),
        };
        Variation variation =
            what == "one divided by a line, rounded up"
                ? new Variation.Inverse(Input.InputTokens)
                : new Variation.Single(Input.InputTokens);
        Assert.Throws<InvalidOperationException>(() => new CurveReading(Forms.Office, variation, 100m).Of(asked).UpTo(100m));
    }

    // The larger of a line and a number, unrounded, bends where they meet: 4 × 100 = 400.
    [Fact]
    public void Of_LargerOfALineAndANumber_BendsWhereTheyMeet()
    {
        Course larger = new CurveReading(Forms.Office, new Variation.Single(Input.InputTokens), 125m).Of(
            Expression.Larger(Input.OutputTokens, (Expression)Input.InputTokens * Expression.Number(4m, Unit.None))
                * Expression.Number(2m, Unit.None));
        CostCurve curve = larger.UpTo(125m);
        Assert.Equal([800m, 800m, 1_000m], new[] { 50m, 100m, 125m }.Select(at => curve.Below(at).ToDecimal()));
        Assert.Equal((50m, 800m), (larger.UpTo(50m).End.ToDecimal(), larger.UpTo(50m).Below(50m).ToDecimal()));
    }

    private static string[] Names(Input[] inputs) => [.. inputs.Select(input => input.ToString())];

    private static bool IsBeyondCopies(ChargeInputs inputs) =>
        ChargeFormulas.CopiesNeeded.At(inputs) > inputs.Of(Input.CopiesAtMost);

    private static IEnumerable<(string Name, Variation Variation, Ratio Typical)> Variations(ChargeInputs inputs)
    {
        yield return Growing(Growth.Rate, Input.RequestsPerMinute);
        if (inputs.Hours is null)
        {
            // Neither more hours than a day nor more days than the period has are asked about; an unbroken period ends there.
            yield return Growing(Growth.Hours, Input.HoursPerDay);
            yield return Growing(Growth.Days, Input.Days);
        }

        foreach (Input input in Tokens.Where(input => !inputs.Of(input).IsZero))
            yield return (input.ToString(), new Variation.Single(input), inputs.Of(input));
        foreach (Input input in OfUnits.Concat(OfCopies))
        {
            if (inputs.Find(input) is Ratio each) yield return (input.ToString(), new Variation.Inverse(input), Ratio.Of(1m) / each);
        }

        (string, Variation, Ratio) Growing(Growth with, Input by) =>
            (with.ToString(), new Variation.Growing(with, inputs.Of(by)), inputs.Of(by));
    }

    private static ChargeInputs Of(
        decimal rate,
        Ratio hours,
        decimal days,
        int[] tokens,
        int[] carried,
        int known,
        int[] rest,
        (int Requests, int Times)[] sizes)
    {
        List<(Input, Ratio)> values =
        [
            (Input.PeriodHours, 744m * 8m * 24m),
            (Input.Days, days),
            (Input.HoursPerDay, hours),
            (Input.Requests, rate * hours * 60m * days),
            (Input.RequestsPerMinute, rate),
            (Input.RequestsPerMinuteCharged, rate),
            (Input.PeakFactor, rest[0] / 2m),
            (Input.CopiesAtMost, rest[1]),
            (Input.CmuPerCopy, rest[2]),
            .. Tokens.Select((input, i) => (input, (Ratio)tokens[i])),
        ];

        // Of what one carries is known nothing, the sum, or each; and both in every combination.
        if (known % 3 == 1) values.Add((Input.UnitTokensPerMinute, carried[0] * 250m));
        if (known % 3 == 2)
            values.AddRange([(Input.UnitInputTokensPerMinute, carried[1] * 250m), (Input.UnitOutputTokensPerMinute, carried[2] * 100m)]);
        if (known / 3 == 1) values.Add((Input.CopyRequestsPerMinute, carried[3] / 10m));
        if (known / 3 == 2) values.Add((Input.CopyTokensPerMinute, carried[4] * 100m));
        ChargeInputs level = Forms.Office.With([.. values]);
        return carried[0] % 4 == 0 ? level.ByHour(sizes) : level;
    }

    /// <summary>The same inputs with another value of what varies.</summary>
    private sealed class MovedInputs(ChargeInputs typical, Variation variation, Ratio at, Ratio planAt) : ChargeInputs
    {
        public override IReadOnlyList<ChargeInputs>? Hours =>
            typical.Hours is { } hours ? [.. hours.Select(hour => new MovedInputs(hour, variation, at, planAt))] : null;

        public override Ratio? Find(Input input) => typical.Find(input) is not Ratio value ? null
            : variation switch
            {
                Variation.Growing growing => (Inputs.GrowthOf(input) & growing.With) == Growth.None ? value : value * at / planAt,
                Variation.Single single => single.Input == input ? at : value,
                Variation.Inverse inverse => inverse.Input == input ? Ratio.Of(1m) / at : value,
                _ => throw new InvalidOperationException(),
            };
    }
}
