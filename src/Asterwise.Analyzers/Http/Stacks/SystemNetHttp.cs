using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using static Asterwise.Analyzers.Http.Row;

namespace Asterwise.Analyzers.Http.Stacks;

/// <summary>
/// <c>System.Net.Http</c> and <c>System.Net.Http.Json</c>
/// (https://learn.microsoft.com/dotnet/api/system.net.http).
/// </summary>
internal sealed class SystemNetHttp : HttpStack
{
    public const string HttpClient = "System.Net.Http.HttpClient";
    public const string HttpMessageInvoker = "System.Net.Http.HttpMessageInvoker";
    public const string HttpMessageHandler = "System.Net.Http.HttpMessageHandler";
    public const string HttpClientHandler = "System.Net.Http.HttpClientHandler";
    public const string HttpRequestMessage = "System.Net.Http.HttpRequestMessage";
    public const string HttpResponseMessage = "System.Net.Http.HttpResponseMessage";
    public const string HttpContent = "System.Net.Http.HttpContent";
    public const string HttpHeaders = "System.Net.Http.Headers.HttpHeaders";
    public const string HttpRequestHeaders = "System.Net.Http.Headers.HttpRequestHeaders";
    public const string AuthenticationHeaderValue = "System.Net.Http.Headers.AuthenticationHeaderValue";
    public const string JsonExtensions = "System.Net.Http.Json.HttpClientJsonExtensions";

    public override string Marker => HttpClient;

    public override IReadOnlyList<(string Type, Role Role)> Roles { get; } = new[]
    {
        (HttpMessageInvoker, Role.Client),
        (HttpRequestMessage, Role.Message),
        (HttpContent, Role.Content),
        (HttpResponseMessage, Role.NotARequest),
        (HttpHeaders, Role.Part),
        (AuthenticationHeaderValue, Role.Part),
    };

    public override IReadOnlyList<Row> Rows { get; } = new[]
    {
        Call(HttpHeaders, "Add").Header(name: "name", "value", "values").Adding(),
        Call(HttpHeaders, "TryAddWithoutValidation").Header(name: "name", "value", "values").Adding(),
        New(AuthenticationHeaderValue).Credential(scheme: "scheme", key: "parameter"),
        Call(AuthenticationHeaderValue, "Parse").Credential(scheme: null, key: "input"),
        Set(HttpRequestHeaders, "Authorization").Takes(),
        Set(HttpRequestHeaders, "ProxyAuthorization").Takes().InHeader("Proxy-Authorization"),

        Set(HttpClient, "BaseAddress").BaseUrl(),
        New(HttpRequestMessage).Url("requestUri"),
        Set(HttpRequestMessage, "RequestUri").Url(),
        Call(HttpClient, "SendAsync").Send("request"),
        Call(HttpClient, "Send").Send("request"),
        Call(HttpMessageInvoker, "SendAsync").Send("request"),
        Call(HttpMessageInvoker, "Send").Send("request"),

        Call(HttpClient, "GetAsync").SendTo("requestUri", "Get", CallResult.Response),
        Call(HttpClient, "GetStringAsync").SendTo("requestUri", "Get", CallResult.String),
        Call(HttpClient, "GetByteArrayAsync").SendTo("requestUri", "Get", CallResult.Bytes),
        Call(HttpClient, "GetStreamAsync").SendTo("requestUri", "Get", CallResult.Stream),
        Call(HttpClient, "DeleteAsync").SendTo("requestUri", "Delete", CallResult.Response),
        Set(HttpRequestMessage, "Content").Body(),
        Call(HttpClient, "PostAsync").Body("content"),
        Call(HttpClient, "PutAsync").Body("content"),
        Call(HttpClient, "PatchAsync").Body("content"),
        Call(HttpClient, "PostAsync").SendTo("requestUri", "Post", CallResult.Response, body: "content"),
        Call(HttpClient, "PutAsync").SendTo("requestUri", "Put", CallResult.Response, body: "content"),
        Call(HttpClient, "PatchAsync").SendTo("requestUri", "Patch", CallResult.Response, body: "content"),

        New("System.Net.Http.StringContent").Body("content"),
        New("System.Net.Http.ByteArrayContent").Body("content"),
        New("System.Net.Http.FormUrlEncodedContent").Body("nameValueCollection"),
        Call("System.Net.Http.Json.JsonContent", "Create").Body("inputValue").Makes(),
        Call("System.Net.Http.MultipartFormDataContent", "Add").Field(name: "name", value: "content"),
        Call(JsonExtensions, "PostAsJsonAsync").Body("value"),
        Call(JsonExtensions, "PutAsJsonAsync").Body("value"),
        Call(JsonExtensions, "PatchAsJsonAsync").Body("value"),

        Call(JsonExtensions, "GetFromJsonAsync").SendTo("requestUri", "Get", CallResult.Json),
        Call(JsonExtensions, "GetFromJsonAsAsyncEnumerable").SendTo("requestUri", "Get", CallResult.None),
        Call(JsonExtensions, "DeleteFromJsonAsync").SendTo("requestUri", "Delete", CallResult.Json),
        Call(JsonExtensions, "PostAsJsonAsync").SendTo("requestUri", "Post", CallResult.Response, body: "value"),
        Call(JsonExtensions, "PutAsJsonAsync").SendTo("requestUri", "Put", CallResult.Response, body: "value"),
        Call(JsonExtensions, "PatchAsJsonAsync").SendTo("requestUri", "Patch", CallResult.Response, body: "value"),
    };

    public override IReadOnlyList<string> PrintedWithHeaders { get; } =
        new[] { HttpRequestMessage, HttpRequestHeaders, AuthenticationHeaderValue };

    public override IReadOnlyList<string> PlainTransports { get; } =
        new[] { HttpClientHandler, "System.Net.Http.SocketsHttpHandler" };

    /// <summary>
    /// https://learn.microsoft.com/dotnet/api/system.net.http.httpclienthandler.allowautoredirect: "The Authorization header is
    /// cleared on auto-redirects […]. No other headers are cleared."
    /// </summary>
    public override RedirectFacts? Redirects { get; } = new(
        HttpClient,
        ImmutableArray.Create("AllowAutoRedirect", "PrimaryHttpMessageHandler", "PrimaryHandler", "UseSocketsHttpHandler"),
        DropsAuthorization: true)
    {
        SettingOfAll = "ConfigureHttpClientDefaults",
    };

    public override INamedTypeSymbol? HandlerOf(IParameterSymbol message) =>
        message.ContainingSymbol is IMethodSymbol { IsOverride: true, ContainingType: var type }
        && type.IsOrDerivesFrom(HttpMessageHandler)
            ? type
            : null;
}
