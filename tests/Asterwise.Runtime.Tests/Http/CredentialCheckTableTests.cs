using Microsoft.AspNetCore.Http;

namespace Asterwise.Runtime.Tests.Http;

/// <summary>The table of the check at startup in docs/runtime.md is what these answers were seen to do.</summary>
public sealed class CredentialCheckTableTests : EmulatedApi
{
    private const string Asterwise = "https://api.asterwise.com";
    private const string CheckPath = "/v1/numerology/life-path";
    private const string Success = """{"success":true,"message":"success","data":{}}""";

    [Fact]
    public async Task The_table_in_the_documentation_is_what_happens()
    {
        using var nobody = new RefusingPort();
        var gateway = new AsterwiseAuthenticationOptions(Key) { AllowedHosts = { "gateway.example.com" } };
        var columns = new (string Name, Func<AsterwiseAuthenticationHandler?> Handler, string? OfCaller)[]
        {
            ("key by the handler", () => new AsterwiseAuthenticationHandler(gateway), null),
            ("key by the caller", () => null, KeyText),
            ("handler without a key", AsterwiseAuthenticationHandler.WithoutKey, null),
            ("no handler, no key", () => null, null),
        };
        var table = new Table("Who", columns.Select(column => column.Name).Prepend("answers"));
        foreach (var row in Rows(nobody.Origin))
        {
            Api.Answer(CheckPath, row.Status, row.WriteAsync);
            var cells = new List<string> { row.Answer };
            foreach (var column in columns)
            {
                HttpMessageHandler handler = EveryHostHandler(row.Instead);
                if (column.Handler() is { } attaching)
                {
                    attaching.InnerHandler = handler;
                    handler = attaching;
                }

                using var client = ClientOf(handler, new Uri(row.BaseAddress));
                client.Timeout = row.Timeout;
                if (column.OfCaller is { } key)
                    client.DefaultRequestHeaders.Add("X-API-Key", key);
                cells.Add(await OutcomeAsync(client, row.Path));
            }

            table.Add(row.Who, cells);
        }

        Table.AssertDocumented("check", table.ToString());
    }

    private static Row[] Rows(Uri nobody) =>
    [
        new("the API", "200, a JSON object"),
        new("the API", "200, `\"success\": false`") { Body = """{"success":false,"error":"e","message":"m"}""" },
        new("a network that asks for a login", "200, a page") { Body = "<html>Welcome</html>" },
        new("a network that asks for a login", "a redirect", 302) { Location = "https://login.example.com/" },
        new("the API", "204", 204) { Body = "" },
        new("the API", "400, 405, 422", 422) { Body = Envelope(AsterwiseErrorCodes.ValidationError) },
        new("the API", "401: malformed, unknown or revoked", 401) { Body = Envelope(AsterwiseErrorCodes.ApiKeyRevoked) },
        new("the API", "402, 403", 402) { Body = Envelope(AsterwiseErrorCodes.SubscriptionExpired) },
        new("a firewall", "403, a page", 403) { Body = "<html>Blocked</html>" },
        new("the API", "404", 404) { Body = Envelope(AsterwiseErrorCodes.ResourceNotFound) },
        new("the API", "408, 429", 429) { Body = Envelope(AsterwiseErrorCodes.MonthlyUsageLimitExceeded) },
        new("the API", "500 and up", 503) { Body = "<html>Maintenance</html>" },
        new("the API", "a body that breaks off") { Body = """{"success":tr""" },
        new("the API", "no answer in time") { Timeout = TimeSpan.FromMilliseconds(200), IsStalled = true },
        new("nobody", "the connection is refused") { Instead = nobody },
        new("the API", "200, of `/health`, which asks for no key") { Path = "/health" },
        new("this machine, over http", "200, a JSON object") { BaseAddress = "http://localhost" },
        new("a gateway of `AllowedHosts`", "200, a JSON object") { BaseAddress = "https://gateway.example.com" },
        new("another gateway", "200, a JSON object") { BaseAddress = "https://other.example.com" },
        new("another gateway", "401", 401) { BaseAddress = "https://other.example.com" },
        new("`https://asterwise.com`", "200, a JSON object") { BaseAddress = "https://asterwise.com" },
        new("`http://api.asterwise.com`", "301 to https", 301)
        {
            BaseAddress = "http://api.asterwise.com",
            Location = Asterwise + CheckPath,
        },
    ];

    private static async Task<string> OutcomeAsync(HttpClient client, string path)
    {
        try
        {
            await client.VerifyAsterwiseCredentialAsync(path);
            return "**passes**";
        }
        catch (AsterwiseAuthenticationException failure)
        {
            Assert.Contains("api_key_", failure.Message);
            return "refused";
        }
        catch (AsterwiseUnavailableException failure)
        {
            Assert.Matches(@"^[^\r\n]+, so the key was not checked; [^\r\n]+\.$", failure.Message);
            return "not checked";
        }
        catch (AsterwiseApiException)
        {
            return "not served";
        }
    }

    private static string Envelope(string code) => AsterwiseError.For(code).ToJson();

    private sealed record Row(string Who, string Answer, int Status = 200)
    {
        public string BaseAddress { get; init; } = Asterwise;
        public string Path { get; init; } = CheckPath;
        public string Body { get; init; } = Success;
        public string? Location { get; init; }
        public Uri? Instead { get; init; }
        public bool IsStalled { get; init; }
        public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

        public async Task WriteAsync(HttpResponse response)
        {
            if (IsStalled)
                await Task.Delay(System.Threading.Timeout.Infinite, response.HttpContext.RequestAborted);
            if (Location is not null)
                response.Headers.Location = Location;
            if (Body.Length > 0)
                await response.WriteAsync(Body);
        }
    }
}
