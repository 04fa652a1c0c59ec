using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using static Asterwise.Analyzers.Http.Row;

namespace Asterwise.Analyzers.Http.Stacks;

/// <summary>
/// Flurl 4 and Flurl.Http 4 (https://flurl.dev/docs/fluent-url, https://flurl.dev/docs/fluent-http). A text or a <c>Uri</c> is
/// made into a <c>Url</c> by the first member that changes it, and any of the three into a request by the first that is
/// about one.
/// </summary>
internal sealed class Flurl : HttpStack
{
    public const string Url = "Flurl.Url";

    /// <summary>Makes a <c>Url</c> of a text or a <c>Uri</c>.</summary>
    private const string UrlOfText = "Flurl.GeneratedExtensions";

    /// <summary>Makes a request of a <c>Url</c>, a text or a <c>Uri</c>, or sends one to it at once.</summary>
    private const string RequestOfUrl = "Flurl.Http.GeneratedExtensions";

    private const string UrlOfRequest = "Flurl.Http.UrlBuilderExtensions";
    private const string QueryParams = "Flurl.QueryParamCollection";
    private const string Headers = "Flurl.Util.INameValueList";
    private const string HeaderExtensions = "Flurl.Http.HeaderExtensions";
    private const string SettingsExtensions = "Flurl.Http.SettingsExtensions";
    private const string EventExtensions = "Flurl.Http.EventHandlerContainerExtensions";
    private const string CookieExtensions = "Flurl.Http.CookieExtensions";

    private const string Client = "Flurl.Http.IFlurlClient";
    private const string ClientClass = "Flurl.Http.FlurlClient";
    private const string Session = "Flurl.Http.CookieSession";
    public const string Request = "Flurl.Http.IFlurlRequest";
    public const string RequestClass = "Flurl.Http.FlurlRequest";
    private const string Builder = "Flurl.Http.Configuration.IFlurlClientBuilder";
    private const string BuilderClass = "Flurl.Http.Configuration.FlurlClientBuilder";
    private const string Cache = "Flurl.Http.Configuration.IFlurlClientCache";
    private const string CacheClass = "Flurl.Http.Configuration.FlurlClientCache";

    /// <summary>The members that change a URL, of a request too.</summary>
    private static readonly string[] PathAndQuery =
    {
        "AppendPathSegment", "AppendPathSegments", "SetQueryParam", "SetQueryParams", "AppendQueryParam", "RemoveQueryParam",
        "RemoveQueryParams", "SetFragment", "RemoveFragment",
    };

    /// <summary>Those that a request has not.</summary>
    private static readonly string[] OfUrlAlone = { "RemovePathSegment", "RemovePath", "RemoveQuery", "ResetToRoot" };

    private static readonly string[] SettingMembers =
    {
        "WithSettings", "WithTimeout", "AllowHttpStatus", "AllowAnyHttpStatus", "WithAutoRedirect",
    };

    private static readonly string[] EventMembers = { "BeforeCall", "AfterCall", "OnError", "OnRedirect" };

    private static readonly string[] CookieMembers = { "WithCookie", "WithCookies" };

    /// <summary>What configures a client before it is built, and what builds it.</summary>
    private static readonly string[] BuilderMembers =
    {
        "ConfigureHttpClient", "ConfigureInnerHandler", "UseSocketsHttpHandler", "AddMiddleware", "Build",
    };

    /// <summary>The members that send at once, with their HTTP methods and the parameters of their bodies.</summary>
    private static readonly (string Member, string Method, string? Body)[] Senders =
    {
        ("GetAsync", "Get", null), ("GetJsonAsync", "Get", null), ("GetStringAsync", "Get", null),
        ("GetStreamAsync", "Get", null), ("GetBytesAsync", "Get", null), ("DownloadFileAsync", "Get", null),
        ("HeadAsync", "Head", null), ("OptionsAsync", "Options", null), ("DeleteAsync", "Delete", null),
        ("PostAsync", "Post", "content"), ("PutAsync", "Put", "content"), ("PatchAsync", "Patch", "content"),
        ("PostJsonAsync", "Post", "body"), ("PutJsonAsync", "Put", "body"), ("PatchJsonAsync", "Patch", "body"),
        ("PostStringAsync", "Post", "body"), ("PutStringAsync", "Put", "body"), ("PatchStringAsync", "Patch", "body"),
        ("PostUrlEncodedAsync", "Post", "body"), ("PostMultipartAsync", "Post", "buildContent"),
        ("SendAsync", "Send", "content"), ("SendJsonAsync", "Send", "body"), ("SendStringAsync", "Send", "body"),
        ("SendUrlEncodedAsync", "Send", "body"),
    };

