using Microsoft.CodeAnalysis;
using static Asterwise.Analyzers.Http.Row;

namespace Asterwise.Analyzers.Http.Stacks;

/// <summary><c>System.Text.Json</c> (https://learn.microsoft.com/dotnet/api/system.text.json).</summary>
internal sealed class SystemTextJson : HttpStack
{
    private const string Serializer = "System.Text.Json.JsonSerializer";
    private const string Node = "System.Text.Json.Nodes.JsonNode";

    public override string Marker => Serializer;

    public override string? Assembly => "System.Text.Json";

    public override IReadOnlyList<Row> Rows { get; } = new[]
    {
        Call(Serializer, "Serialize").Serializes("value"),
        Call(Serializer, "SerializeToUtf8Bytes").Serializes("value"),
        Call(Serializer, "SerializeToNode").Serializes("value"),
        Call(Serializer, "SerializeToElement").Serializes("value"),
        Call(Node, "ToJsonString").Serializes(),
        Call(Node, "Parse").Serializes("json"),
    };

    public override string? FieldNameOf(ISymbol member) =>
        AttributeText(member, "System.Text.Json.Serialization.JsonPropertyNameAttribute", property: null);
}
