using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

public class ASTW1006KeyNotRedactedTests
{
    private static string Registration(string statement, string members = "") =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Net.Http.Headers;

        static class Startup
        {
            static void Add(IServiceCollection services, string key)
            {
                {{statement.Replace("\n", "\n        ", StringComparison.Ordinal)}}
            }
        }

        {{members}}
        """;

    private const string Client =
        """
        class StarClient
        {
            public StarClient(HttpClient client, string asterwiseKey)
            {
                client.BaseAddress = new Uri("https://api.asterwise.com");
                client.DefaultRequestHeaders.Add("X-API-Key", asterwiseKey);
            }
        }
        """;

    private const string Handler =
        """
        class KeyHandler : DelegatingHandler
        {
            private readonly string asterwiseKey = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")
                ?? throw new InvalidOperationException();

            protected override Task<HttpResponseMessage> SendAsync(
                HttpRequestMessage request, CancellationToken cancellationToken)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey);
                return base.SendAsync(request, cancellationToken);
            }
        }
        """;

    [Theory]
    [InlineData("""{|ASTW1006:new[] { "Authorization" }|}""")]
    [InlineData("""{|ASTW1006:["Authorization"]|}""")]
    [InlineData("""{|ASTW1006:new List<string> { HeaderNames.Authorization, "Cookie" }|}""")]
    [InlineData("""{|ASTW1006:new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "authorization" }|}""")]
    [InlineData("""["x-api-key"]""")]
    [InlineData("""new[] { "Authorization", "X-API-Key" }""")]
    [InlineData("""name => name == "Authorization" """)]
    [InlineData("""key.Split(',')""")]
    public Task The_list_has_to_hold_the_header_of_the_registration(string list) => Verify.ReportsAsync(Registration(
        $$"""
        services.AddHttpClient("stars", client =>
            {
                client.BaseAddress = new Uri("https://api.asterwise.com");
                client.DefaultRequestHeaders.Add("X-API-Key", key);
            })
            .RedactLoggedHeaders({{list}});
        """));

    [Fact]
    public Task A_typed_client_and_its_handlers_count() => Verify.ReportsAsync(Registration(
        """
        services.AddHttpClient<StarClient>().RedactLoggedHeaders({|ASTW1006:["Authorization"]|});
        services.AddHttpClient("moon").AddHttpMessageHandler<KeyHandler>().RedactLoggedHeaders({|ASTW1006:["X-API-Key"]|});
        """,
        Client + "\n" + Handler));

    [Fact]
    public Task A_list_for_all_clients_counts() => Verify.ReportsAsync(Registration(
        """
        services.ConfigureHttpClientDefaults(builder => builder.RedactLoggedHeaders({|ASTW1006:["Authorization"]|}));
        """,
        Client));

    [Fact]
    public Task Another_vendors_client_is_left_alone() => Verify.ReportsAsync(Registration(
        """
        services.AddHttpClient("supabase", client =>
            {
                client.BaseAddress = new Uri("https://x.supabase.co");
                client.DefaultRequestHeaders.Add("X-API-Key", key);
            })
            .RedactLoggedHeaders(["Authorization"]);
        """,
        Client));

    [Theory]
    [InlineData("""{|ASTW1006:["Authorization"]|}""", """["Authorization", "X-API-Key"]""")]
    [InlineData("""{|ASTW1006:new[] { "Cookie" }|}""", """new[] { "Cookie", "X-API-Key" }""")]
    public Task The_header_is_added(string list, string repaired) => Verify.FixesAsync<ASTW1006KeyNotRedactedFix>(
        Registration($"services.AddHttpClient<StarClient>().RedactLoggedHeaders({list});", Client),
        Registration($"services.AddHttpClient<StarClient>().RedactLoggedHeaders({repaired});", Client));
}
