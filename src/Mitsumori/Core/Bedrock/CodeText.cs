using System.Text;

namespace Mitsumori.Core.Bedrock;

/// <summary>How the name of a case is printed as a code: <c>PriceMissing</c> is <c>price-missing</c>.</summary>
public static class CodeText
{
    public static string Of(string name)
    {
        StringBuilder code = new(name.Length + 4);
        foreach (char letter in name)
        {
            if (code.Length > 0 && char.IsAsciiLetterUpper(letter)) code.Append('-');
            code.Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }
}
