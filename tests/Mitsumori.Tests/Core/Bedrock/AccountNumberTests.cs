using System.Text.RegularExpressions;
using CsCheck;
using Mitsumori.Core.Bedrock;

namespace Mitsumori.Tests.Core.Bedrock;

public sealed class AccountNumberTests
{
    // The judge: what the walk does, as a pattern.
    private static readonly Regex Pattern = new(
        @"(?<=(?<!"")[:：]|(?<!%22)%3A)\d{12}(?!\d)|(?<![\d-])\d{4}-\d{4}-\d{4}(?![\d-])",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        TimeSpan.FromSeconds(60));

    private static readonly string[] Parts =
    [
        ":", "：", "/", "%", "%3A", "%3a", "%2F", "%22", "\"", "3A", "a", "111122223333", "１１１１２２２２３３３３", "12345678901", "1",
        "-", "1111-2222-3333", "1111-", "2222",
    ];

    [Fact]
    public void Masked_AnyText_IsWhatThePatternMasks() =>
        Gen.Int[0, Parts.Length - 1]
            .Select(part => Parts[part])
            .Array[0, 9]
            .Holds(
                (parts, bites) =>
                {
                    string text = string.Concat(parts);
                    Assert.Equal(Pattern.Replace(text, Starred), AccountNumber.Masked(text));
                    Assert.Equal(Pattern.IsMatch(text), AccountNumber.IsIn(text));
                    bites.CountIf(AccountNumber.IsIn(text), "has one");
                    bites.CountIf(Pattern.Count(text) > 1, "has several");
                    bites.CountIf(AccountNumber.Masked(text).Contains("****-****-****", StringComparison.Ordinal), "as a console shows it");
                },
                ["has one", "has several", "as a console shows it"],
                Tries.Usually(5_000));

    [Fact]
    public void Masked_TextWithoutOne_IsTheSameObject()
    {
        string text = "arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0";
        Assert.Same(text, AccountNumber.Masked(text));
    }

    private static string Starred(Match match) => string.Concat(match.Value.Select(letter => char.IsDigit(letter) ? '*' : letter));
}
