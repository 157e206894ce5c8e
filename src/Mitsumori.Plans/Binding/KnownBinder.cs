using Mitsumori.Core.Bedrock;
using Mitsumori.Core.Plans;
using Mitsumori.Core.Prices;
using Mitsumori.Core.Quantities;
using Mitsumori.Core.Remarks;
using Mitsumori.Core.Sources;
using Mitsumori.Plans.Names;
using Mitsumori.Plans.Problems;
using Mitsumori.Reading;

namespace Mitsumori.Plans.Binding;

/// <summary>Turns what the user knows into values, each with its source.</summary>
internal sealed class KnownBinder(PlanCursor known, BookNames names)
{
    /// <summary>The source of a value that a flag gave without saying where it comes from.</summary>
    public const string CommandLine = "command line";

    private static readonly CommitmentTerm[] Terms = [CommitmentTerm.None, CommitmentTerm.OneMonth, CommitmentTerm.SixMonths];

    public Known Read() => new(ReadModelUnit(), ReadUnitPrices().ToSequence(), ReadImportCopy(), ReadQuota());

    private UnitThroughput? ReadModelUnit()
    {
        if (!known.Has("modelUnit")) return null;
        PlanCursor block = known.Below("modelUnit");
        QuantityRange? input = block.Range("inputTpm"), output = block.Range("outputTpm"), both = block.Range("tpm");
        bool isFlag = (block.Node("tpm") ?? block.Node("inputTpm"))?.Place.IsFlag ?? false;
        Source? source = SourceOf(block, "modelUnit", block.Path, isFlag);

        // Half of a pair, or both ways at once, is reported already, and is nothing that a plan can hold.
        bool isInOneWay = both is null ? input is not null && output is not null : input is null && output is null;
        return source is not null && isInOneWay ? new(input, output, both, source) : null;
    }

    private IEnumerable<KnownUnitPrice> ReadUnitPrices()
    {
        PlanCursor block = known.Below("modelUnitPrice");
        foreach (CommitmentTerm term in Terms)
        {
            string key = BedrockCodes.Commitments.CodeOf(term);
            if (block.Node(key) is not { } node) continue;
            PlanCursor sourced = block.Below(key);
            decimal? amount = node is TextNode.Mapping ? sourced.Number("amount") : block.Number(key);
            Source? source = SourceOf(
                node is TextNode.Mapping ? sourced : block,
                "modelUnitPrice",
                block.Path.To(key),
                node.Place.IsFlag,
                block);
            if (amount is { } dollars && source is not null) yield return new(term, new UnitPrice(dollars, 1), source);
        }
    }

    private KnownImportCopy? ReadImportCopy()
    {
        if (!known.Has("importCopy")) return null;
        PlanCursor block = known.Below("importCopy");
        ImportArchitecture? architecture = OwnWeightsBinder.ArchitectureOf(block, names);
        QuantityRange? requests = block.Range("requestsPerMinute"), tokens = block.Range("tokensPerMinute");
        return SourceOf(block, "importCopy", block.Path, block.HasFlag) is { } source
            ? new(architecture, block.Text("cmuVersion"), (int?)block.Whole("cmuPerCopy"), requests, tokens, source)
            : null;
    }

    private KnownQuota? ReadQuota()
    {
        if (!known.Has("quota")) return null;
        PlanCursor block = known.Below("quota");
        return SourceOf(block, "quota", block.Path, block.HasFlag) is { } source
            ? new(Limit(block, "rpm"), Limit(block, "tpm"), Limit(block, "tpd"), block.Whole("modelUnits"), source)
            : null;
    }

    private static QuotaLimit? Limit(PlanCursor block, string key) => block.Text(key) switch
    {
        null => null,
        "none" => new(null),
        _ => new(block.Whole(key)),
    };

    /// <summary>
    /// The source of a block: its own words, else those for all. What a flag gave is an assumption of the command line, unless flags say
    /// otherwise: what a file says is said of its own value.
    /// </summary>
    private Source? SourceOf(PlanCursor block, string name, NodePath value, bool isFlag, PlanCursor? around = null)
    {
        PlanCursor[] places = around is null ? [block, known] : [block, around, known];
        PlanCursor? Saying(string key) =>
            places.FirstOrDefault(place => place.Has(key) && (!isFlag || place.Entry(key)!.Value.Place.IsFlag));
        (PlanCursor? withSource, PlanCursor? withKind) = (Saying("source"), Saying("kind"));
        if (!isFlag && (withSource is null || withKind is null))
        {
            known.Report(PlanFault.SourceNeeded, known.Entry(name)?.KeyPlace ?? known.Place, known.Path.To(name), ("key", name));
            return null;
        }

        string? location = withSource is null ? CommandLine : withSource.Text("source");
        Trust? trust = withKind is null ? Trust.Assumed : withKind.Word("kind", SourceCodes.Trusts);
        if (location is null || trust is not { } kind) return null;
        if (location == CommandLine && kind == Trust.Assumed) known.Assume(new Assumption.FromCommandLine(value.ToString()));
        else if (kind == Trust.Assumed) known.Assume(new Assumption.ValueAssumed(value.ToString(), location));
        return new($"{known.Path}.{name}", location, null, null, DateBasis.None, kind);
    }
}
