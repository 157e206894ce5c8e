using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mitsumori.Application.Texts;
using Mitsumori.Core.Plans;
using Mitsumori.Plans.Writing;

namespace Mitsumori.Application.Answers.Sheets;

/// <summary>
/// The number of a sheet, <c>M-YYYYMMDD-XXXX</c>: its day, and the first 4 hexadecimal digits of SHA-256 over plan, book and program.
/// </summary>
public static class SheetNumber
{
    /// <param name="bookVersion">The version of the price book, own price files included.</param>
    public static string Of(Plan plan, string bookVersion, DateOnly issued)
    {
        // A line each; the plan's text ends with a line feed, and versions have none.
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{PlanWriter.Write(plan)}{bookVersion}\n{ProgramVersion.Current}\n"));
        return string.Create(CultureInfo.InvariantCulture, $"M-{issued:yyyyMMdd}-{Convert.ToHexString(hash.AsSpan(0, 2))}");
    }
}
