using Mitsumori.Core.Charges;

namespace Mitsumori.Tests.Core.Charges;

/// <summary>Sets are bits of a number: each input and each result needs one of its own.</summary>
public sealed class InputSetTests
{
    [Fact]
    public void Of_EachInput_IsASetOfItsOwn()
    {
        Input[] all = Enum.GetValues<Input>();
        Assert.All(all, input => Assert.Equal([input], all.Where(InputSet.Of(input).Contains)));
    }

    [Fact]
    public void Result_All_FitTheBitsThatRememberThem() => Assert.InRange(Enum.GetValues<Result>().Length, 1, 32);
}
