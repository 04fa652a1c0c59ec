using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using static Asterwise.Analyzers.Http.Row;

namespace Asterwise.Analyzers.Http.Stacks;

/// <summary>
/// RestSharp 112 to 114 (https://restsharp.dev/docs). Its extension members are methods with <c>this</c> up to 112 and stand in
/// blocks of C# 14 since; their names and parameters are the same.
/// </summary>
internal sealed class RestSharp : HttpStack
{
    public const string Request = "RestSharp.RestRequest";
    public const string RequestExtensions = "RestSharp.RestRequestExtensions";
    public const string JwtAuthenticator = "RestSharp.Authenticators.JwtAuthenticator";

    private const string Client = "RestSharp.IRestClient";
    private const string ClientClass = "RestSharp.RestClient";
    private const string ClientExtensions = "RestSharp.RestClientExtensions";
    public const string Options = "RestSharp.RestClientOptions";
    private const string Parameter = "RestSharp.Parameter";
    private const string BasicAuthenticator = "RestSharp.Authenticators.HttpBasicAuthenticator";
    private const string OAuth2Authenticator = "RestSharp.Authenticators.OAuth2.OAuth2AuthorizationRequestHeaderAuthenticator";

    private const string QueryAuthenticator = "RestSharp.Authenticators.OAuth2.OAuth2UriQueryParameterAuthenticator";

    /// <summary>
    /// The members that only send, with the HTTP methods that they set; each has an asynchronous twin, and most a generic one.
    /// </summary>
    private static readonly (string Member, string? Method)[] Senders =
    {
        ("Execute", null), ("ExecuteGet", "Get"), ("ExecutePost", "Post"), ("ExecutePut", "Put"), ("ExecutePatch", "Patch"),
        ("ExecuteDelete", "Delete"), ("ExecuteHead", "Head"), ("ExecuteOptions", "Options"), ("Get", "Get"), ("Post", "Post"),
        ("Put", "Put"), ("Patch", "Patch"), ("Delete", "Delete"), ("Head", "Head"), ("Options", "Options"),
        ("DownloadData", null),
    };

    /// <summary>The members that take a resource as a text instead of a request, with their HTTP methods.</summary>
    private static readonly (string Member, string Method)[] SendersOfText =
    {
        ("Get", "Get"), ("ExecuteGet", "Get"), ("Delete", "Delete"), ("ExecuteDelete", "Delete"),
        ("GetJson", "Get"), ("PostJson", "Post"), ("PutJson", "Put"),
    };

    /// <summary>What is put into a request beside headers and query parameters; all of it gives the request back.</summary>
    private static readonly string[] OtherParts =
    {
        "AddBody", "AddJsonBody", "AddStringBody", "AddXmlBody", "AddFile", "AddUrlSegment", "AddObject", "AddObjectStatic",
        "AddCookie", "AddParameter", "AddOrUpdateParameter", "AddOrUpdateParameters",
    };

    public override string Marker => Request;

    public override string? Assembly => "RestSharp";

    public override IReadOnlyList<(string Type, Role Role)> Roles { get; } = new[]
    {
        (Client, Role.Client),
        (Request, Role.Message),
        (Options, Role.Settings),
        (Parameter, Role.Part),
        ("RestSharp.Authenticators.IAuthenticator", Role.Part),
    };

