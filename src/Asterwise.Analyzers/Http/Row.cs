using System.Collections.Immutable;

namespace Asterwise.Analyzers.Http;

/// <summary>What a member of an HTTP stack does with a request.</summary>
internal enum Effect
{
    None,

    /// <summary>Puts a value under a name into the header fields.</summary>
    Header,

    /// <summary>
    /// Makes the value of <c>Authorization</c> from a scheme and a key, to be given to something that takes it.
    /// </summary>
    Credential,

    /// <summary>Takes a part that was made apart, such as a credential: it gets into the requests of the target.</summary>
    Takes,

    /// <summary>Puts a value under a name into a query string.</summary>
    Query,

    /// <summary>Takes a text that is a query string.</summary>
    QueryText,

    /// <summary>Takes the URL, or a part of it, that a request goes to.</summary>
    Url,

    /// <summary>Sends a request message.</summary>
    Send,

    /// <summary>Takes the body of a request, whose header fields are sent with those of the request.</summary>
    Body,

    /// <summary>Takes a field of a body under a name.</summary>
    Field,

    /// <summary>Makes a text of an object whose members are the fields.</summary>
    Serializes,

    /// <summary>Says with which HTTP method a message is sent.</summary>
    Method,

    /// <summary>Makes a client of settings, or of another client.</summary>
    MadeOf,

    /// <summary>Registers a client under a name or for a type.</summary>
    Registers,

    /// <summary>Gives the client that is registered under a name.</summary>
    Registered,

    /// <summary>Gives a client of the program under test.</summary>
    TestClient,

    /// <summary>Says which header fields are hidden where requests are logged; all others are shown.</summary>
    Redacts,
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

/// <summary>
/// One row of a stack's table: what calling, creating or assigning <c>Type.Member</c> does with a request. The target is the
/// receiver, which for an extension method is its first argument, or what is created. Of an attribute it is the request that the
/// method declares which the attribute, or the parameter that this is on, belongs to; and the value is what is given for that
/// parameter.
/// </summary>
/// <param name="Type">The full name of the type that declares the member.</param>
/// <param name="Member">The member's name, <see cref="Constructor"/>, or <see cref="Indexer"/>.</param>
internal sealed record Row(string Type, string Member)
{
    public const string Constructor = ".ctor";
    public const string Indexer = "this[]";

    public Effect Effect { get; private init; }

    /// <summary>The parameter that holds the name of the header or query parameter, the scheme, or the registered name.</summary>
    public string? NameParameter { get; private init; }

    /// <summary>The parameters that may hold the value; for an assignment the value is what is assigned.</summary>
    public ImmutableArray<string> ValueParameters { get; private init; } = ImmutableArray<string>.Empty;

    /// <summary>True where the value is a collection of names with their values.</summary>
    public bool TakesEntries { get; private init; }

    /// <summary>
    /// What the entries are given to where that is no parameter of the member: the creation of what it is called on.
    /// </summary>
    public (string Type, string Parameter)? Holder { get; private init; }

    /// <summary>The parameter that says what the member does, and the name of the constant that it has for this row.</summary>
    public (string Parameter, string Constant)? Condition { get; private init; }

    /// <summary>The parameter that is not given where the row holds.</summary>
    public string? Absent { get; private init; }

    /// <summary>The name that the member itself writes under.</summary>
    public string? OwnName { get; private init; }

    /// <summary>True where a parameter is a field of the body, if the message is sent with a method that has a body.</summary>
    public bool IsByMethod { get; private init; }

    /// <summary>True where the value is a whole header field: <c>"name: value"</c>.</summary>
    public bool IsLine { get; private init; }

    /// <summary>The method or property that must have given the receiver for the row to hold.</summary>
    public (string Type, string Member)? Maker { get; private init; }

    /// <summary>The type that the receiver must have, where the member is declared by a more general one.</summary>
    public string? ReceiverType { get; private init; }

    /// <summary>True where the target is what the member gives, and not what it is called on.</summary>
    public bool MakesTarget { get; private init; }

    /// <summary>True where what is handed over to the target is what the member gives.</summary>
    public bool GivesValue { get; private init; }

    /// <summary>The parameter that says what the member does, and the text that it has for this row.</summary>
    public (string Parameter, string Text)? TextCondition { get; private init; }

    /// <summary>What a file that means this member names, one of these, where the member's name is everybody's.</summary>
    public ImmutableArray<string> NamedWith { get; private init; } = ImmutableArray<string>.Empty;

    /// <summary>True where the member only makes a text, which may be a query string or not.</summary>
    public bool MakesText { get; private init; }

    /// <summary>The header that a credential is sent in by the member that takes it; null of <c>Authorization</c>.</summary>
    public string? OtherHeader { get; private init; }

    /// <summary>The scheme of a credential whose member is given none.</summary>
    public string? DefaultScheme { get; private init; }

    /// <summary>True where the member leaves out its own scheme before a value that has it already.</summary>
    public bool KeepsScheme { get; private init; }

    /// <summary>True where the value is put beside those that are there under the name: <c>key, key</c> is sent.</summary>
    public bool Adds { get; private init; }

    /// <summary>True of an attribute whose value is what is given for the parameter that it is on.</summary>
    public bool IsOfGiven => Member == Constructor && ValueParameters.IsEmpty && Effect is Effect.Header or Effect.Credential;

    /// <summary>True where it writes a header or a query parameter under a name that it is given.</summary>
    public bool IsNamed => NameParameter is not null && Effect is Effect.Header or Effect.Query;

    /// <summary>True where the result is the target again, so that the next call can be made on it.</summary>
    public bool IsFluent { get; private init; }

