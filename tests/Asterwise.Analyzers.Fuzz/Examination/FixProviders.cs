using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Asterwise.Analyzers.Fuzz.Examination;

/// <summary>Every fix that the assembly of fixes holds.</summary>
internal sealed class FixProviders
{
    private readonly ImmutableArray<CodeFixProvider> all =
    [
        .. Assembly.Load("Asterwise.Analyzers.CodeFixes").GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    public IEnumerable<CodeFixProvider> Of(Diagnostic diagnostic) =>
        all.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id));

    public static IReadOnlyList<CodeAction> Actions(CodeFixProvider provider, Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None);
        provider.RegisterCodeFixesAsync(context).GetAwaiter().GetResult();
        return actions;
    }

    /// <summary>The document after an action, or null where the action changes none.</summary>
    public static Document? Apply(CodeAction action, Document document)
    {
        var operations = action.GetOperationsAsync(CancellationToken.None).GetAwaiter().GetResult();
        return operations.OfType<ApplyChangesOperation>().FirstOrDefault()?.ChangedSolution.GetDocument(document.Id);
    }
}
