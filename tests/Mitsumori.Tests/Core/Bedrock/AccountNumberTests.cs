using System.Text.RegularExpressions;
using CsCheck;
using Mitsumori.Core.Bedrock;

namespace Mitsumori.Tests.Core.Bedrock;

public sealed class AccountNumberTests
{
    // The judge: what the walk does, as a pattern.
    private static readonly Regex Pattern = new(
        @"(?<=[:：]|%3A)\d{12}(?=[:：/]|%3A|%2F|\z)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        TimeSpan.FromSeconds(60));

    private static readonly string[] Parts =
        [":", "：", "/", "%", "%3A", "%3a", "%2F", "3A", "a", "111122223333", "１１１１２２２２３３３３", "12345678901", "1"];

    [Fact]
    public void Masked_AnyText_IsWhatThePatternMasks() =>
        Gen.Int[0, Parts.Length - 1]
            .Select(part => Parts[part])
            .Array[0, 9]
            .Holds(
                (parts, bites) =>
                {
                    string text = string.Concat(parts);
                    Assert.Equal(Pattern.Replace(text, "************"), AccountNumber.Masked(text));
                    Assert.Equal(Pattern.IsMatch(text), AccountNumber.IsIn(text));
                    bites.CountIf(AccountNumber.IsIn(text), "has one");
                    bites.CountIf(Pattern.Count(text) > 1, "has several");
                },
                ["has one", "has several"],
                Tries.Usually(5_000));

    [Fact]
    public void Masked_TextWithoutOne_IsTheSameObject()
    {
        string text = "arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0";
        Assert.Same(text, AccountNumber.Masked(text));
    }
}
