using Mitsumori.Catalog.Shipped;
using Mitsumori.Core.Book;
using Mitsumori.Core.Plans;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Writing;

namespace Mitsumori.Faces.Tests.PlanLanguage;

public sealed class ShippedBookTests
{
    private static readonly FactBook Book = ShippedData.Read(Path.Combine(AppContext.BaseDirectory, "data"));

    private static readonly PlanContext Context = new(Book.Offers, id => Book.Prices.Find(id) is not null, new(2026, 11), Book.AsOf)
    {
        Holidays = Book.Holidays,
    };

    [Fact]
    public void Read_ModelByAnyOfItsNames_IsThatModel()
    {
        foreach (string name in Book.Offers.ModelNames)
        {
            string output = Book.Offers.FindModel(name)!.BilledBy == Mitsumori.Core.Offers.ModelBilling.InputTokens ? "0" : "1";
            Plan plan = Reading.Good(
                PlanReader.Read(
                    [FlagLayer.Read([("--model", name), ("--region", "us-east-1"), ("--rpm", "1"), ("--in", "1"), ("--out", output)])],
                    Context));
            Assert.Equal(Book.Offers.FindModel(name)!.Id, plan.Model);
            Assert.Equal(
                plan,
                Reading.Good(PlanReader.Read([Reading.Tree(PlanWriter.Write(plan), "plan.json")], Context)) with
                {
                    Assumed = plan.Assumed,
                });
        }
    }

    [Fact]
    public void Read_EveryPriceId_CanBeAccepted()
    {
        string[] ids = [.. Book.Prices.Observations.Select(price => price.Id)];
        string yaml = Reading.Smallest + "accept:\n" + string.Concat(ids.Select(id => $"  - {id}\n"));
        Assert.Equal(ids, Reading.Good(PlanReader.Read([Reading.Tree(yaml)], Context)).Accepted.Ids);
    }

    [Theory]
    [InlineData("nova-prro", "amazon.nova-pro-v1:0")]
    [InlineData("amazon.nova-po", "amazon.nova-pro-v1:0")]
    [InlineData("Llama 3.1 71B", "meta.llama3-1-70b-instruct-v1:0")]
    [InlineData("claude-3-haiko", "anthropic.claude-3-haiku-20240307-v1:0")]
    public void Read_ModelUnknown_ShowsTheOneThatIsMeantFirst(string written, string expected)
    {
        PlanReading reading = PlanReader.Read([Reading.Tree(Reading.Smallest.Replace("Nova Pro", written))], Context);
        Assert.Equal(expected, Assert.Single(reading.Problems).Values.Single(value => value.Name == "names").Value.Split(", ")[0]);
    }

    [Theory]
    [InlineData("kyo", "ap-northeast-1")]
    [InlineData("阪", "ap-northeast-3")]
    [InlineData("virginia", "us-east-1")]
    [InlineData("us-east-11", "us-east-1")]
    public void Read_RegionUnknown_ShowsTheOneThatIsMeantFirst(string written, string expected)
    {
        PlanReading reading = PlanReader.Read([Reading.Tree(Reading.Smallest.Replace("us-east-1", written))], Context);
        Assert.Equal(expected, Assert.Single(reading.Problems).Values.Single(value => value.Name == "names").Value.Split(", ")[0]);
    }
}
