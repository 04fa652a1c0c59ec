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
        "{0}; {1} from the environment variable {2}",
        Category.Secrecy,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Whoever can read the source, its history or the built assembly can use the key, and a key that the leak "
            + "scan finds is answered with 401 api_key_revoked at run time. Taking it out of the source is not enough: revoke "
            + "it, as the history keeps it.",
        helpLinkUri: HelpLink.Of(RuleIds.HardCodedKey, "api_key_revoked"));

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Diagnostic> Check(FileToCheck file)
    {
        var variable = file.Project.Code.OptionsOf(file.Tree).KeyVariable;
        var reported = new HashSet<TextSpan>();
        foreach (var finding in file.Keys.In(file.Tree).Concat(InCredentialHeaders(file)))
        {
            var location = Location.Create(file.Tree, finding.Span);
            if (reported.Add(finding.Span) && !IsRepetition(file, finding))
                yield return Diagnostic.Create(Rule, location, Problem(finding), Remedy(finding), variable);
        }
    }

    /// <summary>A key that a generator took from a person's file is reported there.</summary>
    private static bool IsRepetition(FileToCheck file, KeyFinding finding) =>
        !file.IsOfPerson(finding.Span) && file.Keys.IsOfPerson(finding.Key);

    private static string Problem(KeyFinding finding) =>
        finding.IsPlaceholder
            ? $"A placeholder, '{KeyFormat.Mask(finding.Key)}', stands where the Asterwise API key belongs"
            : $"The Asterwise API key '{KeyFormat.Mask(finding.Key)}' is in the source";

    private static string Remedy(KeyFinding finding) =>
        finding.IsPlaceholder ? "read the key" : "revoke it and read a new one";

    /// <summary>The constant value of a header that holds a key, however short.</summary>
    private static IEnumerable<KeyFinding> InCredentialHeaders(FileToCheck file) =>
        file.HasRequests
            ? file.Project.Requests.Of(file.Tree).Writes
                .Where(write => HoldsKey(write) && file.Project.Destinations.Of(write) != Destination.Other)
                .SelectMany(write => Literals(HeaderCredential.Of(write).Key, write.Syntax))
                .Where(finding => file.IsOfPerson(finding.Span))
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
            yield return Finding(part.Source, part.Text);
        if (part.Hole is ICoalesceOperation { WhenNull: var fallback }
            && fallback.Unwrap() is ILiteralOperation { ConstantValue.Value: string text } literal
            && ApiKey.IsKeyOrPlaceholder(text))
        {
            yield return Finding(literal.Syntax, text);
        }
    }

    private static KeyFinding Finding(SyntaxNode literal, string text) =>
        new(literal.Span, text, IsPlaceholder: !ApiKey.TryFind(text, 0, out _));

    private static bool IsLiteralIn(TextPart part, SyntaxTree tree) =>
        part.Hole is null
        && part.Source is LiteralExpressionSyntax or InterpolatedStringTextSyntax
        && part.Source.SyntaxTree == tree;
}
