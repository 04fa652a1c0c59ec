using System.Text.Json;

namespace Asterwise.Runtime.Tests.Errors;

/// <summary>The examples of the documentation, as its pages print them.</summary>
public sealed class DocumentedExamplesTests
{
    /// <summary>The pages' layout: a field a line, without indentation.</summary>
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, IndentSize = 0, NewLine = "\n" };

    public static TheoryData<string, string> Examples => new()
    {
        {
            "https://docs.asterwise.com/reference/errors/api_key_missing",
            """
            {
            "success": false,
            "error": "api_key_missing",
            "message": "API key is missing. Include it in the Authorization header as 'Bearer YOUR_KEY'.",
            "details": [],
            "retry_after": null,
            "doc_url": "https://docs.asterwise.com/reference/errors/api_key_missing",
            "request_id": "req_01HXYZABCDEFGH",
            "timestamp": "2026-05-25T12:34:56Z"
            }
            """
        },
        {
            "https://docs.asterwise.com/reference/errors/api_key_invalid",
            """
            {
            "success": false,
            "error": "api_key_invalid",
            "message": "Invalid API key format.",
            "details": [],
            "retry_after": null,
            "doc_url": "https://docs.asterwise.com/reference/errors/api_key_invalid",
            "request_id": "req_01HXYZABCDEFGH",
            "timestamp": "2026-05-25T12:34:56Z"
            }
            """
        },
        {
            "https://docs.asterwise.com/reference/errors/burst_limit_exceeded",
            """
            {
            "success": false,
            "error": "burst_limit_exceeded",
            "message": "Too many requests per minute. Please slow down.",
            "details": [],
            "retry_after": 60,
            "doc_url": "https://docs.asterwise.com/reference/errors/burst_limit_exceeded",
            "request_id": "req_01HXYZABCDEFGH",
            "timestamp": "2026-05-25T12:34:56Z"
            }
            """
        },
        {
            "https://docs.asterwise.com/reference/response-envelope",
            """
            {
            "success": false,
            "error": "api_key_missing",
            "message": "API key is missing. Include it in the Authorization header as 'Bearer YOUR_KEY'.",
            "details": [],
            "retry_after": null,
            "doc_url": "https://docs.asterwise.com/reference/errors/api_key_missing",
            "request_id": "72e02ee1-56ea-4e90-93a6-73c866ed7498",
            "timestamp": "2026-05-25T18:04:59Z"
            }
            """
        },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_that_is_read_is_written_byte_for_byte(string page, string example)
    {
        Assert.StartsWith("https://docs.asterwise.com/", page, StringComparison.Ordinal);

        var error = AsterwiseError.Parse(example);

        Assert.Equal(example, JsonSerializer.Serialize(error, Layout));
        Assert.Equal(Minified(example), error.ToJson());
        Assert.Empty(error.AdditionalFields);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_error_that_is_made_is_the_documented_one_byte_for_byte(string page, string example)
    {
        Assert.StartsWith("https://docs.asterwise.com/", page, StringComparison.Ordinal);
        var documented = AsterwiseError.Parse(example);

        var made = AsterwiseError.For(documented.Code, requestId: documented.RequestId, timestamp: documented.Timestamp);

        Assert.Equal(example, JsonSerializer.Serialize(made, Layout));
        Assert.Equal(Minified(example), made.ToJson());
    }

    [Fact]
    public void The_documented_item_of_a_validation_error_is_read_and_written()
    {
        const string item =
            """{"loc": ["body", "birth", "lat"], "msg": "Input should be greater than or equal """
            + """to -90", "type": "greater_than_equal", "input": -91.5}""";

        var error = AsterwiseError.Parse(
            $$"""{"success":false,"error":"validation_error","message":"m","details":[{{item}}]"""
            + ""","retry_after":null,"doc_url":null,"request_id":null,"timestamp":null}""");

        var detail = Assert.Single(error.Details);
        Assert.Equal(["body", "birth", "lat"], detail.Location);
        Assert.Equal("Input should be greater than or equal to -90", detail.Message);
        Assert.Equal("greater_than_equal", detail.Type);
        Assert.Equal(-91.5, detail.Json.GetProperty("input").GetDouble());
        Assert.Equal("body.birth.lat: Input should be greater than or equal to -90", detail.ToString());
        Assert.Contains(item, error.ToJson(), StringComparison.Ordinal);
    }

    private static string Minified(string example) =>
        example.Replace("\n", "", StringComparison.Ordinal).Replace("\": ", "\":", StringComparison.Ordinal);
}
