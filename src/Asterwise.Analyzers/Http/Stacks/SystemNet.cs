using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using static Asterwise.Analyzers.Http.Row;

namespace Asterwise.Analyzers.Http.Stacks;

/// <summary>
/// <c>WebRequest</c>, <c>HttpWebRequest</c> and <c>WebClient</c>
/// (https://learn.microsoft.com/dotnet/api/system.net.webclient). They refuse no malformed value: it goes on the wire.
/// </summary>
internal sealed class SystemNet : HttpStack
{
    public const string WebRequest = "System.Net.WebRequest";
    public const string WebClient = "System.Net.WebClient";

    private const string Headers = "System.Net.WebHeaderCollection";
    private const string Collection = "System.Collections.Specialized.NameValueCollection";
    private const string HeaderName = "System.Net.HttpRequestHeader";

    /// <summary>The members that send at once, each with its twins for tasks and for events.</summary>
    private static readonly (string Member, string Method)[] Senders =
    {
        ("DownloadString", "Get"), ("DownloadData", "Get"), ("DownloadFile", "Get"), ("OpenRead", "Get"),
        ("UploadString", "Post"), ("UploadData", "Post"), ("UploadFile", "Post"), ("UploadValues", "Post"), ("OpenWrite", "Post"),
    };

    /// <summary>Those of them that take a body with fields.</summary>
    private static readonly string[] BodySenders = { "UploadString", "UploadData", "UploadValues" };

    public override string Marker => WebClient;

    public override IReadOnlyList<(string Type, Role Role)> Roles { get; } = new[]
    {
        (WebRequest, Role.Message),
        (WebClient, Role.Client),
        (Headers, Role.Part),
        ("System.Net.WebResponse", Role.NotARequest),
        ("System.Net.HttpListenerRequest", Role.NotARequest),
        ("System.Net.HttpListenerResponse", Role.NotARequest),
    };

    public override IReadOnlyList<Row> Rows { get; } = new[]
    {
        Call(Headers, "Add").Header(name: "name", "value").Adding(),
        Call(Headers, "Add").Header(name: "header", "value").Adding(),
        Call(Headers, "Add").HeaderLine("header").Adding(),
        Call(Headers, "Set").Header(name: "name", "value"),
        Call(Headers, "Set").Header(name: "header", "value"),
        Set(Headers, Indexer).Header(name: "header"),
        Set(Collection, Indexer).Header(name: "name").On(Headers),
        Set(WebRequest, "Headers").Takes(),
        Set("System.Net.HttpWebRequest", "Headers").Takes(),
        Set(WebClient, "Headers").Takes(),

        Call(Collection, "Add").Query(name: "name", "value").Of(WebClient, "QueryString"),
        Call(Collection, "Set").Query(name: "name", "value").Of(WebClient, "QueryString"),
        Set(Collection, Indexer).Query(name: "name").Of(WebClient, "QueryString"),

        Call(WebRequest, "Create").Url("requestUriString").Makes(),
        Call(WebRequest, "Create").Url("requestUri").Makes(),
        Call(WebRequest, "CreateHttp").Url("requestUriString").Makes(),
        Call(WebRequest, "CreateHttp").Url("requestUri").Makes(),
        Call(WebRequest, "CreateDefault").Url("requestUri").Makes(),
        Set(WebClient, "BaseAddress").BaseUrl(),
    }
    .Concat(BodySenders.SelectMany(sender => Twins(sender)
        .Select(member => Call(WebClient, member).Body("data"))))
    .Concat(Senders.SelectMany(sender => Twins(sender.Member)
        .Select(member => Call(WebClient, member).SendTo("address", sender.Method, CallResult.None))))
    .ToArray();

    /// <summary><c>HttpRequestHeader.ProxyAuthorization</c> is <c>Proxy-Authorization</c>.</summary>
    public override string? HeaderNameOf(IFieldSymbol field) =>
        field.ContainingType.Is(HeaderName) ? Names.Hyphenated(field.Name) : null;

    private static IEnumerable<string> Twins(string member) => new[] { member, member + "Async", member + "TaskAsync" };
}
