using Asterwise.Analyzers.Code;

namespace Asterwise.Analyzers.Tests.Code;

public class AttributeNamesTests
{
    [Theory]
    [InlineData("Task<Chart> Get([Header(\"apikey\")] string key);")]
    [InlineData("Task<Chart> Get([Query, Header(\"apikey\")] string key);")]
    [InlineData("Task<Chart> Get([Refit.Header(\"apikey\")] string key);")]
    [InlineData("Task<Chart> Get([global::Refit.HeaderAttribute(\"apikey\")] string key);")]
    [InlineData("Task<Chart> Get([param: Header(\"apikey\")] string key);")]
    [InlineData("Task<Chart> Get([\n    Header (\"apikey\")] string key);")]
    [InlineData("Task<Chart> Get([Header] string key);")]
    [InlineData("Task<Chart> Get([Header, Query] string key);")]
    public void An_attribute_may_be_there(string text) => Assert.True(AttributeNames.MayBeIn(text, "Header"));

    [Theory]
    [InlineData("")]
    [InlineData("Header")]
    [InlineData("[Header")]
    [InlineData("using System.Net.Http.Headers;")]
    [InlineData("client.DefaultRequestHeaders.Add(\"X-Request-Id\", id);")]
    [InlineData("request.Headers[\"X-Request-Id\"] = id;")]
    [InlineData("var value = new ProductHeaderValue(name);")]
    [InlineData("Task<Chart> Get([HeaderCollection] IDictionary<string, string> headers);")]
    [InlineData("class Header { }")]
    public void Other_words_are_none(string text) => Assert.False(AttributeNames.MayBeIn(text, "Header"));
}
