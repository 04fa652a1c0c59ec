using System.Globalization;
using Asterwise.Analyzers;
using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Samples;
using DiffPlex.Renderer;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Pictures;

/// <summary>The misnamed header of the sample, as the compiler reports it and as its fix repairs it.</summary>
internal sealed class Mistake
{
    private const string File = "TarotCard.cs";
    private const int Columns = 121;

    /// <summary>Line numbers and the bulb stand before the code.</summary>
    private const int CodeColumn = 7;

    private readonly SyntaxTree file;
    private readonly SourceText source;
    private readonly Diagnostic diagnostic;
    private readonly IReadOnlyList<string> titles;
    private readonly string repaired;

    private Mistake(Diagnostic diagnostic, IEnumerable<string> titles, string repaired)
    {
        this.diagnostic = diagnostic;
        this.titles = [.. titles];
        this.repaired = repaired;
        file = diagnostic.Location.SourceTree!;
        source = file.GetText();
    }

    public static async Task<Mistake> FindAsync(string sample)
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, sample);
        var compilation = (await document.Project.GetCompilationAsync())!;
        var reported = await compilation.WithAnalyzers([new AsterwiseAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        var diagnostic = reported.Single(one =>
            one.Severity == DiagnosticSeverity.Warning && one.Location.SourceTree?.FilePath == File);

        var actions = new List<CodeAction>();
        await new ASTW2001MisnamedHeaderFix().RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        var changes = await actions[0].GetOperationsAsync(CancellationToken.None);
        var changed = changes.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;

        return new Mistake(diagnostic, actions.Select(action => action.Title), (await changed.GetTextAsync()).ToString());
    }

    public string DrawSquiggle(Theme theme)
    {
        var span = diagnostic.Location.GetLineSpan();
        var (line, column) = (span.StartLinePosition.Line, span.StartLinePosition.Character);
        var drawing = new Drawing(theme, Columns);
        for (var shown = line - 3; shown <= line; shown++)
            DrawLine(drawing, shown);
        drawing.Bulb(0);
        drawing.Squiggle(CodeColumn + column, span.EndLinePosition.Character - column);

        var message = Wrap($"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}", Columns - CodeColumn - 12);
        drawing.Box(CodeColumn + 4, message.Count + titles.Count);
        drawing.NewRow();
        foreach (var text in message)
        {
            drawing.NewRow();
            drawing.Text(CodeColumn + 5, text);
        }

        foreach (var title in titles)
        {
            drawing.NewRow();
            drawing.Bulb(CodeColumn + 5);
            drawing.Text(CodeColumn + 8, title, Ink.Blue);
        }

        drawing.NewRow();
        for (var shown = line + 1; shown <= line + 3; shown++)
            DrawLine(drawing, shown);
        return drawing.ToSvg($"{File}: the squiggle of {diagnostic.Id}, its message, and the fixes that the lightbulb offers");
    }

    public string DrawDiff(Theme theme)
    {
        var drawing = new Drawing(theme, Columns);
        var diff = UnidiffRenderer.GenerateUnidiff(source.ToString(), repaired, File, File, ignoreWhitespace: false);
        foreach (var line in diff.TrimEnd().ReplaceLineEndings("\n").Split('\n'))
        {
            drawing.NewRow();
            drawing.Text(0, line, LineColor.Of(line) switch
            {
                ConsoleColor.Red => Ink.Red,
                ConsoleColor.Green => Ink.Green,
                _ => line.StartsWith('@') ? Ink.Faint : Ink.Text,
            });
        }

        return drawing.ToSvg($"{File}: what the first fix of {diagnostic.Id} changes");
    }

    /// <summary>The files that the mistake is compiled from, with the framework that this program runs on.</summary>
    private static Document Open(AdhocWorkspace workspace, string sample)
    {
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file));
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "BrokenClient", "BrokenClient", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            metadataReferences: framework));
        Add("Usings.cs", "global using System; global using System.Net.Http; global using System.Threading.Tasks;");
        Add("AsterwiseSettings.cs", System.IO.File.ReadAllText(Path.Combine(sample, "AsterwiseSettings.cs")));
        return Add(File, System.IO.File.ReadAllText(Path.Combine(sample, File)));

        Document Add(string name, string text) => workspace.AddDocument(DocumentInfo.Create(
            DocumentId.CreateNewId(project.Id),
            name,
            loader: TextLoader.From(TextAndVersion.Create(SourceText.From(text.ReplaceLineEndings("\n")), VersionStamp.Default)),
            filePath: name));
    }

    private void DrawLine(Drawing drawing, int number)
    {
        drawing.NewRow();
        drawing.Text(3, (number + 1).ToString(CultureInfo.InvariantCulture).PadLeft(2), Ink.Faint);
        var line = source.Lines[number];
        foreach (var token in file.GetRoot().DescendantTokens().Where(token => line.Span.Contains(token.Span)))
            drawing.Text(CodeColumn + token.SpanStart - line.Start, token.Text, InkOf(token));
    }

    private static Ink InkOf(SyntaxToken token) =>
        token.IsKeyword() ? Ink.Purple
        : token.IsKind(SyntaxKind.StringLiteralToken) ? Ink.Brown
        : Ink.Text;

    private static List<string> Wrap(string text, int columns)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length + word.Length > columns)
                lines.Add("");
            lines[^1] += word + " ";
        }

        return lines;
    }
}
