using System.Collections.Immutable;
using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Asterwise.Analyzers.Fuzz.Examination;

/// <summary>
/// All repairs of a file in several orders, one by one and by Fix All of each rule: the end is the same, and no key is left in
/// the source.
/// </summary>
internal sealed class Agreement(FixProviders providers)
{
    private const int Orders = 4;
    /// <summary>
    /// What is only said of a credential that is right, as the others make it: that it is read once, and looked at. dotnet format
    /// goes by the ids too.
    /// </summary>
    private static readonly string[] AtTheEnd = ["ASTW3002", "ASTW3004"];

    private const int MostFixes = 20;
    private const int Width = 120;
    private const string Key = "aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua";

    public IEnumerable<(FailureKind Kind, string Detail)> Of(Document document, Random random)
    {
        // A line that is too long already is broken by whichever repair comes first, and so is not always broken in one way.
        var isTooWide = document.GetTextAsync().GetAwaiter().GetResult().Lines.Any(line => line.Span.Length > Width);
        var ends = new Dictionary<string, string>(isTooWide ? new IgnoringBlanks() : StringComparer.Ordinal);
        for (var order = 0; order < Orders; order++)
        {
            var (end, how) = OneByOne(document, random);
            ends.TryAdd(TextOf(end), how);
        }

        for (var order = 0; order < Orders; order++)
        {
            var (end, how) = RuleByRule(document, random);
            ends.TryAdd(TextOf(end), how);
        }

        if (ends.Count > 1)
        {
            var both = ends.Take(2).Select(end => $"by {end.Value}:{Environment.NewLine}{end.Key}");
            yield return (FailureKind.OrderMatters, string.Join(Environment.NewLine, both));
        }

        foreach (var (text, how) in ends.Where(end => end.Key.Contains(Key, StringComparison.Ordinal)))
            yield return (FailureKind.KeyLeft, $"by {how}:{Environment.NewLine}{text}");
    }

    private (Document End, string How) OneByOne(Document document, Random random)
    {
        var how = new List<string>();
        while (how.Count < MostFixes)
        {
            var next = Reported(document).OrderBy(_ => random.Next())
                .SelectMany(diagnostic => providers.Of(diagnostic).Select(provider => (diagnostic, provider)))
                .Select(pair => (pair.diagnostic, Fixed: Fix(pair.provider, document, pair.diagnostic)))
                .FirstOrDefault(pair => pair.Fixed is not null);
            if (next.Fixed is null)
                break;
            how.Add(Describe(next.diagnostic));
            document = next.Fixed;
        }

        return (document, string.Join(", ", how));
    }

    private (Document End, string How) RuleByRule(Document document, Random random)
    {
        var how = new List<string>();
        var rules = Reported(document).Select(diagnostic => diagnostic.Id).Distinct().OrderBy(_ => random.Next()).ToList();

        foreach (var rule in rules.Except(AtTheEnd).Concat(AtTheEnd))
        {
            how.Add($"all {rule}");
            document = FixAll(document, rule);
        }

        return (document, string.Join(", ", how));
    }

    private static Document? Fix(CodeFixProvider provider, Document document, Diagnostic diagnostic) =>
        FixProviders.Actions(provider, document, diagnostic) is [var first, ..] ? FixProviders.Apply(first, document) : null;

    private Document FixAll(Document document, string rule)
    {
        var reported = Reported(document).Where(diagnostic => diagnostic.Id == rule).ToImmutableArray();
        if (reported.IsEmpty)
            return document;
        var provider = providers.Of(reported[0]).FirstOrDefault();
        if (provider is null)
            return document;
        var actions = reported.SelectMany(diagnostic => FixProviders.Actions(provider, document, diagnostic));
        if (actions.FirstOrDefault() is not { } action)
            return document;
        var found = new FoundDiagnostics(reported);
        var context = new FixAllContext(
            document, provider, FixAllScope.Document, action.EquivalenceKey, [rule], found, CancellationToken.None);
        var all = provider.GetFixAllProvider()!.GetFixAsync(context).GetAwaiter().GetResult();
        return all is null ? document : FixProviders.Apply(all, document) ?? document;
    }

    private static IEnumerable<Diagnostic> Reported(Document document) =>
        AnalyzerRun.Of(new AsterwiseAnalyzer(), document).Diagnostics
            .Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id);

    private static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Id} {diagnostic.Location.GetLineSpan().StartLinePosition}";

    private static string TextOf(Document document) => document.GetTextAsync().GetAwaiter().GetResult().ToString();

    private sealed class IgnoringBlanks : IEqualityComparer<string>
    {
        public bool Equals(string? one, string? other) => Code(one) == Code(other);

        public int GetHashCode(string text) => StringComparer.Ordinal.GetHashCode(Code(text));

        private static string Code(string? text) => string.Concat((text ?? "").Where(character => !char.IsWhiteSpace(character)));
    }
}