    public override string Marker => Url;

    public override string? Assembly => "Flurl";

    public override IReadOnlyList<(string Type, Role Role)> Roles { get; } = new[]
    {
        (Url, Role.Builder),
        (QueryParams, Role.Part),
        (Headers, Role.Part),
        (Client, Role.Client),
        (Session, Role.Client),
        (Builder, Role.Settings),
        (Request, Role.Message),
        ("Flurl.Http.IFlurlResponse", Role.NotARequest),
    };

    public override IReadOnlyList<Row> Rows { get; } = new[]
    {
        Call(HeaderExtensions, "WithHeader").Header(name: "name", "value").ReturnsTarget(),
        Call(HeaderExtensions, "WithHeaders").Headers(entries: "headers").ReturnsTarget(),
        Bearer(HeaderExtensions).ReturnsTarget(),
        Basic(HeaderExtensions, key: "password").ReturnsTarget(),
        Basic(HeaderExtensions, key: "username").WhenText("password", "").ReturnsTarget(),
        Call(RequestOfUrl, "WithHeader").Header(name: "name", "value").Makes(),
        Call(RequestOfUrl, "WithHeaders").Headers(entries: "headers").Makes(),
        Bearer(RequestOfUrl).Makes(),
        Basic(RequestOfUrl, key: "password").Makes(),
        Basic(RequestOfUrl, key: "username").WhenText("password", "").Makes(),
        Call(Headers, "Add").Header(name: "name", "value").Adding(),
        Call(Headers, "AddOrReplace").Header(name: "name", "value"),
        Call("Flurl.Http.HttpMessageExtensions", "SetHeader").Header(name: "name", "value"),

        Call(Url, "SetQueryParam").Query(name: "name", "value").ReturnsTarget(),
        Call(Url, "SetQueryParams").Queries("values").ReturnsTarget(),
        Call(Url, "AppendQueryParam").Query(name: "name", "value").ReturnsTarget(),
        Call(Url, "AppendQueryParam").Queries("values").ReturnsTarget(),
        Call(UrlOfText, "SetQueryParam").Query(name: "name", "value").Makes(),
        Call(UrlOfText, "SetQueryParams").Queries("values").Makes(),
        Call(UrlOfText, "AppendQueryParam").Query(name: "name", "value").Makes(),
        Call(UrlOfText, "AppendQueryParam").Queries("values").Makes(),
        Call(UrlOfRequest, "SetQueryParam").Query(name: "name", "value").ReturnsTarget(),
        Call(UrlOfRequest, "SetQueryParams").Queries("values").ReturnsTarget(),
        Call(UrlOfRequest, "AppendQueryParam").Query(name: "name", "value").ReturnsTarget(),
        Call(UrlOfRequest, "AppendQueryParam").Queries("values").ReturnsTarget(),
        Call(QueryParams, "Add").Query(name: "name", "value"),
        Call(QueryParams, "AddOrReplace").Query(name: "name", "value"),
        Set(Url, "Query").QueryText(),

        New(Url).Url("baseUrl"),
        New(Url).Url("uri"),
        Call(Url, "Parse").Url("url").Makes(),
        Call(Url, "Combine").Url("parts").Makes(),
        New(RequestClass).Url("url"),
        Set(Request, "Url").Url(),
        Set(RequestClass, "Url").Url(),
        Set(Request, "Content").Body(),
        Set(RequestClass, "Content").Body(),
        Call("Flurl.Http.Content.CapturedMultipartContent", "AddString").Field(name: "name", value: "value"),

        New(ClientClass).BaseUrl("baseUrl"),
        New(ClientClass).MadeOf("httpClient"),
        Set(Client, "BaseUrl").BaseUrl(),
        Set(ClientClass, "BaseUrl").BaseUrl(),
        Call(ClientClass, "SendAsync").Send("request"),
        Call(Client, "SendAsync").Send("request"),
        New(BuilderClass).BaseUrl("baseUrl"),
        New(Session).BaseUrl("baseUrl"),
        New(Session).MadeOf("client"),
        Call("Flurl.Http.FlurlHttp", "ConfigureClientForUrl").BaseUrl("url").Makes(),
    }
    .Concat(new[] { Client, ClientClass, Session }.SelectMany(RowsOfClient))
    .Concat(new[] { Cache, CacheClass }.SelectMany(RowsOfCache))
    .Concat(PathAndQuery.Concat(OfUrlAlone).SelectMany(member => OfText(UrlOfText, member)))
    .Concat(PathAndQuery.Concat(OfUrlAlone).Concat(new[] { "Reset", "Clone", "ToString", "ToUri" }).Select(Fluent(Url)))
    .Concat(PathAndQuery.Select(Fluent(UrlOfRequest)))
    .Concat(SettingMembers.Select(Fluent(SettingsExtensions)))
    .Concat(EventMembers.Select(Fluent(EventExtensions)))
    .Concat(CookieMembers.Select(Fluent(CookieExtensions)))
    .Concat(BuilderMembers.Select(Fluent(Builder)))
    .Concat(BuilderMembers.Select(Fluent(BuilderClass)))
    .Concat(SettingMembers.Concat(EventMembers).Concat(CookieMembers)
        .Concat(new[] { "WithHeader", "WithHeaders", "WithBasicAuth", "WithOAuthBearerToken" })
        .SelectMany(member => OfText(RequestOfUrl, member)))
    .Concat(Senders.SelectMany(RowsOf))
    .ToArray();

