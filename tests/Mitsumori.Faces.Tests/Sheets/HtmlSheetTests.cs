using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mitsumori.Faces.Tests.Cli;

namespace Mitsumori.Faces.Tests.Sheets;

/// <summary>What must hold of every page, whatever stands in the plan.</summary>
public sealed partial class HtmlSheetTests
{
    private const string Hostile = """
        name: "</title><script>alert(1)</script><img src=x onerror=alert(2)> & \"'`"
        model: amazon.nova-pro-v1:0
        region: us-east-1
        month: 2026-12
        traffic: {requestsPerMinute: 40, tokens: {input: 2000, output: 400}}
        customization: {method: supervised-fine-tuning, trainingTokens: 12000000, epochs: 3}
        known:
          modelUnit: {inputTpm: 120000, outputTpm: 24000, source: "javascript:alert(3)\" onclick=\"alert(4)", kind: measured}
          modelUnitPrice: {none: "49.00", source: "javascript:alert(5)", kind: quoted}
        """;

    public static TheoryData<string, string> Pages =>
        [
            .. from example in (string[])["support-bot.yaml", "llama-unit-august.yaml", "import-8b.yaml", "tokyo.yaml", "long-answers.yaml"]
            from language in (string[])["en", "ja"]
            select new TheoryDataRow<string, string>(example, language),
        ];

    [Fact]
    public void Write_HostileWords_StandAsText()
    {
        string page = SheetFiles.OfPlan(Hostile, ".html").Text;
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(new Regex(@"<[^>]*\son\w+=", RegexOptions.None, TimeSpan.FromSeconds(5)), page);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.Contains("javascript:alert(5)", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<b>&amp;</b>", "&lt;b&gt;&amp;amp;&lt;/b&gt;")]
    [InlineData("\"'`", "&quot;&#39;`")]
    [InlineData("a\u202Eb\u0007c\u2028", "a\uFFFDb\uFFFDc\uFFFD")]
    [InlineData("一行\n二行", "一行\n二行")]
    public void Encode_AnyText_IsTextToABrowser(string text, string expected) =>
        Assert.Equal(expected, Mitsumori.Sheets.Html.HtmlText.Encode(text));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Write_AnyPlan_LoadsNothingAndRunsNothing(string example, string language)
    {
        string page = SheetFiles.OfExample(example, ".html", "--lang", language).Text;
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.All(Loads().Matches(page), load => Assert.EndsWith("\"data:,", load.Value, StringComparison.Ordinal));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page, StringComparison.Ordinal);
        Assert.All(Links().Matches(page), link => Assert.StartsWith("https://", link.Groups["to"].Value, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Write_AnyPlan_IsAWellBuiltPage(string example, string language)
    {
        string page = SheetFiles.OfExample(example, ".html", "--lang", language).Text;
        string[] ids = [.. Ids().Matches(page).Select(id => id.Groups["id"].Value)];
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
        Assert.All(
            References().Matches(page).SelectMany(reference => reference.Groups["ids"].Value.Split(' ')),
            id => Assert.Contains(id, ids));
        int[] levels = [.. Headings().Matches(page).Select(heading => heading.Groups["level"].Value[0] - '0')];
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public void Write_Policy_AllowsItsOwnStyleSheetAlone()
    {
        string page = SheetFiles.OfExample("support-bot.yaml", ".html").Text;
        string style = Style().Match(page).Groups["css"].Value;
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Contains(
            $"content=\"default-src 'none'; style-src 'sha256-{hash}'; img-src data:; base-uri 'none'; form-action 'none'\"",
            page,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("support-bot.yaml")]
    [InlineData("llama-unit-august.yaml")]
    [InlineData("import-8b.yaml")]
    public void Write_Totals_AreThoseOfTheJsonAnswer(string example)
    {
        string page = SheetFiles.OfExample(example, ".html").Text;
        using JsonDocument json = JsonDocument.Parse(SheetFiles.OfExample(example, ".json").Text);
        JsonElement estimate = json.RootElement.GetProperty("estimate");
        JsonElement chosen = estimate
            .GetProperty("options")
            .EnumerateArray()
            .First(option => option.Text("id") == estimate.Text("cheapest"));
        decimal total = decimal.Parse(chosen.Text("monthly.amount")!, System.Globalization.CultureInfo.InvariantCulture);
        string cents = Math.Round(total, 2, MidpointRounding.AwayFromZero)
            .ToString("#,0.00", System.Globalization.CultureInfo.InvariantCulture);
        string floor = chosen.GetProperty("monthly").GetProperty("complete").GetBoolean() ? "" : "≥ ";
        Assert.Contains($"<strong>US$ {floor}{cents}</strong>", page, StringComparison.Ordinal);
        Assert.All(
            estimate.GetProperty("options").EnumerateArray().SelectMany(option => option.PriceIds()),
            id => Assert.Contains($">{id}<", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_DiscountTaxAndYen_StandBehindTheListTotal()
    {
        string plan = Hostile + "\nmoney: {fx: \"150.25@2026-11-20\", taxPercent: 10, discountPercent: {all: 5, source: EDP}}\n";
        string page = SheetFiles.OfPlan(plan, ".html", "--lang", "ja").Text;

        // 5,144.48 less 5 % of it, 257.22, is 4,887.26; with 10 % of that, 488.73, it is 5,375.99; × 150.25 = 807,742.4975.
        foreach (string shown in (string[])["US$ 5,144.48", "-257.22", "488.73", "5,375.99", "約 807,742円"])
            Assert.Contains(shown, page, StringComparison.Ordinal);
    }

    [GeneratedRegex("""(?:\ssrc|<link[^>]*\shref|\sxlink:href|\ssrcset|\sposter|\sdata)="[^"]*""", RegexOptions.None, 5000)]
    private static partial Regex Loads();

    [GeneratedRegex("""<a[^>]*\shref="(?<to>[^"]*)""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Links();

    [GeneratedRegex("""\sid="(?<id>[^"]*)""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Ids();

    [GeneratedRegex("""\saria-labelledby="(?<ids>[^"]*)""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex References();

    [GeneratedRegex("<h(?<level>[1-6])[ >]", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Headings();

    [GeneratedRegex("<style>(?<css>.*?)</style>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 5000)]
    private static partial Regex Style();
}
