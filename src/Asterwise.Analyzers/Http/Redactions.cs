using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Http;

/// <summary>A call that says which header fields are hidden where the requests of a client are logged.</summary>
/// <param name="List">What lists them.</param>
/// <param name="Names">Their names.</param>
/// <param name="Registration">The registration of the client; null where it is said of all clients.</param>
/// <param name="Types">The types that the client is registered for, and those of its handlers.</param>
internal sealed record Redaction(
    SyntaxNode List, ImmutableArray<string> Names, IInvocationOperation? Registration, ImmutableArray<ITypeSymbol> Types)
{
    public bool Hides(string header) => Names.Contains(header, StringComparer.OrdinalIgnoreCase);
}

/// <summary>Finds them, where the list is written out.</summary>
internal sealed class Redactions
{
    private readonly CodeModel code;
    private readonly Catalogue catalogue;
    private readonly Registrations registrations;

    public Redactions(CodeModel code, Catalogue catalogue, Registrations registrations)
    {
        this.code = code;
        this.catalogue = catalogue;
        this.registrations = registrations;
    }

    public IEnumerable<Redaction> In(SyntaxTree tree)
    {
        var members = catalogue.Stacks.SelectMany(stack => stack.Rows).Where(row => row.Effect == Effect.Redacts)
            .Select(row => row.Member).Distinct();
        foreach (var node in members.SelectMany(member => code.IndexOf(tree).Calls(member, new TextSpan(0, tree.Length))))
        {
            Cancellation.ThrowIfRequested();
            if (code.OperationOf(node) is IInvocationOperation call && Of(call) is { } redaction)
                yield return redaction;
        }
    }

    private Redaction? Of(IInvocationOperation call)
    {
        var use = Use.AllOf(call, catalogue).FirstOrDefault(use => use.Row.Effect == Effect.Redacts && use.Value is not null);
        if (use?.Value is not { } list || NamesIn(list) is not { } names)
            return null;
        var registration = registrations.CallBefore(call);
        if (registration is null && !IsOfAll(call))
            return null;
        var types = registration is null ? Enumerable.Empty<ITypeSymbol>() : registrations.TypesOf(registration);
        return new Redaction(list.Syntax, names, registration, types.ToImmutableArray());
    }

    /// <summary>Whether it is said of the clients that have no registration of their own.</summary>
    private bool IsOfAll(IInvocationOperation call) =>
        call.Enclosing<IAnonymousFunctionOperation>()?.Enclosing<IInvocationOperation>() is { TargetMethod.Name: var taker }
        && catalogue.Stacks.Any(stack => stack.Redirects?.SettingOfAll == taker);

    /// <summary>The names in a list; null where one of them is not known.</summary>
    private ImmutableArray<string>? NamesIn(IOperation list)
    {
        var elements = list.Syntax.DescendantNodesAndSelf().Select(node => node switch
        {
            InitializerExpressionSyntax initializer => initializer.Expressions.AsEnumerable(),
            CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>()
                .Select(element => element.Expression),
            _ => null,
        }).FirstOrDefault(found => found is not null);
        var names = elements?.Select(NameOf).ToImmutableArray();
        return names is { } known && known.All(name => name is not null) ? known.CastArray<string>() : null;
    }

    private string? NameOf(ExpressionSyntax element) => code.OperationOf(element) switch
    {
        { ConstantValue.Value: string name } => name,
        IFieldReferenceOperation { Field: { IsStatic: true } field } => catalogue.Stacks
            .Select(stack => stack.HeaderNameOf(field)).FirstOrDefault(name => name is not null),
        _ => null,
    };
}
