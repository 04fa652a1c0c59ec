using System.Net;
using System.Reflection;
using System.Runtime.Loader;
using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Emulator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Tests.Infrastructure;

/// <summary>
/// Runs a snippet before and after its fix against an emulator of the API. The snippet has a class <c>Program</c> with a
/// <c>static Task RunAsync()</c>, and calls <c>https://api.asterwise.com</c>, for which the emulator's address is put
/// into the text just before it is compiled.
/// </summary>
internal static class RepairedProgram
{
    private static readonly SemaphoreSlim EnvironmentIsShared = new(1);

    /// <summary>
    /// Before the fix the API answers 401; after it 200, with the environment's key, in no URL and no body, and nothing is left
    /// to report.
    /// </summary>
    public static async Task AuthenticatesAsync<TFix>(string source, FixVariant variant, References? references = null)
        where TFix : AsterwiseFixProvider, new()
    {
        await AnswersAsync(source, 401, references);
        var repaired = await FixAllAsync<TFix>(source, variant, references);
        Assert.NotEqual(source, repaired);
        await AnswersAsync(repaired, 200, references);
    }

    /// <summary>
    /// Applies the first diagnostic's fix again and again until there is none, as a person at the lightbulb would. Without a
    /// variant it is what is offered first.
    /// </summary>
    public static async Task<string> FixAllAsync<TFix>(string source, FixVariant? variant, References? references = null)
        where TFix : AsterwiseFixProvider, new()
    {
        var fix = new TFix();
        var options = Compilations.Heard(Options, fix.FixableDiagnosticIds[0]);
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(
            ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "Snippet", "Snippet", LanguageNames.CSharp,
            compilationOptions: options, parseOptions: Parse, metadataReferences: (references ?? References.Net100).All));
        var document = workspace.AddDocument(project.Id, "Program.cs", SourceText.From(source));
        for (var round = 0; round < 10; round++)
        {
            var diagnostics = await ReportedAsync(document);
            CodeAction? action = null;
            foreach (var diagnostic in diagnostics.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                await fix.RegisterCodeFixesAsync(
                    new CodeFixContext(
                        document,
                        diagnostic,
                        (candidate, _) => action ??= IsMeant(candidate.EquivalenceKey) ? candidate : null,
                        CancellationToken.None));
                if (action is not null)
                    break;
            }

            if (action is null)
            {
                Assert.Empty(diagnostics.Select(diagnostic => diagnostic.ToString()));
                return (await document.GetTextAsync()).ToString();
            }

            var operations = await action.GetOperationsAsync(CancellationToken.None);
            document = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        }

        throw new InvalidOperationException("The fix never comes to an end.");

        bool IsMeant(string? key) => variant is null || key == fix.EquivalenceKey(variant);
    }

    private static readonly CSharpCompilationOptions Options =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>What generators write asks for the framework.</summary>
    private static CSharpParseOptions Parse => new(LanguageVersion.Latest, preprocessorSymbols: ["NET5_0_OR_GREATER"]);

    private static async Task<IReadOnlyList<Diagnostic>> ReportedAsync(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        Assert.Empty(
            compilation.GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => diagnostic.ToString()));
        return [.. (await compilation.WithAnalyzers([new AsterwiseAnalyzer()]).GetAnalyzerDiagnosticsAsync()).OrderBy(
            diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>Runs a snippet with a key in the environment against an emulator that knows <see cref="Verify.Key"/>.</summary>
    public static async Task<IReadOnlyList<ApiRequest>> RunAsync(
        string source, string key, References? references = null, Action<ApiEmulator>? prepare = null)
    {
        await using var api = await ApiEmulator.StartAsync(Verify.Key);
        prepare?.Invoke(api);
        var ofEmulator = source.Replace("https://api.asterwise.com", OriginOf(api), StringComparison.Ordinal);
        await RunAsync(ofEmulator, key, references, proxy: null);
        return api.Requests;
    }

    /// <summary>
    /// What somebody on the way to the API can read when a snippet runs as it is written: of http all that is sent, of https
    /// the name of the host.
    /// </summary>
    public static async Task<IReadOnlyList<ApiRequest>> ReadOnTheWayAsync(string source, References references)
    {
        await using var onTheWay = await ApiEmulator.StartAsync(Verify.Key);
        await RunAsync(source, Verify.Key, references, new WebProxy(onTheWay.Origin, BypassOnLocal: true));
        return onTheWay.Requests;
    }

    public static string OriginOf(ApiEmulator api) => api.Origin.ToString().TrimEnd('/');

    private static async Task RunAsync(string source, string key, References? references, IWebProxy? proxy)
    {
        Compilation compilation = CSharpCompilation.Create("Repaired" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(source, Parse)],
            (references ?? References.Net100).All,
            Options);
        if (references?.Generators is { Count: > 0 } generators)
        {
            var options = new GeneratorOptions("RefitGeneratedRequestBuilding", "true");
            CSharpGeneratorDriver.Create(generators.Select(GeneratorExtensions.AsSourceGenerator), null, Parse, options)
                .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        }

        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(
            emitted.Success,
            string.Join("\n", emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) + "\n"
                + source);
        image.Position = 0;

        var load = new AssemblyLoadContext(null, isCollectible: true);
        load.Resolving += (context, name) =>
            PackageFile(references, name) is { } file ? context.LoadFromAssemblyPath(file) : null;
        await EnvironmentIsShared.WaitAsync();
        var (proxyOfClients, proxyOfRequests) = (HttpClient.DefaultProxy, WebRequest.DefaultWebProxy);
        try
        {
            if (proxy is not null)
                HttpClient.DefaultProxy = WebRequest.DefaultWebProxy = proxy;
            Environment.SetEnvironmentVariable("ASTERWISE_API_KEY", key);
            var program = load.LoadFromStream(image).GetType("Program", throwOnError: true)!;
            var run = program.GetMethod("RunAsync", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
            await (Task)run.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!;
        }
        catch (Exception exception)
            when (key == Verify.Key && (IsOfRequest(exception) || IsOfRequest(exception.InnerException)))
        {
            // GetStringAsync and GetResponse throw on a 401; a malformed header throws before it is sent.
        }
        finally
        {
            (HttpClient.DefaultProxy, WebRequest.DefaultWebProxy) = (proxyOfClients, proxyOfRequests);
            Environment.SetEnvironmentVariable("ASTERWISE_API_KEY", null);
            EnvironmentIsShared.Release();
            load.Unload();
        }
    }

    private static bool IsOfRequest(Exception? exception) =>
        exception is HttpRequestException or WebException or FormatException;

    /// <summary>The file of a package that the snippet was compiled against; what the tests run on is found without.</summary>
    private static string? PackageFile(References? references, AssemblyName name) => references?.All
        .Select(reference => reference.Display!)
        .FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == name.Name && IsInFolder(file, "lib"));

    private static bool IsInFolder(string file, string folder) => file.Split('/', '\\').Contains(folder);

    private static async Task AnswersAsync(string source, int expected, References? references)
    {
        var requests = await RunAsync(source, Verify.Key, references);
        Assert.All(requests, request => Assert.Equal(expected, request.Status));
        if (expected != 200)
            return;
        Assert.NotEmpty(requests);
        Assert.All(requests, request =>
        {
            Assert.DoesNotContain("aw_", request.Target, StringComparison.Ordinal);
            Assert.DoesNotContain("aw_", request.Body, StringComparison.Ordinal);
        });
    }
}
