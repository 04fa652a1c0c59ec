using static Asterwise.Analyzers.Http.MemberKind;

namespace Asterwise.Analyzers.Http;

/// <summary>
/// <c>System.Net.Http</c> and <c>System.Net.Http.Json</c>
/// (https://learn.microsoft.com/dotnet/api/system.net.http).
/// </summary>
internal static class SystemNetHttp
{
    public const string HttpClient = "System.Net.Http.HttpClient";
    public const string HttpMessageInvoker = "System.Net.Http.HttpMessageInvoker";
    public const string HttpMessageHandler = "System.Net.Http.HttpMessageHandler";
    public const string HttpRequestMessage = "System.Net.Http.HttpRequestMessage";
    public const string HttpResponseMessage = "System.Net.Http.HttpResponseMessage";
    public const string HttpContent = "System.Net.Http.HttpContent";
    public const string HttpHeaders = "System.Net.Http.Headers.HttpHeaders";
    public const string HttpRequestHeaders = "System.Net.Http.Headers.HttpRequestHeaders";
    public const string AuthenticationHeaderValue = "System.Net.Http.Headers.AuthenticationHeaderValue";
    public const string JsonExtensions = "System.Net.Http.Json.HttpClientJsonExtensions";

    public static readonly (string Type, OwnerKind Kind)[] Owners =
    {
        (HttpMessageInvoker, OwnerKind.Client),
        (HttpRequestMessage, OwnerKind.Message),
        (HttpContent, OwnerKind.Content),
        (HttpResponseMessage, OwnerKind.NotARequest),
    };

    public static readonly StackMember[] Members =
    {
        new(HttpHeaders, "Add", Header, "name", "value", "values"),
        new(HttpHeaders, "TryAddWithoutValidation", Header, "name", "value", "values"),
        new(AuthenticationHeaderValue, StackMember.Constructor, Authorization, "scheme", "parameter"),
        new(AuthenticationHeaderValue, "Parse", Authorization, null, "input"),

        new(HttpClient, "BaseAddress", Url) { IsForAllRequests = true },
        new(HttpRequestMessage, StackMember.Constructor, Url, null, "requestUri"),
        new(HttpRequestMessage, "RequestUri", Url),
        new(HttpClient, "SendAsync", Send, null, "request"),
        new(HttpClient, "Send", Send, null, "request"),
        new(HttpMessageInvoker, "SendAsync", Send, null, "request"),
        new(HttpMessageInvoker, "Send", Send, null, "request"),

        Call(HttpClient, "GetAsync", "Get", CallResult.Response),
        Call(HttpClient, "GetStringAsync", "Get", CallResult.String),
        Call(HttpClient, "GetByteArrayAsync", "Get", CallResult.Bytes),
        Call(HttpClient, "GetStreamAsync", "Get", CallResult.Stream),
        Call(HttpClient, "DeleteAsync", "Delete", CallResult.Response),
        Call(HttpClient, "PostAsync", "Post", CallResult.Response, body: "content"),
        Call(HttpClient, "PutAsync", "Put", CallResult.Response, body: "content"),
        Call(HttpClient, "PatchAsync", "Patch", CallResult.Response, body: "content"),

        Call(JsonExtensions, "GetFromJsonAsync", "Get", CallResult.Json),
        Call(JsonExtensions, "GetFromJsonAsAsyncEnumerable", "Get", CallResult.None),
        Call(JsonExtensions, "DeleteFromJsonAsync", "Delete", CallResult.Json),
        Call(JsonExtensions, "PostAsJsonAsync", "Post", CallResult.Response, body: "value"),
        Call(JsonExtensions, "PutAsJsonAsync", "Put", CallResult.Response, body: "value"),
        Call(JsonExtensions, "PatchAsJsonAsync", "Patch", CallResult.Response, body: "value"),
    };

    private static StackMember Call(string type, string member, string method, CallResult result, string? body = null) =>
        new(type, member, Url, null, "requestUri") { HttpMethod = method, Result = result, Body = body };
}
