using System.Net;
using Asterwise.Emulator;

namespace Asterwise.Runtime.Tests.Http;

public sealed class RedirectTests : EmulatedApi
{
    [Theory]
    [InlineData("GET", "GET", 300, 301, 302, 303, 307, 308)]
    [InlineData("HEAD", "HEAD", 300, 301, 302, 303, 307, 308)]
    [InlineData("POST {}", "GET", 300, 301, 302, 303)]
    [InlineData("POST {}", "POST {}", 307, 308)]
    [InlineData("PUT {}", "PUT {}", 300, 301, 302, 307, 308)]
    [InlineData("PUT {}", "GET", 303)]
    [InlineData("DELETE", "DELETE", 300, 301, 302, 307, 308)]
    [InlineData("DELETE", "GET", 303)]
    [InlineData("DELETE {}", "DELETE {}", 300, 301, 302, 307, 308)]
    [InlineData("DELETE {}", "GET", 303)]
    public async Task Within_the_origin_a_redirect_is_followed_with_the_key(string sent, string landed, params int[] statuses)
    {
        foreach (var (name, value, client) in new[]
        {
            ("Authorization", $"Bearer {KeyText}", ClientOf(Attaching(Key), Api.Origin)),
            ("X-API-Key", KeyText, ClientOf(Attaching(Key, AsterwiseCredentialHeader.XApiKey), Api.SecureOrigin)),
        })
        {
            using (client)
            {
                foreach (var status in statuses)
                {
                    Api.Redirect("/v1/old", status, "/v1/new");
                    using var request = Request(sent, "/v1/old");

                    using var response = await client.SendAsync(request);

                    Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                    Assert.Equal("/v1/new", response.RequestMessage?.RequestUri?.AbsolutePath);
                    Assert.Equal([$"/v1/old {sent}", $"/v1/new {landed}"], Api.Requests.TakeLast(2).Select(Describe));
                    Assert.All(Api.Requests.TakeLast(2), received => Assert.Equal(value, received.Header(name)));
                    Assert.Equal(landed.EndsWith("{}"), Api.Requests[^1].Headers.ContainsKey("Content-Type"));
                    Assert.DoesNotContain(KeyText, request.ToString());
                }
            }
        }
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("POST {}")]
    [InlineData("PUT {}")]
    [InlineData("DELETE")]
    public async Task A_redirect_to_anywhere_else_is_the_answer(string sent)
    {
        await using var other = await ApiEmulator.StartAsync(KeyText, https: true);
        foreach (var (from, to) in new[]
        {
            (Api.Origin, other.Origin),
            (Api.SecureOrigin, other.SecureOrigin),
            (Api.Origin, WithHost(Api.Origin, "localhost")),
            (WithHost(Api.Origin, "localhost"), Api.Origin),
            (Api.Origin, Api.SecureOrigin),
            (Api.SecureOrigin, Api.Origin),
        })
        {
            using var bearer = ClientOf(Attaching(Key), from);
            using var own = ClientOf(Attaching(Key, AsterwiseCredentialHeader.XApiKey), from);
            foreach (var status in new[] { 300, 301, 302, 303, 307, 308 })
            {
                foreach (var client in new[] { bearer, own })
                {
                    Api.Redirect("/v1/old", status, new Uri(to, "/v1/new").AbsoluteUri);
                    var before = Api.Requests.Count;

                    using var response = await client.SendAsync(Request(sent, "/v1/old"));

                    Assert.Equal(status, (int)response.StatusCode);
                    Assert.Equal(new Uri(to, "/v1/new"), response.Headers.Location);
                    Assert.Equal(new Uri(from, "/v1/old"), response.RequestMessage?.RequestUri);
                    Assert.Equal($"/v1/old {sent}", Describe(Assert.Single(Api.Requests.Skip(before))));
                }
            }
        }

        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080/v1/old", "https://127.0.0.1:8080/v1/new")]
    [InlineData("https://127.0.0.1:8080/v1/old", "http://127.0.0.1:8080/v1/new")]
    [InlineData("http://127.0.0.1:8080/v1/old", "http://127.0.0.1:8081/v1/new")]
    [InlineData("http://127.0.0.1:8080/v1/old", "http://127.0.0.2:8080/v1/new")]
    [InlineData("http://api.asterwise.com/v1/old", "https://api.asterwise.com/v1/new")]
    [InlineData("https://api.asterwise.com/v1/old", "http://api.asterwise.com/v1/new")]
    [InlineData("https://api.asterwise.com/v1/old", "https://mcp.asterwise.com/v1/new")]
    [InlineData("https://api.asterwise.com/v1/old", "https://api.asterwise.com:8443/v1/new")]
    [InlineData("https://api.asterwise.com/v1/old", "https://asterwise.com/v1/new")]
    [InlineData("https://api.asterwise.com/v1/old", "//evil.example/v1/new")]
    [InlineData("https://api.asterwise.com/v1/old", "https://api.asterwise.com@evil.example/v1/new")]
    [InlineData("https://api.asterwise.com/v1/old", "https://api.asterwise.com.evil.example/v1/new")]
    public async Task A_redirect_that_changes_any_part_of_the_origin_is_the_answer(string from, string to)
    {
        using var client = ClientOf(AttachingEverywhere(Key));
        Api.Redirect("/v1/old", 302, to);

        using var response = await client.GetAsync(from);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Single(Api.Requests);
    }

    [Theory]
    [InlineData("https://api.asterwise.com/v1/new")]
    [InlineData("https://API.ASTERWISE.COM:443/v1/new")]
    [InlineData("//api.asterwise.com/v1/new")]
    public async Task The_API_may_redirect_to_itself_in_any_spelling(string to)
    {
        using var client = ClientOf(AttachingEverywhere(Key));
        Api.Redirect("/v1/old", 302, to);

        using var response = await client.GetAsync("https://api.asterwise.com/v1/old");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("/v1/new", Api.Requests[1].Target);
    }

    [Theory]
    [InlineData("/v1/new", "/v1/new")]
    [InlineData("new", "/v1/new")]
    [InlineData("./new/", "/v1/new/")]
    [InlineData("../v2/new", "/v2/new")]
    [InlineData("?page=2", "/v1/old?page=2")]
    [InlineData("/v1/new?q=New%20York", "/v1/new?q=New%20York")]
    [InlineData("/v1/new#part", "/v1/new")]
    [InlineData("{origin}v1/new", "/v1/new")]
    [InlineData("http:/v1/new", "/v1/new")]
    [InlineData("/\\evil.example/new", "//evil.example/new")]
    public async Task A_location_may_be_relative_or_absolute(string location, string target)
    {
        using var client = ClientOf(Attaching(Key), Api.Origin);
        Api.Answer("/v1/old", 302, response =>
        {
            if (response.HttpContext.Request.QueryString.HasValue)
                response.StatusCode = 200;
            else
                response.Headers.Location = location.Replace("{origin}", Api.Origin.AbsoluteUri);
            return Task.CompletedTask;
        });

        using var response = await client.GetAsync("/v1/old");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["/v1/old", target], Api.Requests.Select(received => received.Target));
    }

