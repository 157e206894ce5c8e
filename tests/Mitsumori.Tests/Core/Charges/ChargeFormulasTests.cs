using Mitsumori.Core.Charges;
using Mitsumori.Core.Quantities;

namespace Mitsumori.Tests.Core.Charges;

/// <summary>Every charge's formula by sums that are worked out by hand: what it counts, how it is printed, in which unit.</summary>
public sealed class ChargeFormulasTests
{
    public static TheoryData<Charge> Charges => [.. Enum.GetValues<Charge>()];

    [Theory]
    [MemberData(nameof(Charges))]
    public void Of_EachCharge_IsItsOwnFormula(Charge charge) => Assert.Equal(charge, ChargeFormulas.Of(charge).Charge);

    [Theory]
    [InlineData(Charge.TrainingTokens, "token")]
    [InlineData(Charge.TrainingHours, "hour")]
    [InlineData(Charge.TrainingImages, "image")]
    [InlineData(Charge.TeacherInputTokens, "token")]
    [InlineData(Charge.TeacherOutputTokens, "token")]
    [InlineData(Charge.CustomModelStorage, "model-month")]
    [InlineData(Charge.ModelUnitHours, "MU-hour")]
    [InlineData(Charge.InputTokens, "token")]
    [InlineData(Charge.OutputTokens, "token")]
    [InlineData(Charge.CacheReadTokens, "token")]
    [InlineData(Charge.CacheWriteTokens, "token")]
    [InlineData(Charge.ImportCmuMinutes, "CMU-minute")]
    [InlineData(Charge.ImportStorage, "CMU-month")]
    [InlineData(Charge.ReservedInput, "kTPM-hour")]
    [InlineData(Charge.ReservedOutput, "kTPM-hour")]
    public void Unit_OfEachCharge_FollowsFromItsInputs(Charge charge, string unit) => Assert.Equal(unit, ChargeCodes.UnitOf(charge));

    [Fact]
    public void Unit_OfUnitsThatStandWhileActive_IsThatOfUnits() =>
        Assert.Equal(ChargeFormulas.ModelUnitHours.Unit, ChargeFormulas.ActiveModelUnitHours.Unit);

    [Fact]
    public void Units_OfParts_AreWhatTheirNamesSay()
    {
        Assert.Equal("MU", UnitOf(ChargeFormulas.Units));
        Assert.Equal("copy", UnitOf(ChargeFormulas.CopiesNeeded));
        Assert.Equal("request/minute", UnitOf(ChargeFormulas.Peak));
        Assert.Equal("hour", UnitOf(ChargeFormulas.UnitHours));
        Assert.All(
            Forms.Levels,
            level => Assert.Equal(("request", "request/minute"), (UnitOf(level.Requests), UnitOf(level.RequestsPerMinute))));
    }

    // 21.18 × 744 = 15,757.92 is the provider's own sum of one unit.
    [Theory]
    [InlineData(120_000, 24_000, "1 MU × 744 h")]
    [InlineData(100_000, 20_000, "1 MU × 744 h")]
    [InlineData(99_999, 20_000, "2 MU × 744 h")]
    [InlineData(100_000, 9_000, "3 MU × 744 h")]
    public void ModelUnitHours_OfInputAndOutput_AreTheUnitsOfTheLarger(int input, int output, string printed) =>
        Assert.Equal(
            printed,
            Printed(
                ChargeFormulas.ModelUnitHours,
                Forms.Office.With((Input.UnitInputTokensPerMinute, input), (Input.UnitOutputTokensPerMinute, output))));

    // 50 requests of 2,400 tokens take 120,000 tokens a minute; 8:45 hours stand for 9.
    [Fact]
    public void ModelUnitHours_OfTheSum_StandWholeHours()
    {
        GivenInputs inputs = Forms.Office.With((Input.UnitTokensPerMinute, 50_000m));
        Assert.Equal("3 MU × 180 h", Printed(ChargeFormulas.ActiveModelUnitHours, inputs));
        Assert.Equal(540m, ChargeFormulas.ActiveModelUnitHours.QuantityAt(inputs));
        Assert.Equal("1 MU × 180 h", Printed(ChargeFormulas.ActiveModelUnitHours, Forms.Office));
    }

    [Fact]
    public void Tokens_OfRequests_AreCountedByKind()
    {
        Assert.Equal("525000 × 1600", Printed(ChargeFormulas.InputTokens, Forms.Office));
        Assert.Equal(525_000m * 400m, ChargeFormulas.OutputTokens.QuantityAt(Forms.Office));
        Assert.Equal(525_000m * 300m, ChargeFormulas.CacheReadTokens.QuantityAt(Forms.Office));
        Assert.Equal(525_000m * 100m, ChargeFormulas.CacheWriteTokens.QuantityAt(Forms.Office));
    }

    // 8.75 hours are 105 windows of each of 20 days; 50 requests a minute are 3 copies at 20 each, and 6 at 2,400 tokens each of 20,000.
    [Theory]
    [InlineData(Input.CopyRequestsPerMinute, 20, "3 × 2100 × 5 min × 2 CMU")]
    [InlineData(Input.CopyTokensPerMinute, 20_000, "6 × 2100 × 5 min × 2 CMU")]
    [InlineData(Input.CopiesAtLeast, 1, "1 × 2100 × 5 min × 2 CMU")]
    public void ImportCmuMinutes_OfOfficeHours_AreWindowsOfEachDay(Input known, int carried, string printed) =>
        Assert.Equal(printed, Printed(ChargeFormulas.ImportCmuMinutes, Forms.Office.With((known, carried))));

