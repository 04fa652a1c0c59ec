using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Tests.Infrastructure;

/// <summary>
/// How the tests ask: a snippet with <c>{|ASTW2001:…|}</c> around what is reported, and the snippet after the fix.
/// </summary>
internal static class Verify
{
    /// <summary>A key of the right shape that nobody was ever given.</summary>
    public const string Key = "aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua";

    /// <summary>The file reports what its markup says, and nothing else.</summary>
    public static Task ReportsAsync(string source, params string[] otherFiles) => Test(source, otherFiles).RunAsync();

    public static AnalyzerTest Test(string source, params string[] otherFiles)
    {
        var test = new AnalyzerTest { TestCode = source };
        foreach (var file in otherFiles)
            test.TestState.Sources.Add(file);
        return test;
    }

    /// <summary>The fix turns one file into the other, one by one and all at once.</summary>
    public static Task FixesAsync<TFix>(string source, string fixedSource, FixVariant? variant = null)
        where TFix : CodeFixProvider, new() => Fix<TFix>(source, fixedSource, variant).RunAsync();

    /// <summary>
    /// Lines that are too long are broken as the fixes break them: the tests show code, and LayoutTests how it is laid out.
    /// </summary>
    private static string Wrapped(string source)
    {
        var text = SourceText.From(source);
        return Wrapping.Wrap(text, [new TextSpan(0, text.Length)], Compilations.ParseOptions(LanguageVersion.Latest), default)
            .ToString();
    }

    /// <summary>What is reported has no fix.</summary>
    public static Task OffersNothingAsync<TFix>(string source)
        where TFix : CodeFixProvider, new() => new FixTest<TFix> { TestCode = source, FixedCode = source }.RunAsync();

    public static FixTest<TFix> Fix<TFix>(string source, string fixedSource, FixVariant? variant = null)
        where TFix : CodeFixProvider, new() => new()
        {
            TestCode = source,
            FixedCode = Wrapped(fixedSource),
            CodeActionEquivalenceKey = variant is null ? null : Key_<TFix>(variant),
        };

    private static string Key_<TFix>(FixVariant variant)
        where TFix : CodeFixProvider, new() => ((AsterwiseFixProvider)(object)new TFix()).EquivalenceKey(variant);
}

/// <summary>A test of what is reported.</summary>
internal sealed class AnalyzerTest : CSharpAnalyzerTest<AsterwiseAnalyzer, DefaultVerifier>
{
    public AnalyzerTest()
    {
        ReferenceAssemblies = References.Nothing;
        References = References.Net100;
        // Keys are reported in generated code too; GeneratedCodeTests says what the other rules do there.
        TestBehaviors |= TestBehaviors.SkipGeneratedCodeCheck;
    }

    public References References { set => Compilations.Use(TestState, value); }

    public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.Latest;

    /// <summary>The rule that is tested, where it is one that nearly all snippets break.</summary>
    public string? Rule { get; set; }

    protected override ParseOptions CreateParseOptions() => Compilations.ParseOptions(LanguageVersion);

    protected override CompilationOptions CreateCompilationOptions() =>
        Compilations.Heard(Compilations.Options(LanguageVersion), Rule);

    protected override Task RunImplAsync(CancellationToken cancellationToken)
    {
        Compilations.ChooseOutput(TestState);
        return base.RunImplAsync(cancellationToken);
    }
}

/// <summary>A test of what is reported and of what becomes of it.</summary>
internal sealed class FixTest<TFix> : CSharpCodeFixTest<AsterwiseAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    public FixTest()
    {
        ReferenceAssemblies = References.Nothing;
        References = References.Net100;
        TestBehaviors |= TestBehaviors.SkipGeneratedCodeCheck;
        CodeActionValidationMode = CodeActionValidationMode.SemanticStructure;
    }

    public References References { set => Compilations.Use(TestState, value); }

    public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.Latest;

    /// <summary>The rule that is tested, where it is one that nearly all snippets break.</summary>
    public string? Rule { get; set; }

    protected override ParseOptions CreateParseOptions() => Compilations.ParseOptions(LanguageVersion);

    protected override CompilationOptions CreateCompilationOptions() =>
        Compilations.Heard(Compilations.Options(LanguageVersion), Rule);

    protected override Task RunImplAsync(CancellationToken cancellationToken)
    {
        Compilations.ChooseOutput(TestState);
        return base.RunImplAsync(cancellationToken);
    }
}

internal static class Compilations
{
    /// <summary>In the place of a rule: that all of them are heard.</summary>
    public const string AllRules = "*";

    private static readonly string[] BrokenByMost =
        [RuleIds.Redirects, RuleIds.KeyUnchecked, RuleIds.ReadPerRequest, RuleIds.ParameterUnchecked];

    public static void Use(SolutionState state, References references)
    {
        state.AdditionalReferences.Clear();
        state.AdditionalReferences.AddRange(references.All);
    }

    public static CSharpParseOptions ParseOptions(LanguageVersion version) =>
        new(version, DocumentationMode.Diagnose);

    public static CSharpCompilationOptions Options(LanguageVersion version) =>
        new(
            OutputKind.DynamicallyLinkedLibrary,
            allowUnsafe: true,
            nullableContextOptions: version < LanguageVersion.CSharp8
                ? NullableContextOptions.Disable
                : NullableContextOptions.Enable,
            specificDiagnosticOptions: new Dictionary<string, ReportDiagnostic>
            {
                ["CS1701"] = ReportDiagnostic.Suppress,
                ["CS1591"] = ReportDiagnostic.Suppress,
            });

    /// <summary>The options without those rules that nearly all snippets break, but with the one that is tested.</summary>
    public static CSharpCompilationOptions Heard(CSharpCompilationOptions options, string? rule) =>
        options.WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions.SetItems(
            BrokenByMost.Where(id => id != rule && rule != AllRules)
                .Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress))));

    /// <summary>A file with top-level statements makes a program, any other a library.</summary>
    public static void ChooseOutput(SolutionState state) =>
        state.OutputKind ??= state.Sources.Any(source => HasTopLevelStatements(source.content.ToString()))
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;

    private static bool HasTopLevelStatements(string markup)
    {
        TestFileMarkupParser.GetPositionsAndSpans(markup, out var source, out _, out _);
        return CSharpSyntaxTree.ParseText(source)
            .GetCompilationUnitRoot().Members
            .Any(member => member is Microsoft.CodeAnalysis.CSharp.Syntax.GlobalStatementSyntax);
    }
}
