using System.Collections.Immutable;
using Asterwise.Analyzers.Fuzz.Places;
using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Fuzz.Examination;

/// <summary>What an input is compiled with, made once, so that an input costs what it holds and not what it references.</summary>
internal sealed class Files : IDisposable
{
    private readonly CSharpCompilation empty;
    private readonly AdhocWorkspace workspace = new();
    private readonly Microsoft.CodeAnalysis.Project project;

    public Files()
    {
        var options = new CSharpCompilationOptions(
            OutputKind.ConsoleApplication,
            mainTypeName: null,
            allowUnsafe: true,
            concurrentBuild: false,
            nullableContextOptions: NullableContextOptions.Enable);
        var references = new[]
            {
                References.RestSharp114, References.Flurl, References.Refit14, References.Kiota1, References.Grpc265,
                References.Yarp23,
            }
            .SelectMany(set => set.All)
            .DistinctBy(reference => reference.Display)
            .Append(CompiledStubs(options))
            .ToImmutableArray();
        const string entryPoint = "static class EntryPoint { static void Main() { } }";
        var main = CSharpSyntaxTree.ParseText(entryPoint, Frame.ParseOptions, "Main.cs");
        empty = CSharpCompilation.Create("Inputs", [main], references, options);
        _ = empty.GetDiagnostics();
        project = EmptyProject(options, references, main.GetText());
        Base = project.GetCompilationAsync().GetAwaiter().GetResult()!;
        _ = Base.GetDiagnostics();
    }

    /// <summary>Held, as what is made of the project shares its symbols as long as it lives.</summary>
    public Compilation Base { get; }

    /// <summary>What the compiler has to say, alone.</summary>
    public ImmutableArray<Diagnostic> Compile(string source) =>
        empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, Frame.ParseOptions, "Input.cs")).GetDiagnostics();

    /// <summary>The input as an editor has it.</summary>
    public Document Open(string source)
    {
        var id = DocumentId.CreateNewId(project.Id);
        return project.Solution.AddDocument(id, "Input.cs", SourceText.From(source), filePath: "/Input.cs").GetDocument(id)!;
    }

    public void Dispose() => workspace.Dispose();

    private static MetadataReference CompiledStubs(CSharpCompilationOptions options)
    {
        var tree = CSharpSyntaxTree.ParseText(Stubs.Source, Frame.ParseOptions);
        var library = options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary);
        var compilation = CSharpCompilation.Create("Stubs", [tree], References.Net100.All, library);
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        if (!emitted.Success)
            throw new InvalidOperationException(string.Join(Environment.NewLine, emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private Microsoft.CodeAnalysis.Project EmptyProject(
        CSharpCompilationOptions options,
        IEnumerable<MetadataReference> references,
        SourceText main)
    {
        var info = ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "Inputs", "Inputs", LanguageNames.CSharp)
            .WithCompilationOptions(options).WithParseOptions(Frame.ParseOptions).WithMetadataReferences(references);
        return workspace.AddProject(info).AddDocument("Main.cs", main, filePath: "/Main.cs").Project;
    }
}