    public override IReadOnlyList<Row> Rows { get; } = new[]
    {
        Call(RequestExtensions, "AddHeader").Header(name: "name", "value", "values").ReturnsTarget(),
        Call(RequestExtensions, "AddOrUpdateHeader").Header(name: "name", "value").ReturnsTarget(),
        Call(RequestExtensions, "AddHeaders").Headers(entries: "headers").ReturnsTarget(),
        Call(RequestExtensions, "AddOrUpdateHeaders").Headers(entries: "headers").ReturnsTarget(),
        Call(RequestExtensions, "AddParameter").When("type", "HttpHeader").Header(name: "name", "value"),
        Call(RequestExtensions, "AddOrUpdateParameter").When("type", "HttpHeader").Header(name: "name", "value"),
        Call(RequestExtensions, "AddQueryParameter").Query(name: "name", "value").ReturnsTarget(),
        Call(RequestExtensions, "AddParameter").When("type", "QueryString").Query(name: "name", "value"),
        Call(RequestExtensions, "AddOrUpdateParameter").When("type", "QueryString").Query(name: "name", "value"),
        Call(RequestExtensions, "AddParameter").Query(name: "name", "value").Without("type").ByMethod(),
        Call(RequestExtensions, "AddOrUpdateParameter").Query(name: "name", "value").Without("type").ByMethod(),
        Call(RequestExtensions, "AddObject").Queries("obj").ByMethod(),
        Call(RequestExtensions, "AddObjectStatic").Queries("obj").ByMethod(),
        Call(RequestExtensions, "AddOrUpdateParameter").Takes("parameter"),
        Call(RequestExtensions, "AddOrUpdateParameters").Takes("parameters"),
        Call(Request, "AddParameter").Takes("parameter").ReturnsTarget(),
        New("RestSharp.HeaderParameter").Header(name: "name", "value"),
        New("RestSharp.QueryParameter").Query(name: "name", "value"),
        New("RestSharp.GetOrPostParameter").Query(name: "name", "value").ByMethod(),

        Call(ClientExtensions, "AddDefaultHeader").Header(name: "name", "value").ReturnsTarget(),
        Call(ClientExtensions, "AddDefaultHeaders").Headers(entries: "headers").ReturnsTarget(),
        Call(ClientExtensions, "AddDefaultQueryParameter").Query(name: "name", "value").ReturnsTarget(),
        Call(ClientExtensions, "AddDefaultParameter").When("type", "HttpHeader").Header(name: "name", "value").ReturnsTarget(),
        Call(ClientExtensions, "AddDefaultParameter").When("type", "QueryString").Query(name: "name", "value").ReturnsTarget(),
        Call(ClientExtensions, "AddDefaultParameter").Takes("parameter").ReturnsTarget(),
        Call(ClientExtensions, "AddDefaultUrlSegment").ReturnsTarget(),

        Call(RequestExtensions, "AddJsonBody").Body("obj"),
        Call(RequestExtensions, "AddBody").Body("obj"),
        Call(RequestExtensions, "AddStringBody").Body("body"),

        Set(Options, "Authenticator").Takes(),
        Set(Request, "Authenticator").Takes(),
        New(JwtAuthenticator).Credential(scheme: null, key: "accessToken", defaultScheme: AsterwiseApi.Scheme).KeepingScheme(),
        New(BasicAuthenticator).Credential(scheme: null, key: "password", defaultScheme: "Basic"),
        New(BasicAuthenticator).Credential(scheme: null, key: "username", defaultScheme: "Basic").WhenText("password", ""),
        New(QueryAuthenticator).QueryOf("oauth_token", "accessToken"),
        New(OAuth2Authenticator).Credential(scheme: "tokenType", key: "accessToken", defaultScheme: "OAuth"),

        New(ClientClass).BaseUrl("baseUrl"),
        New(ClientClass).MadeOf("options"),
        New(ClientClass).MadeOf("configureRestClient"),
        New(ClientClass).MadeOf("httpClient"),
        New(Options).BaseUrl("baseUrl"),
        Set(Options, "BaseUrl").BaseUrl(),
        New(Request).Url("resource"),
        Set(Request, "Resource").Url(),
        New(Request).Method("method"),
        Set(Request, "Method").Method(),

        Call(ClientClass, "ExecuteAsync").Send("request"),
        Call(Client, "ExecuteAsync").Send("request"),
        Call(ClientClass, "DownloadStreamAsync").Send("request"),
        Call(Client, "DownloadStreamAsync").Send("request"),
        Call(ClientExtensions, "DownloadStream").Send("request"),
        Call(ClientExtensions, "StreamJsonAsync").SendTo("resource", "Get", CallResult.Json),
    }
    .Concat(OtherParts.Select(member => Call(RequestExtensions, member).ReturnsTarget()))
    .Concat(Senders.SelectMany(sender => Twins(sender.Member)
        .Select(member => Call(ClientExtensions, member).Send("request", sender.Method))))
    .Concat(SendersOfText.SelectMany(sender => Twins(sender.Member)
        .Select(member => Call(ClientExtensions, member).SendTo("resource", sender.Method, CallResult.Response))))
    .ToArray();

    /// <summary>https://restsharp.dev/docs/advanced/configuration; the query string is sent on, too.</summary>
    public override RedirectFacts? Redirects { get; } = new(
        ClientClass,
        ImmutableArray.Create("FollowRedirects", "RedirectOptions", "ConfigureMessageHandler"),
        DropsAuthorization: true);

    public override string NameOf(IPropertySymbol member, Use taker) =>
        AttributeText(member, "RestSharp.RequestPropertyAttribute", "Name") ?? member.Name;

    private static IEnumerable<string> Twins(params string[] members) =>
        members.SelectMany(member => new[] { member, member + "Async" });
}
