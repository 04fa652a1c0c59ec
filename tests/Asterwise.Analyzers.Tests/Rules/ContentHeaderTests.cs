using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

/// <summary>The header fields of a content are sent with those of the request that it is the body of.</summary>
public class ContentHeaderTests
{
    [Theory]
    [InlineData("""
        var body = new StringContent("{}");
        body.Headers.Add({|ASTW2001:"api-key"|}, key);
        http.PostAsync("https://api.asterwise.com/v1/journal", body);
        """)]
    [InlineData("""
        http.PutAsync(
            "https://api.asterwise.com/v1/journal",
            new StringContent("{}") { Headers = { { {|ASTW2001:"api-key"|}, key } } });
        """)]
    [InlineData("""
        var body = new ByteArrayContent(new byte[0]) { Headers = { { {|ASTW2001:"api-key"|}, key } } };
        http.PatchAsync("https://api.asterwise.com/v1/journal", body);
        """)]
    [InlineData("""
        var request = new HttpRequestMessage(HttpMethod.Post, "https://api.asterwise.com/v1/journal");
        request.Content = new StringContent("{}");
        request.Content.Headers.TryAddWithoutValidation({|ASTW2001:"api-key"|}, key);
        http.Send(request);
        """)]
    [InlineData("""
        var body = new StringContent("{}");
        body.Headers.Add({|ASTW2001:"api-key"|}, key);
        var request = new HttpRequestMessage(HttpMethod.Post, "https://api.asterwise.com/v1/journal") { Content = body };
        http.Send(request);
        """)]
    [InlineData("""
        http.Send(new HttpRequestMessage(HttpMethod.Post, "https://api.asterwise.com/v1/journal")
        {
            Content = new StringContent("{}") { Headers = { { {|ASTW2001:"api-key"|}, key } } },
        });
        """)]
    [InlineData("""
        http.BaseAddress = new Uri("https://api.asterwise.com");
        var body = new StringContent("{}");
        body.Headers.Add({|ASTW2001:"api-key"|}, key);
        http.PostAsync("v1/journal", body);
        """)]
    [InlineData("""
        Sign(new StringContent("{}"));

        void Sign(HttpContent body)
        {
            body.Headers.Add({|ASTW2001:"api-key"|}, key);
            http.PostAsync("https://api.asterwise.com/v1/journal", body);
        }
        """)]
    [InlineData("""
        var body = new StringContent("{}");
        Sign(body);
        http.PostAsync("https://api.asterwise.com/v1/journal", body);

        void Sign(HttpContent content) => content.Headers.Add({|ASTW2001:"api-key"|}, key);
        """)]
    public Task Sent_to_Asterwise(string statement) => Verify.ReportsAsync(ClientSnippet.OfUnknown(statement));

    [Theory]
    [InlineData("""
        var body = new StringContent("{}");
        body.Headers.Add("apikey", key);
        http.PostAsync("https://project.supabase.co/rest", body);
        """)]
    [InlineData("""
        http.DefaultRequestHeaders.Add("X-API-Key", key);
        var body = new StringContent("{}");
        body.Headers.Add({|ASTW2007:"apikey"|}, key);
        http.PostAsync("https://api.asterwise.com/v1/journal", body);
        """)]
    [InlineData("""
        var request = new HttpRequestMessage(HttpMethod.Post, "https://api.asterwise.com/v1/journal");
        request.Headers.Add("X-API-Key", key);
        request.Content = new StringContent("{}");
        request.Content.Headers.Add({|ASTW2007:"apikey"|}, key);
        http.Send(request);
        """)]
    [InlineData("""
        var body = new StringContent("a=1&{|ASTW2004:api_key=|}" + key);
        http.PostAsync("https://api.asterwise.com/v1/journal", body);
        """)]
    [InlineData("""
        var response = http.Send(new HttpRequestMessage(HttpMethod.Post, "https://api.asterwise.com/v1/journal"));
        response.Content.Headers.Add("apikey", key);
        """)]
    public Task Sent_elsewhere_or_beside_a_right_header_or_no_header(string statement) =>
        Verify.ReportsAsync(ClientSnippet.OfUnknown(statement));

    [Fact]
    public async Task Repaired_content_authenticates()
    {
        var program = ClientSnippet.Program("""
            var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? throw new InvalidOperationException();
            request.Content = new StringContent("{}");
            request.Content.Headers.Add("api-key", key);
            """);
        await RepairedProgram.AuthenticatesAsync<ASTW2001MisnamedHeaderFix>(program, FixVariant.KeyHeader);
    }
}
