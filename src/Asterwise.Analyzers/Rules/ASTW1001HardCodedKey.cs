using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Keys;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Rules;

/// <summary>An Asterwise key in C# source, in any form, and whatever a header that holds a key is given as one.</summary>
internal sealed class ASTW1001HardCodedKey : FileRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.HardCodedKey,
        "Hard-coded API key",
        "The Asterwise API key '{0}' is in the source; revoke it and read a new one from the environment variable {1}",
        Category.Secrecy,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Whoever can read the source, its history or the built assembly can use the key, and a key that the leak "
            + "scan finds is answered with 401 api_key_revoked at run time. Taking it out of the source is not enough: revoke "
            + "it, as the history keeps it.",
        helpLinkUri: AsterwiseApi.ErrorPage + "api_key_revoked");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Diagnostic> Check(FileToCheck file)
    {
        var variable = file.Project.Code.OptionsOf(file.Tree).KeyVariable;
        var reported = new HashSet<TextSpan>();
        var findings = KeySearch.Find(file.Project.Values, file.Tree, file.Gate.Of(file.Tree), file.Gate.KeyFragments);
        foreach (var finding in findings.Concat(InCredentialHeaders(file)))
        {
            var location = Location.Create(file.Tree, finding.Span);
            if (reported.Add(finding.Span))
                yield return Diagnostic.Create(Rule, location, KeyFormat.Mask(finding.Key), variable);
        }
    }

    /// <summary>The constant value of a header that holds a key, however short.</summary>
    private static IEnumerable<KeyFinding> InCredentialHeaders(FileToCheck file) =>
        file.HasRequests
            ? file.Project.Requests.Of(file.Tree).Writes
                .Where(write => HoldsKey(write) && file.Project.Destinations.Of(write) != Destination.Other)
                .SelectMany(write => Literals(HeaderCredential.Of(write).Key, write.Syntax))
            : Enumerable.Empty<KeyFinding>();

    private static bool HoldsKey(RequestWrite write) =>
        write.Part == RequestPart.Header && (AsterwiseApi.IsCredentialHeader(write.Name) || Names.IsUnmistakableKey(write.Name));

    /// <summary>The value itself, or what it falls back to: <c>variable ?? "aw_dev"</c>.</summary>
    private static IEnumerable<KeyFinding> Literals(TextValue key, SyntaxNode write)
    {
        if (key.Parts.Length != 1)
            yield break;
        var part = key.Parts[0];
        if (IsLiteralIn(part, write.SyntaxTree) && ApiKey.IsKeyOrPlaceholder(part.Text))
            yield return new KeyFinding(part.Source.Span, part.Text);
        if (part.Hole is ICoalesceOperation { WhenNull: var fallback }
            && fallback.Unwrap() is ILiteralOperation { ConstantValue.Value: string text } literal
            && ApiKey.IsKeyOrPlaceholder(text))
        {
            yield return new KeyFinding(literal.Syntax.Span, text);
        }
    }

    private static bool IsLiteralIn(TextPart part, SyntaxTree tree) =>
        part.Hole is null
        && part.Source is LiteralExpressionSyntax or InterpolatedStringTextSyntax
        && part.Source.SyntaxTree == tree;
}
