using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Sources;
using Mitsumori.Engine.Estimating;

namespace Mitsumori.Tests.Engine.Estimating;

/// <summary>What only the book can tell of a plan that is made from values.</summary>
public sealed class NamesOfPlanTests
{
    private static readonly Source Said = SmallWorld.Measured;

    public static TheoryData<string, string> Wrong() => new(
        ("Region", "mars-1"), ("model", "house.gone"), ("teacher", "house.gone"), ("context variant", "house.current:24k"),
        ("architecture", "Elephant"));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Estimate_NameThatTheBookDoesNotHave_IsRefused(string thing, string name)
    {
        Plan plan = SmallWorld.Plain;
        Plan wrong = thing switch
        {
            "Region" => plan with { Regions = [SmallWorld.Virginia, new(name)] },
            "model" => plan with { Model = new(name) },
            "teacher" => plan with
            {
                Customization = new(CustomizationMethod.Distillation, null, QuantityRange.Of(1m), null, 1, null)
                {
                    Teacher = new(new(name), QuantityRange.Of(1m), QuantityRange.Of(1m)),
                },
            },
            "context variant" => plan with { ContextVariant = name },
            _ => plan with { Known = Known.Nothing with { ImportCopy = new(new(name), null, null, null, null, Said) } },
        };
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Estimator.Estimate(wrong, SmallWorld.Book));
        Assert.Contains($"\"{name}\"", refused.Message, StringComparison.Ordinal);
        Assert.Equal("plan", refused.ParamName);
    }
}
