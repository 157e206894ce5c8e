using Mitsumori.Application.Forms;

namespace Mitsumori.Faces.Tests.Forms;

public sealed class PlanReferenceTests
{
    [Fact]
    public void Write_NewPage_IsTheCommittedFile()
    {
        string file = Path.Combine(Root(), "docs", "plan-file.md");
        if (Environment.GetEnvironmentVariable("MITSUMORI_UPDATE") == "1") File.WriteAllText(file, PlanReference.Write());

        Assert.Equal(File.ReadAllText(file), PlanReference.Write());
    }

    [Theory]
    [InlineData("| `model` (required) | text, or list of text, or keys |")]
    [InlineData("| `traffic.tokens.input` (required) | number from 0; a range |")]
    [InlineData("| `known.quota.tpd` | `none`, or whole number from 0 |")]
    [InlineData("| `traffic.active.hoursPerDay` | number above 0 to 24; a range |")]
    [InlineData("| `accept.source` (required) | text |")]
    [InlineData("- `commitments`\n")]
    [InlineData("- `traffic.profile`\n")]
    public void Write_Key_HasItsLine(string expected) => Assert.Contains(expected, PlanReference.Write(), StringComparison.Ordinal);

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Mitsumori.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