    [Theory]
    [InlineData("/v1/new", "#part")]
    [InlineData("/v1/new#other", "#other")]
    [InlineData("/v1/new#", "")]
    public async Task A_fragment_is_inherited_where_the_location_has_none(string location, string fragment)
    {
        using var client = ClientOf(Attaching(Key), Api.Origin);
        Api.Redirect("/v1/old", 302, location);

        using var response = await client.GetAsync("/v1/old#part");

        Assert.Equal(fragment, response.RequestMessage!.RequestUri!.Fragment.TrimEnd('#') is { Length: > 0 } kept ? kept : "");
        Assert.Equal("/v1/new", Api.Requests[^1].Target);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("http://[malformed")]
    [InlineData("http://")]
    [InlineData("http:///v1/new")]
    [InlineData("///evil.example/new")]
    [InlineData("\\\\evil.example/new")]
    [InlineData("mailto:somebody@example.com")]
    [InlineData("file:///v1/new")]
    [InlineData("javascript:alert(1)")]
    public async Task A_redirect_to_no_web_address_is_the_answer(string? location)
    {
        using var client = ClientOf(Attaching(Key), Api.Origin);
        Api.Redirect("/v1/old", 302, location);

        using var response = await client.GetAsync("/v1/old");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Single(Api.Requests);
    }

