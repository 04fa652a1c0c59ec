using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Http;

/// <summary>The messages of one file that are sent with a method that has a body.</summary>
internal sealed class MessageMethods
{
    private static readonly HashSet<string> WithBody = new() { "Post", "Put", "Patch" };

    private readonly HashSet<ISymbol> bySymbol = new(SymbolEqualityComparer.Default);
    private readonly HashSet<SyntaxNode> bySyntax = new();

    public void Add(Target message, string? method)
    {
        if (method is null || !WithBody.Contains(method))
            return;
        if (message.Symbol is not null)
            bySymbol.Add(message.Symbol);
        else if (message.Operation is not null)
            bySyntax.Add(message.Operation.Syntax);
    }

    /// <summary>A parameter that is a field of the body, as its message has one.</summary>
    public RequestWrite Place(RequestWrite write) =>
        write.Row is { IsByMethod: true } && HasBody(write.Target) ? write with { Part = RequestPart.Body } : write;

    private bool HasBody(Target message) => message.Symbol is { } symbol
        ? bySymbol.Contains(symbol)
        : message.Operation is { } operation && bySyntax.Contains(operation.Syntax);
}
