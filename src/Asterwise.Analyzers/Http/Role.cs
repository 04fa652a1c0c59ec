using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Http;

/// <summary>What an object is to a request.</summary>
internal enum Role
{
    Unknown,

    /// <summary>Sends requests, and may put something into all of them.</summary>
    Client,

    /// <summary>One request, before it is sent.</summary>
    Message,

    /// <summary>What a client is made with; what is put into it goes into all requests of that client.</summary>
    Settings,

    /// <summary>The body of a request, with header fields of its own.</summary>
    Content,

    /// <summary>
    /// A part of whatever holds it: the header fields of a client or a message, or one of them that is made apart.
    /// </summary>
    Part,

    /// <summary>A response, or a request on its way into a server: never a request to the API.</summary>
    NotARequest,

    /// <summary>Puts a URL or a query string together.</summary>
    Builder,
}

/// <summary>The object that something is written to, and through which it gets into requests.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Operation">The expression that it is reached by, or its creation.</param>
/// <param name="Symbol">
/// The variable or member that holds it, if any; of a request that is declared, the method, and of its client, the interface.
/// </param>
internal sealed record Target(Role Role, IOperation? Operation, ISymbol? Symbol)
{
    public static readonly Target Unknown = new(Role.Unknown, null, null);

    public static readonly Target NotARequest = new(Role.NotARequest, null, null);

    /// <summary>Whether both are held by the same variable or, without one, are the same expression.</summary>
    public bool IsSameAs(Target other) =>
        Symbol is null
            ? Operation is not null && Operation.Syntax == other.Operation?.Syntax
            : SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol);
}