    [Fact]
    public void ImportCmuMinutes_RoundTheClock_AreOneStretch() =>
        Assert.Equal(
            "1 × 8410 × 5 min × 2 CMU",
            Printed(
                ChargeFormulas.ImportCmuMinutes,
                Forms.Office.With(
                    (Input.PeriodHours, 700.8m),
                    (Input.HoursPerDay, 24m),
                    (Input.Days, 29.2m),
                    (Input.CopyRequestsPerMinute, 50m))));

    // A call in ten minutes wakes the copy each time, whatever the peak would need.
    [Fact]
    public void ImportCmuMinutes_OfRareCalls_AreAWindowForEach() =>
        Assert.Equal(
            "1 × 1050 × 5 min × 2 CMU",
            Printed(
                ChargeFormulas.ImportCmuMinutes,
                Forms.Office.With(
                    (Input.RequestsPerMinute, 0.1m),
                    (Input.RequestsPerMinuteCharged, 0.1m),
                    (Input.Requests, 1_050m),
                    (Input.CopyRequestsPerMinute, 0.01m))));

    // Four hours of 60 requests run 12 windows each, of one copy; two of 600 those of 3; ten of 6 are below a call in five minutes: 60
    // windows.
    [Fact]
    public void ImportCmuMinutes_ByTheHour_SumsTheWindowsOfAllSizes()
    {
        ChargeInputs week = Forms.Office.With((Input.CopyRequestsPerMinute, 4m)).ByHour((6, 10), (60, 4), (600, 2));
        Assert.Equal("180 × 5 min × 2 CMU", Printed(ChargeFormulas.ImportCmuMinutes, week));
    }

    [Theory]
    [InlineData(Charge.ReservedInput, "100 × 744 h", 100)]
    [InlineData(Charge.ReservedInput, "85 × 744 h", 10)]
    [InlineData(Charge.ReservedOutput, "20 × 744 h", 10)]
    public void Reserved_OfThePeak_IsAtLeastWhatIsSold(Charge charge, string printed, int least) =>
        Assert.Equal(
            printed,
            Printed(ChargeFormulas.Of(charge), Forms.Office.With((Input.LeastReservedInput, least), (Input.LeastReservedOutput, least))));

    [Theory]
    [InlineData(Charge.TrainingTokens, "12000000 × 2.5")]
    [InlineData(Charge.TrainingHours, "7.25 h")]
    [InlineData(Charge.TrainingImages, "500 × 64")]
    [InlineData(Charge.TeacherInputTokens, "1000000")]
    [InlineData(Charge.TeacherOutputTokens, "200000")]
    [InlineData(Charge.CustomModelStorage, "3")]
    [InlineData(Charge.ImportStorage, "3 × 2 CMU")]
    public void Quantity_OfWhatAPlanSays_IsTheirProduct(Charge charge, string printed) =>
        Assert.Equal(printed, Printed(ChargeFormulas.Of(charge), Forms.Office));

    [Fact]
    public void QuantityAt_MoreThan28Digits_IsRefusedOrRounded()
    {
        Assert.Throws<TooManyDigitsException>(() =>
            ChargeFormulas.TrainingTokens.QuantityAt(
                Forms.Office.With((Input.TrainingTokens, 1_234_567_890_123_456.7m), (Input.Epochs, 1.000000000000001m))));
        Assert.Equal(
            0.333333333333333m,
            ChargeFormulas.InputTokens.QuantityAt(Forms.Office.With((Input.Requests, new Ratio(1, 3)), (Input.InputTokens, 1m))));
    }

    [Fact]
    public void At_UnknownInput_SaysWhichOne() =>
        Assert.Contains(
            nameof(Input.Requests),
            Assert.Throws<InvalidOperationException>(() => ChargeFormulas.InputTokens.QuantityAt(new GivenInputs())).Message,
            StringComparison.Ordinal);

    // Each result is reckoned from the inputs it stands with, and once.
    [Fact]
    public void At_SameResultTwice_ReckonsItOnce()
    {
        CountingInputs inputs = new(Forms.Office.With((Input.UnitTokensPerMinute, 50_000m)));
        Ratio first = ChargeFormulas.Units.At(inputs);
        int asked = inputs.Asked;
        Assert.Equal((first, asked + 1), (ChargeFormulas.Units.At(inputs), inputs.Asked));
    }

    private static string UnitOf(Expression expression) => expression.Read(UnitReading.Instance).Code;

    private static string Printed(ChargeFormula formula, ChargeInputs inputs) => string.Join(" × ", formula.FactorsAt(inputs));

    // The second time only whether the unit is known is asked.
    private sealed class CountingInputs(ChargeInputs inner) : ChargeInputs
    {
        public int Asked { get; private set; }

        public override IReadOnlyList<ChargeInputs>? Hours => inner.Hours;

        public override Ratio? Find(Input input)
        {
            Asked++;
            return inner.Find(input);
        }
    }
}