    /// <summary>
    /// The headers of a client are put into each request again, also into one to another host that a redirect leads to; those of
    /// a request are left out of all that follow. Measured with 4.0.2.
    /// </summary>
    public override RedirectFacts? Redirects { get; } = new(
        ClientClass,
        ImmutableArray.Create("WithAutoRedirect", "Redirects", "Settings.Redirects", "AllowAutoRedirect"),
        DropsAuthorization: false)
    {
        IsOfClientAlone = true,
    };

    /// <summary>
    /// <c>WithHeaders(new { X_API_Key = key })</c> sends <c>X-API-Key</c>, unless it is told to leave the underscores.
    /// </summary>
    public override string NameOf(IPropertySymbol member, Use taker)
    {
        var isHeader = taker.Row.Effect == Effect.Header;
        var staysAsItIs = taker.Argument("replaceUnderscoreWithHyphen")?.Value.ConstantValue.Value is false;
        return isHeader && !staysAsItIs ? member.Name.Replace('_', '-') : member.Name;
    }

    private static Row Bearer(string type) =>
        Call(type, "WithOAuthBearerToken").Credential(scheme: null, key: "token", defaultScheme: AsterwiseApi.Scheme);

    private static Row Basic(string type, string key) =>
        Call(type, "WithBasicAuth").Credential(scheme: null, key, defaultScheme: "Basic");

    private static Row[] RowsOfClient(string type) => new[]
    {
        Call(type, "Request").Url("urlSegments").Makes(),
        Call(type, "Request").SendsResult(),
    };

    private static Row[] RowsOfCache(string type) => new[]
    {
        Call(type, "GetOrAdd").BaseUrl("baseUrl").Makes(),
        Call(type, "GetOrAdd").MadeOf("configure").Makes(),
        Call(type, "Add").BaseUrl("baseUrl").ReturnsTarget(),
        Call(type, "Add").MadeOf("configure").ReturnsTarget(),
        Call(type, "Add").Registers("name").OnType("FlurlHttp"),
        Call(type, "Get").Registered(),
        Call(type, "WithDefaults").ReturnsTarget(),
    };

    private static Func<string, Row> Fluent(string type) => member => Call(type, member).ReturnsTarget();

    private static Row[] OfText(string type, string member) => new[]
    {
        Call(type, member).Url("url").Makes(),
        Call(type, member).Url("uri").Makes(),
    };

    private static IEnumerable<Row> RowsOf((string Member, string Method, string? Body) sender)
    {
        yield return Call(RequestOfUrl, sender.Member).SendTo("url", sender.Method, CallResult.None, sender.Body);
        yield return Call(RequestOfUrl, sender.Member).SendTo("uri", sender.Method, CallResult.None, sender.Body);
        if (sender.Body is "content" or "body")
            yield return Call(RequestOfUrl, sender.Member).Body(sender.Body);
    }
}