    /// <summary>True where the target keeps what is written for all its requests, as a base address.</summary>
    public bool IsForAllRequests { get; private init; }

    /// <summary>The HTTP method that a request-sending member uses.</summary>
    public string? HttpMethod { get; private init; }

    /// <summary>What a request-sending member makes of the response.</summary>
    public CallResult Result { get; private init; }

    /// <summary>The parameter that becomes the body.</summary>
    public string? BodyParameter { get; private init; }

    public static Row Call(string type, string method) => new(type, method);

    public static Row New(string type) => new(type, Constructor);

    public static Row Set(string type, string property) => new(type, property);

    public Row Header(string name, params string[] value) =>
        this with { Effect = Effect.Header, NameParameter = name, ValueParameters = value.ToImmutableArray() };

    /// <param name="entries">The parameter that takes them; null of an attribute.</param>
    public Row Headers(string? entries = null) => WithValue(Effect.Header, entries) with { TakesEntries = true };

    public Row HeaderLine(string line) => WithValue(Effect.Header, line) with { IsLine = true };

    /// <param name="scheme">The parameter that holds the scheme; null where the key's holds it too, or there is none.</param>
    /// <param name="key">The parameter that holds the key; null of an attribute.</param>
    /// <param name="defaultScheme">The scheme that the member itself puts before the key where it is given none.</param>
    public Row Credential(string? scheme, string? key = null, string? defaultScheme = null) =>
        WithValue(Effect.Credential, key) with { NameParameter = scheme, DefaultScheme = defaultScheme };

    public Row KeepingScheme() => this with { KeepsScheme = true };

    /// <param name="part">The parameter that takes the part; null where it is assigned.</param>
    public Row Takes(string? part = null) => WithValue(Effect.Takes, part);

    public Row InHeader(string name) => this with { OtherHeader = name };

    public Row Query(string name, params string[] value) =>
        this with { Effect = Effect.Query, NameParameter = name, ValueParameters = value.ToImmutableArray() };

    public Row Queries(params string[] entries) =>
        this with { Effect = Effect.Query, ValueParameters = entries.ToImmutableArray(), TakesEntries = true };

    /// <summary>The member puts the value of a parameter into the query under a name that it is not given.</summary>
    public Row QueryOf(string name, string value) =>
        this with { Effect = Effect.Query, OwnName = name, ValueParameters = ImmutableArray.Create(value) };

    /// <summary>The member makes a query string of what its target was made with.</summary>
    public Row QueriesOf(string type, string entries) =>
        this with { Effect = Effect.Query, TakesEntries = true, Holder = (type, entries), MakesText = true };

    public Row QueryText(string? value = null) => WithValue(Effect.QueryText, value);

    public Row Url(string? value = null) => WithValue(Effect.Url, value);

    public Row BaseUrl(string? value = null) => WithValue(Effect.Url, value) with { IsForAllRequests = true };

    /// <param name="message">The parameter that takes the message.</param>
    /// <param name="method">The HTTP method; null where the message says it.</param>
    public Row Send(string message, string? method = null) => WithValue(Effect.Send, message) with { HttpMethod = method };

    /// <param name="method">The parameter that takes the HTTP method; null where it is assigned.</param>
    public Row Method(string? method = null) => WithValue(Effect.Method, method);

    /// <summary>The member gives a message that its target will send.</summary>
    public Row SendsResult() => this with { Effect = Effect.Send, GivesValue = true };

    /// <summary>Takes a URL and sends a request to it at once.</summary>
    public Row SendTo(string url, string method, CallResult result, string? body = null) =>
        WithValue(Effect.Url, url) with { HttpMethod = method, Result = result, BodyParameter = body };

    /// <param name="content">The parameter that takes the body; null where it is assigned.</param>
    public Row Body(string? content = null) => WithValue(Effect.Body, content);

    /// <param name="name">The parameter that holds the field's name.</param>
    /// <param name="value">The parameter that holds its value, which may be a content.</param>
    public Row Field(string name, string value) =>
        this with { Effect = Effect.Field, NameParameter = name, ValueParameters = ImmutableArray.Create(value) };

    public Row Serializes(string? value = null) => WithValue(Effect.Serializes, value);

    public Row MadeOf(string parameter) => WithValue(Effect.MadeOf, parameter);

    public Row Registers(string? name) => this with { Effect = Effect.Registers, NameParameter = name };

    public Row Registered() => this with { Effect = Effect.Registered };

    public Row Redacts(string names) => WithValue(Effect.Redacts, names);

    public Row TestClient() => this with { Effect = Effect.TestClient };

    public Row When(string parameter, string constant) => this with { Condition = (parameter, constant) };

    public Row Without(string parameter) => this with { Absent = parameter };

    public Row ByMethod() => this with { IsByMethod = true };

    public Row WhenText(string parameter, string text) => this with { TextCondition = (parameter, text) };

    /// <summary>The member's name is everybody's, and a file that means this one names its type too, or one of others.</summary>
    public Row OnType(params string[] others) =>
        this with { NamedWith = others.Append(RequestWords.SimpleName(Type)).ToImmutableArray() };

    public Row AsText() => this with { MakesText = true };

    public Row OfWhatMakes(string type, string method) => this with { Maker = (type, method) };

    public Row Of(string type, string property) => this with { Maker = (type, property) };

    public Row On(string type) => this with { ReceiverType = type };

    public Row Makes() => this with { MakesTarget = true };

    public Row Adding() => this with { Adds = true };

    public Row ReturnsTarget() => this with { IsFluent = true };

    private Row WithValue(Effect effect, string? parameter) => this with
    {
        Effect = effect,
        ValueParameters = parameter is null ? ImmutableArray<string>.Empty : ImmutableArray.Create(parameter),
    };
}
