using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Keys;
using Asterwise.Analyzers.Project;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.Rules;

/// <summary>The key is read again with each request.</summary>
internal sealed class ASTW3002ReadPerRequest : FileRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ReadPerRequest,
        "Key read per request",
        "The key is read from '{0}' again with each request; read it once where the program starts, and check it there",
        Category.Configuration,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A key that is read where a request is made is missed there too: the program starts, and at run time its "
            + "first request is the one that fails, with 401 api_key_missing where nothing checks it.",
        helpLinkUri: HelpLink.Of(RuleIds.ReadPerRequest, "api_key_missing"));

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Diagnostic> Check(FileToCheck file)
    {
        if (!file.HandlesKey || file.Project.Code.IsTestProject)
            yield break;
        foreach (var lookup in Findings(file.Tree, file.Project))
        {
            if (file.IsOfPerson(lookup.Syntax.Span))
                yield return Diagnostic.Create(Rule, lookup.Syntax.GetLocation(), Messages.Shown(lookup.Name));
        }
    }

    /// <summary>The look-ups of the key that are made again with each request.</summary>
    public static IEnumerable<KeyLookup> Findings(SyntaxTree tree, ProjectModel project) =>
        from lookup in project.Lookups.In(tree)
        where project.Lookups.IsOfKey(lookup) && project.Repetitions.IsPerRequest(lookup.Syntax)
        select lookup;

    /// <summary>The expression that reads and checks, which can be evaluated once.</summary>
    public static ExpressionSyntax WholeRead(KeyLookup lookup)
    {
        var read = KeyChecks.WithFallback(lookup.Syntax);
        while (read.Parent is ParenthesizedExpressionSyntax parentheses)
            read = parentheses;
        return read.Parent is BinaryExpressionSyntax { Right: ThrowExpressionSyntax } checkedRead ? checkedRead : read;
    }
}
