using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mitsumori.House.Tests.Arrows;

/// <summary>
/// Which folder uses which, by what the compiler takes each name for: no alias, no <c>var</c> and no extension method hides an arrow.
/// </summary>
internal sealed class FolderArrows
{
    // What the SDKs put before every file of a project.
    private const string GlobalUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Logging;
        """;

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Libraries = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Mitsumori", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    // Not reckoned while the class is made ready: the threads that measure would wait for it.
    private static readonly Lazy<FolderArrows> Sources = new(() => Of(Repository.Files("src", ".cs", ".razor")));

    private readonly Dictionary<(string From, string To), List<Finding>> uses = [];

    private FolderArrows(IEnumerable<(string From, string To, Finding Use)> found)
    {
        foreach (
            (string from, string to, Finding use) in found
                .OrderBy(found => found.Use.Path, StringComparer.Ordinal)
                .ThenBy(found => found.Use.Line))
        {
            if (!uses.TryGetValue((from, to), out List<Finding>? list))
                uses.Add((from, to), list = []);
            list.Add(use);
        }
    }

    /// <summary>The arrows of this repository's sources; measured once.</summary>
    public static FolderArrows OfSources => Sources.Value;

    /// <summary>Every arrow: a folder, and another that it uses.</summary>
    public IEnumerable<(string From, string To)> All => uses.Keys;

    /// <summary>Every folder at an end of an arrow.</summary>
    public IEnumerable<string> Folders => uses.Keys.SelectMany(arrow => new[] { arrow.From, arrow.To }).Distinct();

    /// <exception cref="InvalidOperationException">A name stands for nothing the compiler knows.</exception>
    public static FolderArrows Of(IReadOnlyList<SourceFile> files)
    {
        CSharpParseOptions options = new(LanguageVersion.Preview, DocumentationMode.Diagnose);
        SyntaxTree[] trees =
        [
            .. files
                .Where(file => file.Name.EndsWith(".cs", StringComparison.Ordinal))
                .Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Path)),
        ];
        CSharpCompilation compilation = CSharpCompilation.Create(
            "sources",
            [CSharpSyntaxTree.ParseText(GlobalUsings, options), .. trees],
            Libraries.Value,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        ConcurrentBag<(string, string, Finding)> found = [];
        Parallel.ForEach(
            trees,
            tree =>
            {
                SemanticModel model = compilation.GetSemanticModel(tree);
                foreach ((SyntaxNode name, ISymbol symbol) in NamesIn(tree, model))
                    Add(found, tree.FilePath, LineOf(name), symbol.Name, symbol);
            });
        foreach (SourceFile page in files.Where(file => file.Name.EndsWith(".razor", StringComparison.Ordinal)))
            AddNamesOf(page, compilation, found);
        return new(found);
    }

    /// <summary>Every arrow with which its folder comes back to itself, by the first name that draws it.</summary>
    public IEnumerable<Finding> Circles() =>
        from arrow in uses
        where Reached(arrow.Key.To).Contains(arrow.Key.From)
        orderby arrow.Value.Count
        select arrow.Value[0] with
        {
            Problem = $"{arrow.Value[0].Problem}: {arrow.Key.From} uses {arrow.Key.To}, which leads back to it ({arrow.Value.Count} names)",
        };

    /// <summary>How many pairs of folders use each other.</summary>
    public int TwoWayPairs() =>
        uses.Keys.Count(arrow => string.CompareOrdinal(arrow.From, arrow.To) < 0 && uses.ContainsKey((arrow.To, arrow.From)));

    /// <summary>Every name in one folder, or below it, that stands in another, or below that.</summary>
    public IEnumerable<Finding> Between(string from, string to) =>
        uses.Where(arrow => IsIn(arrow.Key.From, from) && IsIn(arrow.Key.To, to)).SelectMany(arrow => arrow.Value)
            .Select(use => use with { Problem = $"{use.Problem}: {from} must not see {to}" });

    /// <summary>What a folder leads to, itself only where arrows come back to it.</summary>
    public HashSet<string> Reached(string folder)
    {
        HashSet<string> reached = [];
        Stack<string> open = new([folder]);
        while (open.TryPop(out string? at))
        {
            foreach ((string From, string To) arrow in uses.Keys)
            {
                if (arrow.From == at && reached.Add(arrow.To)) open.Push(arrow.To);
            }
        }

        return reached;
    }

    private static bool IsIn(string folder, string room) => folder == room || folder.StartsWith(room + "/", StringComparison.Ordinal);

    private static IEnumerable<(SyntaxNode Name, ISymbol Symbol)> NamesIn(SyntaxTree tree, SemanticModel model)
    {
        foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes(descendIntoTrivia: true).OfType<SimpleNameSyntax>())
        {
            SymbolInfo found = model.GetSymbolInfo(name);
            ISymbol? symbol = found.Symbol ?? found.CandidateSymbols.FirstOrDefault();

            // A name that stands for nothing would be an arrow that is not seen. Members that a generator writes are not there yet.
            if (symbol is null && IsFirst(name)) throw new InvalidOperationException($"{tree.FilePath}:{LineOf(name)}: {name} stands for nothing.");
            if (symbol is not (null or INamespaceSymbol)) yield return (name, symbol);
        }
    }

    private static bool IsFirst(SimpleNameSyntax name) =>
        name is { IsVar: false, Parent: TypeSyntax or BaseTypeSyntax or ParameterSyntax or VariableDeclarationSyntax or ObjectCreationExpressionSyntax }
        && !(name.Parent is QualifiedNameSyntax qualified && qualified.Right == name);

    // The compiler of pages is not asked: a word of a page that is the name of exactly one type of ours is taken for it.
    private static void AddNamesOf(SourceFile page, CSharpCompilation compilation, ConcurrentBag<(string, string, Finding)> found)
    {
        string[] lines = page.Text.Split('\n');
        for (int line = 0; line < lines.Length; line++)
        {
            foreach (string word in Ban.Pattern(@"(?<![\w.""])[A-Z]\w+").Matches(lines[line]).Select(match => match.Value))
            {
                ISymbol[] types = [.. compilation.GetSymbolsWithName(word, SymbolFilter.Type)];
                if (types is [INamedTypeSymbol { ContainingType: null } type]) Add(found, page.Path, line + 1, word, type);
            }
        }
    }

    private static void Add(ConcurrentBag<(string, string, Finding)> found, string path, int line, string name, ISymbol symbol)
    {
        string from = FolderOf(path);
        foreach (
            string to in symbol
                .Locations.Where(place => place.IsInSource)
                .Select(place => FolderOf(place.SourceTree!.FilePath))
                .Where(to => to.Length > 0 && to != from))
        {
            found.Add((from, to, new(path, line, name)));
        }
    }

    private static int LineOf(SyntaxNode name) => name.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private static string FolderOf(string path) => path.Contains('/') ? path[..path.LastIndexOf('/')] : "";
}
