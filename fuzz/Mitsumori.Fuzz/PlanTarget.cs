using System.Text;
using Mitsumori.Application.Texts;
using Mitsumori.Catalog.Shipped;
using Mitsumori.Core.Book;
using Mitsumori.Core.Plans;
using Mitsumori.Plans.Binding;
using Mitsumori.Plans.Problems;
using Mitsumori.Plans.Text;
using Mitsumori.Plans.Writing;

namespace Mitsumori.Fuzz;

/// <summary>
/// Feeds bytes to the reader of plans, as YAML and as JSON, against the shipped book of facts, and holds what comes out against its laws.
/// </summary>
public sealed class PlanTarget : ITarget
{
    private readonly PlanContext context;
    private readonly ProblemTexts sentences = new(Language.Japanese);

    /// <param name="dataFolder">The folder of the facts.</param>
    public PlanTarget(string dataFolder)
    {
        FactBook book = ShippedData.Read(dataFolder);
        context = new(book.Offers, id => book.Prices.Find(id) is not null, new(2026, 11), book.AsOf) { Holidays = book.Holidays };
    }

    /// <summary>Reads the bytes in both forms. Any exception that leaves this method is a defect of the reader or of the writer.</summary>
    /// <exception cref="BrokenLawException">The reader contradicts itself, or the writer.</exception>
    public void Read(ReadOnlyMemory<byte> bytes)
    {
        Read(bytes, PlanForm.Yaml);
        Read(bytes, PlanForm.Json);
    }

    private void Read(ReadOnlyMemory<byte> text, PlanForm form)
    {
        PlanReading reading = PlanReader.Read([PlanText.Parse(text, "plan", form)], context);
        if (reading.Plan is null == reading.Problems.IsEmpty) throw new BrokenLawException("Exactly one of plan and problems comes out.");
        foreach (Problem problem in reading.Problems) CheckSentence(problem);
        if (reading.Plan is { } plan) CheckWriting(plan);
    }

    private void CheckSentence(Problem problem)
    {
        if (problem.Place is not { Line: >= 1, Column: >= 1 })
            throw new BrokenLawException($"{problem.CodeText} has no place in the file.");
        if (sentences.Say(problem).Any(char.IsControl))
            throw new BrokenLawException($"The sentence of {problem.CodeText} steers the terminal.");
    }

    private void CheckWriting(Plan plan)
    {
        string written = PlanWriter.Write(plan);
        PlanReading again = PlanReader.Read([PlanText.Parse(Encoding.UTF8.GetBytes(written), "plan", PlanForm.Json)], context);
        if (again.Plan is not { } read)
            throw new BrokenLawException(
                $"A written plan is refused: {string.Join(", ", again.Problems.Select(problem => problem.CodeText))}");

        // A month that was filled in is a written one from then on.
        if (read with { Assumed = plan.Assumed } != plan) throw new BrokenLawException("A written plan reads to another plan.");
        if (PlanWriter.Write(read) != written) throw new BrokenLawException("A plan that was read again is written otherwise.");
    }
}
