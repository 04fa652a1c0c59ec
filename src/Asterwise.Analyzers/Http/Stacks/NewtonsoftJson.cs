using Microsoft.CodeAnalysis;
using static Asterwise.Analyzers.Http.Row;

namespace Asterwise.Analyzers.Http.Stacks;

/// <summary>Newtonsoft.Json 13 (https://www.newtonsoft.com/json/help).</summary>
internal sealed class NewtonsoftJson : HttpStack
{
    private const string Convert = "Newtonsoft.Json.JsonConvert";
    private const string Token = "Newtonsoft.Json.Linq.JToken";

    public override string Marker => Convert;

    public override string? Assembly => "Newtonsoft.Json";

    public override IReadOnlyList<Row> Rows { get; } = new[]
    {
        Call(Convert, "SerializeObject").Serializes("value"),
        Call("Newtonsoft.Json.Linq.JObject", "FromObject").Serializes("o"),
        Call("Newtonsoft.Json.Linq.JObject", "Parse").Serializes("json"),
        Call(Token, "ToString").Serializes(),
    };

    public override string? FieldNameOf(ISymbol member) =>
        AttributeText(member, "Newtonsoft.Json.JsonPropertyAttribute", "PropertyName")
        ?? AttributeText(member, "System.Runtime.Serialization.DataMemberAttribute", "Name");
}
