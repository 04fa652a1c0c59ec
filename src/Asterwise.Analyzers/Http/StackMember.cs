namespace Asterwise.Analyzers.Http;

/// <summary>What a member of an HTTP stack does with a request.</summary>
internal enum MemberKind
{
    /// <summary>Puts a value under a name into the header fields.</summary>
    Header,

    /// <summary>Builds the value of <c>Authorization</c> from a scheme and a parameter.</summary>
    Authorization,

    /// <summary>Puts a value under a name into a query string.</summary>
    Query,

    /// <summary>Takes a text that is a query string.</summary>
    QueryText,

    /// <summary>Takes the URL, or a part of it, that a request goes to.</summary>
    Url,

    /// <summary>Sends a request message.</summary>
    Send,
}

/// <summary>What the caller of a request-sending member gets back.</summary>
internal enum CallResult
{
    None,
    Response,
    String,
    Bytes,
    Stream,
    Json,
}

/// <summary>One row of the catalogue: calling, creating or assigning <c>Type.Member</c> does <see cref="Kind"/>.</summary>
/// <param name="Type">The full name of the type that declares the member.</param>
/// <param name="Member">The member's name, <see cref="Constructor"/>, or <see cref="Indexer"/>.</param>
/// <param name="Kind">What the member does.</param>
/// <param name="Name">The parameter that holds the name of the header or query parameter, or the scheme.</param>
/// <param name="Value">The parameters that may hold the value; for an assignment the value is what is assigned.</param>
internal sealed record StackMember(string Type, string Member, MemberKind Kind, string? Name = null, params string[] Value)
{
    public const string Constructor = ".ctor";
    public const string Indexer = "this[]";

    /// <summary>The HTTP method that a request-sending member uses.</summary>
    public string? HttpMethod { get; init; }

    /// <summary>What a request-sending member makes of the response.</summary>
    public CallResult Result { get; init; }

    /// <summary>The parameter that becomes the body, as an <c>HttpContent</c> or, for JSON members, as a value.</summary>
    public string? Body { get; init; }

    /// <summary>True where the receiver keeps what is written for all its requests, as <c>BaseAddress</c> does.</summary>
    public bool IsForAllRequests { get; init; }
}
