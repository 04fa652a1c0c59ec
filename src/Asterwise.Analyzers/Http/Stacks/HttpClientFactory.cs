using static Asterwise.Analyzers.Http.Row;

namespace Asterwise.Analyzers.Http.Stacks;

/// <summary>
/// <c>Microsoft.Extensions.Http</c>: clients that are registered under a name or for a type
/// (https://learn.microsoft.com/dotnet/core/extensions/httpclient-factory).
/// </summary>
internal sealed class HttpClientFactory : HttpStack
{
    private const string Registration = "Microsoft.Extensions.DependencyInjection.HttpClientFactoryServiceCollectionExtensions";

    private const string Builder = "Microsoft.Extensions.DependencyInjection.HttpClientBuilderExtensions";

    public override string Marker => "System.Net.Http.IHttpClientFactory";

    public override string? Assembly => "Microsoft.Extensions.Http";

    public override IReadOnlyList<Row> Rows { get; } = new[]
    {
        Call(Registration, "AddHttpClient").Registers(name: "name"),
        Call("System.Net.Http.IHttpClientFactory", "CreateClient").Registered(),
        Call("System.Net.Http.HttpClientFactoryExtensions", "CreateClient").Registered(),
        Call(Builder, "RedactLoggedHeaders").Redacts("redactedLoggedHeaderNames"),
    };
}
