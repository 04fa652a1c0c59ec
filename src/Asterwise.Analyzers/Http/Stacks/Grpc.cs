using static Asterwise.Analyzers.Http.Row;

namespace Asterwise.Analyzers.Http.Stacks;

/// <summary>
/// The metadata of calls of gRPC, 2.65 to 2.85 (https://learn.microsoft.com/aspnet/core/grpc/client), which are header fields on
/// the wire, in lower case.
/// </summary>
internal sealed class Grpc : HttpStack
{
    private const string Metadata = "Grpc.Core.Metadata";
    private const string Entry = "Grpc.Core.Metadata.Entry";

    public override string Marker => Metadata;

    public override string? Assembly => "Grpc.Core.Api";

    public override IReadOnlyList<(string Type, Role Role)> Roles { get; } = new[]
    {
        (Metadata, Role.Message),
        (Entry, Role.Part),
        ("Grpc.Core.ServerCallContext", Role.NotARequest),
    };

    public override IReadOnlyList<Row> Rows { get; } = new[]
    {
        Call(Metadata, "Add").Header(name: "key", "value"),
        Call(Metadata, "Add").Takes("item"),
        Call(Metadata, "Insert").Takes("item"),
        New(Entry).Header(name: "key", "value"),
    };
}