    [Theory]
    [InlineData(201)]
    [InlineData(304)]
    [InlineData(305)]
    [InlineData(306)]
    [InlineData(401)]
    public async Task A_location_without_a_redirect_is_not_followed(int status)
    {
        using var client = ClientOf(Attaching(Key), Api.Origin);
        Api.Redirect("/v1/old", status, "/v1/new");

        using var response = await client.GetAsync("/v1/old");

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Single(Api.Requests);
    }

    [Fact]
    public async Task Each_redirect_starts_from_the_one_before()
    {
        using var client = ClientOf(Attaching(Key), Api.Origin);
        Api.Redirect("/v1/a", 308, "b/");
        Api.Redirect("/v1/b/", 307, "c");
        Api.Redirect("/v1/b/c", 303, "/v1/d");
        Api.Redirect("/v1/d", 301, "/v1/e");

        using var response = await client.SendAsync(Request("PUT {}", "/v1/a"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            ["/v1/a PUT {}", "/v1/b/ PUT {}", "/v1/b/c PUT {}", "/v1/d GET", "/v1/e GET"], Api.Requests.Select(Describe));
        Assert.All(Api.Requests, received => Assert.Equal($"Bearer {KeyText}", received.Header("Authorization")));
    }

    [Fact]
    public async Task A_chain_ends_where_it_leaves_the_origin()
    {
        await using var other = await ApiEmulator.StartAsync(KeyText);
        using var client = ClientOf(Attaching(Key), Api.Origin);
        Api.Redirect("/v1/old", 302, "/v1/older");
        Api.Redirect("/v1/older", 301, other.Origin.AbsoluteUri);

        using var response = await client.GetAsync("/v1/old");

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(["/v1/old", "/v1/older"], Api.Requests.Select(received => received.Target));
        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData("/v1/loop", "/v1/loop")]
    [InlineData("/v1/loop", "/v1/back")]
    public async Task A_loop_ends_with_the_redirect_as_the_answer(string from, string to)
    {
        using var client = ClientOf(Attaching(Key), Api.Origin);
        Api.Redirect(to, 307, from);
        Api.Redirect(from, 302, to);

        using var response = await client.GetAsync(from);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(21, Api.Requests.Count);
    }

    [Theory]
    [InlineData("Authorization", $"Bearer {KeyText}")]
    [InlineData("X-API-Key", KeyText)]
    public async Task A_credential_of_the_caller_stays_within_the_origin_too(string name, string value)
    {
        await using var other = await ApiEmulator.StartAsync(KeyText);
        using var client = ClientOf(Attaching(Key), Api.Origin);
        client.DefaultRequestHeaders.Add(name, value);
        Api.Redirect("/v1/old", 302, "/v1/new");
        Api.Redirect("/v1/leaving", 302, other.Origin.AbsoluteUri);

        using var within = await client.GetAsync("/v1/old");
        using var leaving = await client.GetAsync("/v1/leaving");

        Assert.Equal(HttpStatusCode.OK, within.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, leaving.StatusCode);
        Assert.All(Api.Requests, received => Assert.Equal(value, received.Header(name)));
        Assert.Empty(other.Requests);
    }

    private static HttpRequestMessage Request(string methodAndBody, string path)
    {
        var parts = methodAndBody.Split(' ');
        return new HttpRequestMessage(new HttpMethod(parts[0]), path)
        {
            Content = parts.Length > 1 ? new StringContent(parts[1]) : null,
        };
    }

    private static string Describe(ApiRequest received) => $"{received.Target} {received.Method} {received.Body}".TrimEnd();
}
