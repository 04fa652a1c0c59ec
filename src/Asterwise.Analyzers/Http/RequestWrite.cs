using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Http;

internal enum RequestPart
{
    Header,
    Query,
    Body,
}

/// <summary>Something that the code puts into a request: a value under a name, in a part of it.</summary>
/// <param name="Part">Where it goes.</param>
/// <param name="Name">The header field or query parameter; always known, as a write under an unknown name is none that can be
/// judged.</param>
/// <param name="Value">What is written; for <c>Authorization</c> the whole field value, scheme and all.</param>
/// <param name="Syntax">What a diagnostic underlines.</param>
/// <param name="Operation">The call, creation, assignment, attribute or URL that writes.</param>
internal sealed record RequestWrite(RequestPart Part, string Name, TextValue Value, SyntaxNode Syntax, IOperation Operation)
{
    /// <summary>The catalogue's row; null for a parameter written into the text of a URL.</summary>
    public Row? Row { get; init; }

    /// <summary>The source of the name, or of the scheme beside a parameter, where it has one of its own.</summary>
    public SyntaxNode? NameSyntax { get; init; }

    /// <summary>The source of the value, where it has one of its own.</summary>
    public SyntaxNode? ValueSyntax { get; init; }

    /// <summary>True where it is what a call gives for a header that a declaration names, and is judged for.</summary>
    public bool IsGivenByCall { get; init; }

    /// <summary>What the write is made to: the client, the message, the builder.</summary>
    public Target Target { get; init; } = Target.Unknown;

    /// <summary>
    /// For a query parameter, and for what is handed over together with a URL: that, or as much of it as is known.
    /// </summary>
    public TextValue? Url { get; init; }

    /// <summary>For a parameter in the text of a URL: where it is in that, from its name to the end of its value.</summary>
    public TextSpan UrlSpan { get; init; }

    /// <summary>For a field of a body: where the body, or the content with the field, is handed over.</summary>
    public Handover? Body { get; init; }

    /// <summary>For a field that is written in the text of a body: that, or as much of it as is known.</summary>
    public TextValue? BodyText { get; init; }

    /// <summary>For the same: where it is in the text, from its name to the end of its value, quotes and all.</summary>
    public TextSpan BodySpan { get; init; }

    /// <summary>What puts it into the request, where that is another member or file than what writes it.</summary>
    public SyntaxNode? SentBy { get; init; }

    /// <summary>The call or creation that takes the collection as a whole, or the object, that it is an entry of.</summary>
    public IOperation? Taker { get; init; }

    /// <summary>True where what puts it into the request asks for its name, and treats some in another way.</summary>
    public bool IsNameAskedFor { get; init; }

    /// <summary>True where the value holds what the code encodes in base64.</summary>
    public bool IsInBase64 { get; init; }

    /// <summary>True where the member takes a scheme and a key, and was given one argument for both.</summary>
    public bool IsWholeValueAsScheme { get; init; }
}
