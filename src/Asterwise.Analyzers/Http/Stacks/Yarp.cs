using static Asterwise.Analyzers.Http.Row;

namespace Asterwise.Analyzers.Http.Stacks;

/// <summary>
/// The transforms by which a gateway on YARP 2.1 to 2.3 puts something into the requests that it passes on
/// (https://learn.microsoft.com/aspnet/core/fundamentals/servers/yarp/transforms).
/// </summary>
internal sealed class Yarp : HttpStack
{
    public const string Headers = "Yarp.ReverseProxy.Transforms.RequestHeadersTransformExtensions";
    public const string Queries = "Yarp.ReverseProxy.Transforms.QueryTransformExtensions";

    public override string Marker => Headers;

    public override string? Assembly => "Yarp.ReverseProxy";

    public override IReadOnlyList<(string Type, Role Role)> Roles { get; } = new[]
    {
        ("Yarp.ReverseProxy.Transforms.Builder.TransformBuilderContext", Role.Message),
        ("Yarp.ReverseProxy.Configuration.RouteConfig", Role.Message),
    };

    public override IReadOnlyList<Row> Rows { get; } = new[]
    {
        Call(Headers, "AddRequestHeader").Header(name: "headerName", "value").ReturnsTarget(),
        Call(Headers, "WithTransformRequestHeader").Header(name: "headerName", "value").ReturnsTarget(),
        Call(Queries, "AddQueryValue").Query(name: "queryKey", "value").ReturnsTarget(),
        Call(Queries, "WithTransformQueryValue").Query(name: "queryKey", "value").ReturnsTarget(),
    };
}
