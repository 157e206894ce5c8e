using System.Text.RegularExpressions;

namespace Mitsumori.Core.Bedrock;

/// <summary>The number of an AWS account, as ARNs carry it. It stands in no answer, address, log or error.</summary>
/// <remarks>Twelve digits alone are a number like others. Those of an account stand between the colons of an ARN, or at its end.</remarks>
public static partial class AccountNumber
{
    private const int Digits = 12;
    private const string Stars = "************";

    /// <summary>True where a text has one, in an ARN or in a part of one; percent-encoded too.</summary>
    public static bool IsIn(string text) => text.Length > Digits && Form().IsMatch(text);

    /// <summary>The same text with a star in place of each digit of an account number; the same object where it has none.</summary>
    public static string Masked(string text) => IsIn(text) ? Form().Replace(text, Stars) : text;

    [GeneratedRegex(@"(?<=[:：]|%3A)\d{12}(?=[:：/]|%3A|%2F|\z)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Form();
}
