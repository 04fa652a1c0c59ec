using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.Tests.Architecture;

/// <summary>The source of the analyzers and the fixes, compiled together from the files of the repository.</summary>
internal static class SourceCode
{
    private static readonly string[] Projects = ["Asterwise.Analyzers", "Asterwise.Analyzers.CodeFixes", "Shared"];

    private static readonly string Source = Path.Combine(Repository.Root, "src");

    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    public static Lazy<CSharpCompilation> Compilation { get; } = new(Compile);

    public static IEnumerable<string> Files => Projects
        .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Source, project), "*.cs", SearchOption.AllDirectories))
        .Where(file => !Name(file).Contains("/obj/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>A file as it stands in <c>src</c>: <c>Asterwise.Analyzers/Code/Names.cs</c>.</summary>
    public static string Name(string file) => Path.GetRelativePath(Source, file).Replace('\\', '/');

    /// <summary>Each file with the other files that it names something of, and the name.</summary>
    public static IEnumerable<(string From, string To, string Name)> Arrows()
    {
        foreach (var tree in Compilation.Value.SyntaxTrees)
        {
            var model = Compilation.Value.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                // A namespace is no file's, and a part of a type in several files is the first one's.
                if (model.GetSymbolInfo(name).Symbol is { } and not INamespaceSymbol and var symbol
                    && symbol.OriginalDefinition.DeclaringSyntaxReferences is [var declaration, ..]
                    && declaration.SyntaxTree != tree)
                {
                    yield return (Name(tree.FilePath), Name(declaration.SyntaxTree.FilePath), name.Identifier.ValueText);
                }
            }
        }
    }

    private static CSharpCompilation Compile()
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        var trees = Files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), parse, file))
            .Append(CSharpSyntaxTree.ParseText(ImplicitUsings, parse, Path.Combine(Source, "Shared", "Usings.cs")));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Asterwise.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create(
            "Ours",
            trees,
            references,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }
}
