using System.Collections.Immutable;
using Asterwise.Analyzers.Fuzz.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Asterwise.Analyzers.Fuzz.Examination;

/// <summary>The compiler alone, then the analyzer, then the fixes, over one input.</summary>
internal sealed class Examiner(Files files, FixProviders providers, Action<Stage> begins)
{
    private const int DiagnosticsPerRule = 3;

    public Outcome Examine(int index, string source)
    {
        var outcome = new Outcome(index);
        begins(Stage.Compiler);
        var (compiled, compiler) = Cost.Of(() => files.Compile(source));
        outcome.Compiles = !compiled.Any(IsError);

        begins(Stage.Analyzer);
        var document = files.Open(source);
        var diagnostics = Analyze(outcome, document, source, ref compiler);
        outcome.Diagnostics = diagnostics.Length;

        if (!InputSource.IsRepaired(index))
            return outcome;
        begins(Stage.Fixes);
        foreach (var diagnostic in diagnostics.GroupBy(diagnostic => diagnostic.Id).SelectMany(Some))
        {
            foreach (var provider in providers.Of(diagnostic))
                Fix(outcome, provider, document, diagnostic, compiled, compiler);
        }

        if (InputSource.KindAt(index) == InputKind.Mistakes)
            Add(outcome, "several repairs", new Agreement(providers).Of(document, new Random(index)));
        return outcome;
    }

    private static IEnumerable<Diagnostic> Some(IEnumerable<Diagnostic> ofOneRule) =>
        ofOneRule.Where(diagnostic => diagnostic.Location.IsInSource).Take(DiagnosticsPerRule);

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private ImmutableArray<Diagnostic> Analyze(Outcome outcome, Document document, string source, ref Cost compiler)
    {
        var (run, cost) = Cost.Of(() => AnalyzerRun.Of(new AsterwiseAnalyzer(), document));
        if (Allowance.OfAnalyzer.IsExceeded(cost, compiler))
        {
            // What was done for the first time in this process is measured once more, on both sides.
            compiler = Cost.Of(() => files.Compile(source)).Cost;
            cost = Cost.Of(() => AnalyzerRun.Of(new AsterwiseAnalyzer(), files.Open(source))).Cost;
            var compared = $"analyzer: {cost}; compiler alone: {compiler}";
            if (Allowance.OfAnalyzer.IsTime(cost, compiler))
                outcome.Findings.Add(new(FailureKind.AnalyzerTime, "", compared));
            if (Allowance.OfAnalyzer.IsBytes(cost, compiler))
                outcome.Findings.Add(new(FailureKind.AnalyzerMemory, "", compared));
        }

        foreach (var exception in run.Exceptions)
            outcome.Findings.Add(new(FailureKind.AnalyzerException, Signatures.Of(exception.ToString()), exception.ToString()));
        foreach (var diagnostic in run.Diagnostics.Where(diagnostic => diagnostic.Id == "AD0001"))
            outcome.Findings.Add(new(FailureKind.AnalyzerException, "AD0001", diagnostic.ToString()));
        return run.Diagnostics.RemoveAll(diagnostic => !diagnostic.Id.StartsWith("ASTW", StringComparison.Ordinal));
    }

    private void Fix(
        Outcome outcome,
        CodeFixProvider provider,
        Document document,
        Diagnostic diagnostic,
        ImmutableArray<Diagnostic> compiled,
        Cost compiler)
    {
        var name = $"{provider.GetType().Name} at {diagnostic.Location.GetLineSpan().Span}";
        try
        {
            var (changed, cost) = Cost.Of(() => Applied(FixProviders.Actions(provider, document, diagnostic), document));
            if (Allowance.OfFix.IsExceeded(cost, compiler))
                Confirm(outcome, name, provider, document, diagnostic, compiler);
            outcome.Fixes += changed.Count;
            // Of what did not compile, the compiler may see more after a fix than before; that is not the fix's doing.
            foreach (var (title, after) in changed.Where(_ => outcome.Compiles))
                Compare(outcome, $"{name}, '{title}'", document, after, compiled, diagnostic);
        }
#pragma warning disable CA1031 // Whatever a fix throws is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var text = exception.ToString();
            outcome.Findings.Add(new(FailureKind.FixException, Signatures.Of(text), $"{name}: {text}"));
        }
    }

    private static List<(string Title, Document After)> Applied(IReadOnlyList<CodeAction> actions, Document document)
    {
        var changed = new List<(string, Document)>();
        foreach (var action in actions)
        {
            if (FixProviders.Apply(action, document) is { } after)
                changed.Add((action.Title, after));
        }

        return changed;
    }

    private void Confirm(
        Outcome outcome,
        string name,
        CodeFixProvider provider,
        Document document,
        Diagnostic diagnostic,
        Cost before)
    {
        var source = document.GetTextAsync().GetAwaiter().GetResult().ToString();
        var compiler = Cost.Of(() => files.Compile(source)).Cost;
        compiler = compiler.Time > before.Time ? compiler : before;
        var (offer, offered) = Cost.Of(() => FixProviders.Actions(provider, document, diagnostic));
        var (_, applied) = Cost.Of(() => Applied(offer, document));
        var cost = new Cost(offered.Time + applied.Time, offered.Bytes + applied.Bytes);
        var compared = $"{name}: offered in {offered}, applied and formatted in {applied}; compiler alone: {compiler}";
        if (Allowance.OfFix.IsTime(cost, compiler))
            outcome.Findings.Add(new(FailureKind.FixTime, name.Split(' ')[0], compared));
        if (Allowance.OfFix.IsBytes(cost, compiler))
            outcome.Findings.Add(new(FailureKind.FixMemory, name.Split(' ')[0], compared));
    }

    private static void Add(Outcome outcome, string name, IEnumerable<(FailureKind Kind, string Detail)> found)
    {
        foreach (var (kind, detail) in found)
            outcome.Findings.Add(new(kind, name.Split(' ')[0], $"{name}: {detail}"));
    }

    /// <summary>What compiled before the fix compiles after it, and what it does not repair stays.</summary>
    private static void Compare(
        Outcome outcome,
        string name,
        Document before,
        Document after,
        ImmutableArray<Diagnostic> compiled,
        Diagnostic diagnostic)
    {
        var diagnostics = after.Project.GetCompilationAsync().GetAwaiter().GetResult()!.GetDiagnostics();
        Add(outcome, name, FixCheck.Compare(before, after, diagnostic.Location.SourceSpan));
        if (diagnostics.FirstOrDefault(IsError) is not { } added)
        {
            Add(outcome, name, FixCheck.NewWarnings(compiled, diagnostics).Select(id => (FailureKind.NewWarning, id)));
            return;
        }

        var text = after.GetTextAsync().GetAwaiter().GetResult();
        var signature = $"{name.Split(' ')[0]} {added.Id}";
        outcome.Findings.Add(new(FailureKind.FixBreaksCode, signature, $"{name}: {added}{Environment.NewLine}{text}"));
    }
}
