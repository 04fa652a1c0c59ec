using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Keys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.Rules;

/// <summary>The key is looked up by a name that is nearly the one that holds it.</summary>
internal sealed class ASTW3003MisspelledVariable : FileRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.MisspelledVariable,
        "Misspelled key variable",
        "Nothing is found under '{0}', as the key is kept under '{1}'; write '{1}'",
        Category.Configuration,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A variable or an entry of a configuration that does not exist is null and no error, so at run time the "
            + "request is sent without a key and answered with 401 api_key_missing.",
        helpLinkUri: HelpLink.Of(RuleIds.MisspelledVariable, "api_key_missing"));

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Diagnostic> Check(FileToCheck file)
    {
        if (!file.HandlesKey)
            yield break;
        var reported = new HashSet<SyntaxNode>();
        foreach (var lookup in file.Project.Lookups.In(file.Tree))
        {
            Cancellation.ThrowIfRequested();
            if (NameMeantBy(lookup, file.Project.Code) is { } meant
                && PlaceOf(lookup, file.Project.Code) is var place
                && reported.Add(place)
                && file.IsOfPerson(place.Span))
            {
                yield return Diagnostic.Create(
                    Rule, place.GetLocation(), Messages.Shown(lookup.Name), Messages.Shown(meant));
            }
        }
    }

    /// <summary>The name that is meant where another one is looked up; null where it is right, or nobody knows.</summary>
    public static string? NameMeantBy(KeyLookup lookup, CodeModel code)
    {
        var variable = code.OptionsOf(lookup.Syntax.SyntaxTree).KeyVariable;
        return lookup.IsVariable
            ? KeyNames.VariableMeantBy(lookup.Name, variable)
            : KeyNames.PathMeantBy(lookup.Name, variable);
    }

    /// <summary>The text that is misspelled, also where it has a name; what names it where that is in another file.</summary>
    public static SyntaxNode PlaceOf(KeyLookup lookup, CodeModel code) =>
        lookup.Syntax.DescendantNodes().Select(node => TextAt(node, code)).FirstOrDefault(text => IsMisspelled(text, lookup))
        ?? lookup.Argument.Syntax;

    private static LiteralExpressionSyntax? TextAt(SyntaxNode node, CodeModel code) => node switch
    {
        LiteralExpressionSyntax literal => literal,
        IdentifierNameSyntax when code.OperationOf(node) is { ConstantValue.HasValue: true } named
            && Operations.SymbolOf(named) is { DeclaringSyntaxReferences: { Length: 1 } declared }
            && declared[0].SyntaxTree == node.SyntaxTree
            && declared[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal }
            => literal,
        _ => null,
    };

    private static bool IsMisspelled(LiteralExpressionSyntax? literal, KeyLookup lookup) =>
        literal.IsKind(SyntaxKind.StringLiteralExpression)
        && literal!.Token.ValueText is var text
        && (text == lookup.Name || KeyNames.Corrected(text) != text);
}
