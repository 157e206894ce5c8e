namespace Mitsumori.House.Tests;

public sealed class CodeTextTests
{
    [Theory]
    [InlineData("int a; // double", "int a;")]
    [InlineData("int a; /* double */ int b;", "int a; int b;")]
    [InlineData("f(\"double\", 'd')", "f(\" \", ' ')")]
    [InlineData("f(\"a \\\" double\") + x", "f(\" \") + x")]
    [InlineData("f(@\"c:\\\") + x", "f(\" \") + x")]
    [InlineData("f($\"a {(double)x} b {{double}}\")", "f(\" (double)x \")")]
    [InlineData("f($\"{g(\"double\")}\") + y", "f(\" g(\" \") \") + y")]
    [InlineData("f($\"{x:0.00}\") + y", "f(\" x \") + y")]
    [InlineData("f(\"\"\"double \"quoted\" \"\"\") + z", "f(\" \") + z")]
    [InlineData("f($$\"\"\"{double} {{(float)x}}\"\"\") + z", "f(\" (float)x \") + z")]
    [InlineData("f(\"\", '\\'', '\"') + z", "f(\"\", ' ', ' ') + z")]
    public void Strip_CommentsAndStrings_LeaveTheCode(string source, string expected) =>
        Assert.Equal(expected, string.Join(' ', CodeText.Strip(source).Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void Lines_EveryFile_KeepTheirNumbers() =>
        Assert.All(
            Repository.Files("src", ".cs"),
            file => Assert.Equal(file.Text.Split('\n').Length, CodeText.Lines(file.Text).Length));
}
