using Asterwise.Analyzers.Evidence;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Http;

internal enum RequestPart
{
    Header,
    Query,
}

/// <summary>Something that the code puts into a request: a value under a name, in a part of it.</summary>
/// <param name="Part">Where it goes.</param>
/// <param name="Name">The header field or query parameter; always known, as a write under an unknown name is none that can be judged.</param>
/// <param name="Value">What is written; for <c>Authorization</c> the whole field value, scheme and all.</param>
/// <param name="Syntax">What a diagnostic underlines.</param>
/// <param name="Operation">The call, creation, assignment or URL that writes.</param>
internal sealed record RequestWrite(RequestPart Part, string Name, TextValue Value, SyntaxNode Syntax, IOperation Operation)
{
    /// <summary>The catalogue's row; null for a parameter written into the text of a URL.</summary>
    public StackMember? Member { get; init; }

    /// <summary>The source of the name, or of the scheme beside a parameter, where it has one of its own.</summary>
    public SyntaxNode? NameSyntax { get; init; }

    /// <summary>The source of the value, where it has one of its own.</summary>
    public SyntaxNode? ValueSyntax { get; init; }

    /// <summary>What the write is made to: the client, the message, the builder.</summary>
    public RequestOwner Owner { get; init; } = RequestOwner.Unknown;

    /// <summary>For a query parameter: the URL, or as much of it as is known.</summary>
    public TextValue? Url { get; init; }
}

internal enum OwnerKind
{
    Unknown,
    Client,
    Message,
    Content,

    /// <summary>A response, or a request on its way into a server: never a request to the API.</summary>
    NotARequest,

    Builder,
}

/// <summary>The object whose requests a write concerns.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Operation">The expression it is reached by, or its creation.</param>
/// <param name="Symbol">The variable or member that holds it, if any.</param>
internal sealed record RequestOwner(OwnerKind Kind, IOperation? Operation, ISymbol? Symbol)
{
    public static readonly RequestOwner Unknown = new(OwnerKind.Unknown, null, null);
}

/// <summary>A place where a URL, or a request message, is handed over.</summary>
/// <param name="Member">The catalogue's row.</param>
/// <param name="Operation">The call, creation or assignment.</param>
/// <param name="Value">The URL or, for <see cref="MemberKind.Send"/>, the message.</param>
/// <param name="Owner">The client, message or builder that takes it.</param>
internal sealed record RequestSink(StackMember Member, IOperation Operation, IOperation Value, RequestOwner Owner);
