using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace Asterwise.Analyzers.Tests.Rules;

public class ASTW2001MisnamedHeaderTests
{
    [Theory]
    [InlineData("apikey")]
    [InlineData("ApiKey")]
    [InlineData("api-key")]
    [InlineData("api_key")]
    [InlineData("x-apikey")]
    [InlineData("X-Api_Key")]
    [InlineData("X-Api-Token")]
    [InlineData("X-Auth-Token")]
    [InlineData("X-Access-Token")]
    [InlineData("Authorisation")]
    [InlineData("Autorization")]
    [InlineData("X-Authorization")]
    [InlineData("Bearer")]
    [InlineData("Token")]
    [InlineData("X-Asterwise-Key")]
    [InlineData("Asterwise-Api-Key")]
    public Task A_header_that_Asterwise_does_not_read(string name) => Verify.ReportsAsync(
        ClientSnippet.Of(ClientSnippet.Asterwise, $$"""http.DefaultRequestHeaders.Add({|ASTW2001:"{{name}}"|}, key);"""));

    [Theory]
    [InlineData("X-API-Key")]
    [InlineData("x-api-key")]
    [InlineData("X-Api-Key")]
    [InlineData("Accept-Language")]
    [InlineData("Asterwise-Version")]
    [InlineData("X-Request-Id")]
    [InlineData("Idempotency-Key")]
    [InlineData("User-Agent")]
    public Task A_header_that_Asterwise_reads_or_that_holds_no_credential(string name) => Verify.ReportsAsync(
        ClientSnippet.Of(ClientSnippet.Asterwise, $"""http.DefaultRequestHeaders.Add("{name}", key);"""));

    [Theory]
    [InlineData("https://project.supabase.co", "apikey")]
    [InlineData("https://api.nexusmods.com", "apikey")]
    [InlineData("https://api.apilayer.com", "apikey")]
    [InlineData("https://api.morningstar.com", "ApiKey")]
    [InlineData("https://contoso.openai.azure.com", "api-key")]
    [InlineData("https://api.brevo.com", "api-key")]
    [InlineData("https://www.virustotal.com", "x-apikey")]
    [InlineData("https://aeroapi.flightaware.com", "x-apikey")]
    [InlineData("https://api.appcenter.ms", "X-API-Token")]
    [InlineData("https://api.football-data.org", "X-Auth-Token")]
    [InlineData("https://shop.myshopify.com", "X-Shopify-Access-Token")]
    [InlineData("https://contoso.azure-api.net", "Ocp-Apim-Subscription-Key")]
    [InlineData("https://generativelanguage.googleapis.com", "x-goog-api-key")]
    [InlineData("https://api.elevenlabs.io", "xi-api-key")]
    [InlineData("https://weather.p.rapidapi.com", "X-RapidAPI-Key")]
    [InlineData("https://notasterwise.com", "apikey")]
    [InlineData("https://asterwise.com.example.org", "apikey")]
    [InlineData("https://example.org/asterwise.com", "apikey")]
    [InlineData("https://asterwise.com@example.org", "apikey")]
    [InlineData("https://asterwise.community", "apikey")]
    public Task A_client_of_another_vendor(string baseAddress, string name) => Verify.ReportsAsync(
        ClientSnippet.Of(baseAddress, $"""http.DefaultRequestHeaders.Add("{name}", key);"""));

    [Theory]
    [InlineData("""http.DefaultRequestHeaders.TryAddWithoutValidation({|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, new[] { key });""")]
    [InlineData("""http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, new List<string> { key });""")]
    [InlineData("""http.DefaultRequestHeaders.Add(value: key, name: {|ASTW2001:"apikey"|});""")]
    [InlineData("""var headers = http.DefaultRequestHeaders; headers.Add({|ASTW2001:"apikey"|}, key);""")]
    [InlineData(
        """if (!http.DefaultRequestHeaders.Contains("apikey")) http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""http?.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);""")]
    [InlineData("""this.http.DefaultRequestHeaders.Add({|ASTW2001:"api" + "key"|}, key);""")]
    [InlineData("""http.DefaultRequestHeaders.Add({|ASTW2001:@"apikey"|}, $"{key}");""")]
    [InlineData("""const string Name = "apikey"; http.DefaultRequestHeaders.Add({|ASTW2001:Name|}, key);""")]
    [InlineData("""
        var request = new HttpRequestMessage(HttpMethod.Get, "natal");
        request.Headers.Add({|ASTW2001:"apikey"|}, key);
        http.Send(request);
        """)]
    [InlineData("""
        var request = new HttpRequestMessage(HttpMethod.Get, "natal") { Headers = { { {|ASTW2001:"apikey"|}, key } } };
        http.Send(request);
        """)]
    [InlineData(
        """http.Send(new HttpRequestMessage(HttpMethod.Get, "natal") { Headers = { { {|ASTW2001:"apikey"|}, key } } });""")]
    [InlineData("""
        http.Send(new() { RequestUri = new Uri("natal", UriKind.Relative), Headers = { { {|ASTW2001:"apikey"|}, key } } });
        """)]
    public Task However_it_is_written(string statement) =>
        Verify.ReportsAsync(ClientSnippet.Of(ClientSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""var has = http.DefaultRequestHeaders.Contains("apikey"); http.DefaultRequestHeaders.Remove("apikey");""")]
    [InlineData("""var response = http.Send(new HttpRequestMessage()); response.Headers.Add("apikey", key);""")]
    [InlineData("""var response = new HttpResponseMessage { Headers = { { "apikey", key } } };""")]
    [InlineData("""var headers = new Dictionary<string, string> { ["apikey"] = key }; headers.Add("api-key", key);""")]
    [InlineData("""Console.WriteLine("apikey: " + key);""")]
    [InlineData("""const string Header = "apikey"; Console.WriteLine(Header);""")]
    public Task Code_that_puts_nothing_into_a_request(string statement) =>
        Verify.ReportsAsync(ClientSnippet.Of(ClientSnippet.Asterwise, statement));

    [Fact]
    public Task A_name_that_is_a_constant_of_another_file() => Verify.ReportsAsync(
        """
        using System.Net.Http;

        class Stars
        {
            public void Prepare(HttpRequestMessage request, string asterwiseKey) =>
                request.Headers.Add({|ASTW2001:HeaderNames.Key|}, asterwiseKey);
        }
        """,
        """
        static class HeaderNames
        {
            public const string Key = "apikey";
        }
        """);

    [Fact]
    public Task Top_level_statements() => Verify.ReportsAsync(
        """
        using System;
        using System.Net.Http;

        var key = args[0];
        using var http = new HttpClient();
        http.BaseAddress = new Uri("https://api.asterwise.com");
        http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
        Console.WriteLine(await http.GetStringAsync("/v1/natal"));
        """);

    [Fact]
    public Task A_handler_named_for_Asterwise() => Verify.ReportsAsync(
        """
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;

        class AsterwiseHandler : DelegatingHandler
        {
            private readonly string apiKey;

            public AsterwiseHandler(string apiKey) => this.apiKey = apiKey;

            protected override Task<HttpResponseMessage> SendAsync(
                HttpRequestMessage request, CancellationToken cancellationToken)
            {
                request.Headers.Add({|ASTW2001:"apikey"|}, apiKey);
                return base.SendAsync(request, cancellationToken);
            }
        }
        """);

    [Fact]
    public Task A_look_alike_type() => Verify.ReportsAsync(
        """
        namespace System.Net.Http
        {
            class HttpClient
            {
                public Headers DefaultRequestHeaders { get; } = new Headers();
                public System.Uri? BaseAddress { get; set; }
            }

            class Headers
            {
                public void Add(string name, string value) { }
            }
        }

        class AsterwiseClient
        {
            void Prepare(System.Net.Http.HttpClient http, string asterwiseKey) =>
                http.DefaultRequestHeaders.Add("apikey", asterwiseKey);
        }
        """);

    [Fact]
    public Task Without_the_library() => new AnalyzerTest
    {
        References = References.NoHttp,
        TestCode =
            """
            class AsterwiseClient
            {
                void Prepare({|CS0246:HttpClient|} http, string asterwiseKey) =>
                    http.DefaultRequestHeaders.Add("apikey", asterwiseKey);
            }
            """,
    }.RunAsync();

    public static TheoryData<References> Frameworks =>
        [References.Net100, References.Net80, References.NetStandard20, References.Net472];

    [Theory]
    [MemberData(nameof(Frameworks))]
    public Task On_every_framework(References framework) => new FixTest<ASTW2001MisnamedHeaderFix>
    {
        References = framework,
        LanguageVersion = LanguageVersion.CSharp7_3,
        TestCode = ClientSnippet.Of(ClientSnippet.Asterwise, """http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);"""),
        FixedCode = ClientSnippet.Of(
            ClientSnippet.Asterwise,
            """http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);"""),
    }.RunAsync();

    [Theory]
    [InlineData("""http.DefaultRequestHeaders.Add("apikey" """)]
    [InlineData("""http.DefaultRequestHeaders.Add("apikey", """)]
    [InlineData("""http.DefaultRequestHeaders.Add(, key);""")]
    [InlineData("""http.DefaultRequestHeaders.Add("apikey", key, );""")]
    [InlineData("""http.DefaultRequestHeaders.""")]
    [InlineData("""http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(""")]
    [InlineData("""new HttpClient { DefaultRequestHeaders = { { "apikey" } } """)]
    [InlineData("""new HttpClient { DefaultRequestHeaders = { { "apikey", } """)]
    [InlineData("""http.DefaultRequestHeaders.Add($"apikey{", key);""")]
    public Task Half_typed_code_is_no_reason_to_fail(string statement) => new AnalyzerTest
    {
        TestCode = ClientSnippet.Of(ClientSnippet.Asterwise, statement),
        CompilerDiagnostics = CompilerDiagnostics.None,
        TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck,
    }.RunAsync();

    [Fact]
    public Task The_rest_of_a_half_typed_file_is_still_reported() => new AnalyzerTest
    {
        TestCode = ClientSnippet.Of(
            ClientSnippet.Asterwise,
            """http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key); http.DefaultRequestHeaders.Add("""),
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    [Fact]
    public Task Fix_of_a_clients_headers() => Verify.FixesAsync<ASTW2001MisnamedHeaderFix>(
        """
        using System;
        using System.Net.Http;

        class Stars
        {
            private readonly HttpClient http = new() { BaseAddress = new Uri("https://api.asterwise.com/v1/") };

            public Stars(string key)
            {
                // The key of the production account.
                http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key); // not X-API-Key
                http.DefaultRequestHeaders.Add("Accept-Language", "en");
            }
        }
        """,
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;

        class Stars
        {
            private readonly HttpClient http = new() { BaseAddress = new Uri("https://api.asterwise.com/v1/") };

            public Stars(string key)
            {
                // The key of the production account.
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key); // not X-API-Key
                http.DefaultRequestHeaders.Add("Accept-Language", "en");
            }
        }
        """);

    [Fact]
    public Task Fix_with_the_key_header() => Verify.FixesAsync<ASTW2001MisnamedHeaderFix>(
        """
        using System;
        using System.Net.Http;

        class Stars
        {
            public void Prepare(HttpRequestMessage request)
            {
                request.Headers.Add({|ASTW2001:"x-apikey"|}, Environment.GetEnvironmentVariable("ASTERWISE_API_KEY"));
            }
        }
        """,
        """
        using System;
        using System.Net.Http;

        class Stars
        {
            public void Prepare(HttpRequestMessage request)
            {
                request.Headers.Add("X-API-Key", Environment.GetEnvironmentVariable("ASTERWISE_API_KEY"));
            }
        }
        """,
        FixVariant.KeyHeader);

    [Theory]
    [InlineData(
        """http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, /* mine */ key);""",
        """http.DefaultRequestHeaders.Add("X-API-Key", /* mine */ key);""")]
    [InlineData(
        """http.DefaultRequestHeaders.Add(value: key, name: {|ASTW2001:"apikey"|});""",
        """http.DefaultRequestHeaders.Add(value: key, name: "X-API-Key");""")]
    [InlineData(
        """http.DefaultRequestHeaders.TryAddWithoutValidation({|ASTW2001:"apikey"|}, new[] { key });""",
        """http.DefaultRequestHeaders.TryAddWithoutValidation("X-API-Key", key);""")]
    [InlineData(
        """http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, $"Bearer {key}");""",
        """http.DefaultRequestHeaders.Add("X-API-Key", key);""")]
    [InlineData(
        """http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key.Trim());""",
        """http.DefaultRequestHeaders.Add("X-API-Key", key.Trim());""")]
    public Task Fix_with_the_key_header_of(string before, string after) => Verify.FixesAsync<ASTW2001MisnamedHeaderFix>(
        ClientSnippet.Of(ClientSnippet.Asterwise, before),
        ClientSnippet.Of(ClientSnippet.Asterwise, after),
        FixVariant.KeyHeader);

    [Theory]
    [InlineData(
        """http.DefaultRequestHeaders.TryAddWithoutValidation({|ASTW2001:"apikey"|}, key);""",
        """http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);""")]
    [InlineData(
        """var added = http.DefaultRequestHeaders.TryAddWithoutValidation({|ASTW2001:"apikey"|}, key);""",
        """var added = http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {key}");""")]
    [InlineData(
        """http.Send(new HttpRequestMessage(HttpMethod.Get, "natal") { Headers = { { {|ASTW2001:"apikey"|}, key } } });""",
        """http.Send(new HttpRequestMessage(HttpMethod.Get, "natal") { Headers = { { "Authorization", $"Bearer {key}" } } });""")]
    [InlineData(
        """http.DefaultRequestHeaders.Add({|ASTW2001:"Authorisation"|}, $"Bearer {key}");""",
        """http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);""")]
    [InlineData(
        """http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key.Trim());""",
        """http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Trim());""")]
    public Task Fix_with_Authorization_of(string before, string after) => Verify.FixesAsync<ASTW2001MisnamedHeaderFix>(
        ClientSnippet.Of(ClientSnippet.Asterwise, before),
        ClientSnippet.Of(ClientSnippet.Asterwise, after),
        FixVariant.Authorization);

    [Fact]
    public Task Fix_All_in_one_file_and_in_one_statement() => Verify.FixesAsync<ASTW2001MisnamedHeaderFix>(
        """
        using System;
        using System.Net.Http;

        class Stars
        {
            public (HttpRequestMessage, HttpRequestMessage) Two(string asterwiseKey) => (
                new HttpRequestMessage { Headers = { { {|ASTW2001:"apikey"|}, asterwiseKey } } },
                new HttpRequestMessage { Headers = { { {|ASTW2001:"api-key"|}, asterwiseKey } } });

            public void Prepare(HttpRequestMessage request, string asterwiseKey)
            {
                request.Headers.Add({|ASTW2001:"apikey"|}, asterwiseKey);
            }
        }
        """,
        """
        using System;
        using System.Net.Http;

        class Stars
        {
            public (HttpRequestMessage, HttpRequestMessage) Two(string asterwiseKey) => (
                new HttpRequestMessage { Headers = { { "X-API-Key", asterwiseKey } } },
                new HttpRequestMessage { Headers = { { "X-API-Key", asterwiseKey } } });

            public void Prepare(HttpRequestMessage request, string asterwiseKey)
            {
                request.Headers.Add("X-API-Key", asterwiseKey);
            }
        }
        """,
        FixVariant.KeyHeader);

    [Fact]
    public Task The_configured_header_is_offered_first() => new FixTest<ASTW2001MisnamedHeaderFix>
    {
        TestCode = ClientSnippet.Of(ClientSnippet.Asterwise, """http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);"""),
        FixedCode = ClientSnippet.Of(ClientSnippet.Asterwise, """http.DefaultRequestHeaders.Add("X-API-Key", key);"""),
        TestState =
        {
            AnalyzerConfigFiles = { ("/.editorconfig", "root = true\n[*.cs]\nasterwise_credential_header = x-api-key") },
        },
        CodeActionIndex = 0,
    }.RunAsync();

    [Fact]
    public Task No_fix_of_what_is_no_text() => Verify.OffersNothingAsync<ASTW2001MisnamedHeaderFix>(
        """
        using System.Net.Http;

        class Stars
        {
            void Prepare(HttpRequestMessage request, string[] asterwiseKey) =>
                request.Headers.Add({|ASTW2001:"apikey"|}, asterwiseKey);
        }
        """);

    [Fact]
    public Task Fix_of_an_awaited_key() => Verify.FixesAsync<ASTW2001MisnamedHeaderFix>(
        """
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        class AsterwiseStars
        {
            Task<string> KeyAsync() => Task.FromResult("");

            async Task PrepareAsync(HttpRequestMessage request)
            {
                request.Headers.Add({|ASTW2001:"apikey"|}, await KeyAsync());
            }
        }
        """,
        """
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        class AsterwiseStars
        {
            Task<string> KeyAsync() => Task.FromResult("");

            async Task PrepareAsync(HttpRequestMessage request)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await KeyAsync());
            }
        }
        """);

    [Fact]
    public Task Fix_keeps_the_line_ends_of_the_file()
    {
        var before = """
            using System.Net.Http;

            class Stars
            {
                void Prepare(HttpRequestMessage request, string asterwiseKey)
                {
                    request.Headers.Add({|ASTW2001:"apikey"|}, asterwiseKey);
                }
            }
            """;
        var after = """
            using System.Net.Http;
            using System.Net.Http.Headers;

            class Stars
            {
                void Prepare(HttpRequestMessage request, string asterwiseKey)
                {
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", asterwiseKey);
                }
            }
            """;
        return Verify.FixesAsync<ASTW2001MisnamedHeaderFix>(before.ReplaceLineEndings("\r\n"), after.ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public Task Fix_beside_a_type_of_the_same_name() => Verify.FixesAsync<ASTW2001MisnamedHeaderFix>(
        """
        using System.Net.Http;

        class AuthenticationHeaderValue { }

        class Stars
        {
            void Prepare(HttpRequestMessage request, string asterwiseKey)
            {
                request.Headers.Add({|ASTW2001:"apikey"|}, asterwiseKey);
            }
        }
        """,
        """
        using System.Net.Http;

        class AuthenticationHeaderValue { }

        class Stars
        {
            void Prepare(HttpRequestMessage request, string asterwiseKey)
            {
                request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", asterwiseKey);
            }
        }
        """);

    [Fact]
    public Task Content_headers_take_the_key_header_alone() => Verify.FixesAsync<ASTW2001MisnamedHeaderFix>(
        """
        using System.Net.Http;

        class Stars
        {
            void Prepare(HttpContent content, string asterwiseKey) => content.Headers.Add({|ASTW2001:"apikey"|}, asterwiseKey);
        }
        """,
        """
        using System.Net.Http;

        class Stars
        {
            void Prepare(HttpContent content, string asterwiseKey) => content.Headers.Add("X-API-Key", asterwiseKey);
        }
        """);

    [Theory]
    [InlineData("""client.DefaultRequestHeaders.Add("apikey", key);""")]
    [InlineData("""client.DefaultRequestHeaders.TryAddWithoutValidation("api_key", key);""")]
    [InlineData("""client.DefaultRequestHeaders.Add("Authorisation", "Bearer " + key);""")]
    [InlineData("""client.DefaultRequestHeaders.Add(value: key, name: "X-Auth-Token");""")]
    [InlineData("""const string Name = "x-apikey"; client.DefaultRequestHeaders.Add(Name, key);""")]
    public async Task Repaired_client_authenticates(string statement)
    {
        var program =
            $$"""
            using System;
            using System.Net.Http;
            using System.Threading.Tasks;

            static class Program
            {
                static async Task RunAsync()
                {
                    var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? throw new InvalidOperationException();
                    using var client = new HttpClient { BaseAddress = new Uri("https://api.asterwise.com/v1/") };
                    {{statement}}
                    await client.GetAsync("tarot/card-of-the-day");
                    await client.GetAsync("natal");
                }
            }
            """;
        await RepairedProgram.AuthenticatesAsync<ASTW2001MisnamedHeaderFix>(program, FixVariant.Authorization);
        await RepairedProgram.AuthenticatesAsync<ASTW2001MisnamedHeaderFix>(program, FixVariant.KeyHeader);
    }

    [Theory]
    [InlineData("""
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/natal");
        request.Headers.Add("apikey", key);
        await client.SendAsync(request);
        """)]
    [InlineData("""
        await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/natal")
        {
            Headers = { { "apikey", key }, { "Accept-Language", "en" } },
        });
        """)]
    [InlineData("""
        await client.SendAsync(
            new() { RequestUri = new("https://api.asterwise.com/v1/natal"), Headers = { { "apikey", new[] { key } } } });
        """)]
    [InlineData("""
        using var other = new HttpClient
        {
            BaseAddress = new Uri("https://api.asterwise.com"),
            DefaultRequestHeaders = { { "apikey", key } },
        };
        await other.GetAsync("/v1/natal");
        """)]
    public async Task Repaired_request_authenticates(string statement)
    {
        var program =
            $$"""
            using System;
            using System.Net.Http;
            using System.Threading.Tasks;

            static class Program
            {
                static async Task RunAsync()
                {
                    var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? throw new InvalidOperationException();
                    using var client = new HttpClient();
                    {{statement}}
                }
            }
            """;
        await RepairedProgram.AuthenticatesAsync<ASTW2001MisnamedHeaderFix>(program, FixVariant.Authorization);
        await RepairedProgram.AuthenticatesAsync<ASTW2001MisnamedHeaderFix>(program, FixVariant.KeyHeader);
    }

    [Theory]
    [InlineData("authorization")]
    [InlineData("x-api-key")]
    public Task Repaired_handler_authenticates(string variant) => RepairedProgram.AuthenticatesAsync<ASTW2001MisnamedHeaderFix>(
        """
        using System;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;

        static class Program
        {
            static async Task RunAsync()
            {
                using var client = new HttpClient(new AsterwiseHandler { InnerHandler = new HttpClientHandler() });
                await client.GetAsync("https://api.asterwise.com/v1/natal");
                await client.GetAsync("https://api.asterwise.com/v1/tarot");
            }
        }

        class AsterwiseHandler : DelegatingHandler
        {
            private readonly string apiKey =
                Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? throw new InvalidOperationException();

            protected override Task<HttpResponseMessage> SendAsync(
                HttpRequestMessage request, CancellationToken cancellationToken)
            {
                request.Headers.Add("apikey", apiKey);
                return base.SendAsync(request, cancellationToken);
            }
        }
        """,
        new FixVariant(variant));

    [Theory]
    [InlineData("authorization")]
    [InlineData("x-api-key")]
    public Task Repaired_client_of_a_factory_authenticates(
        string variant) => RepairedProgram.AuthenticatesAsync<ASTW2001MisnamedHeaderFix>(
        """
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;

        static class Program
        {
            static async Task RunAsync()
            {
                var services = new ServiceCollection();
                services.AddHttpClient("stars", client =>
                {
                    client.BaseAddress = new Uri("https://api.asterwise.com/v1/");
                    client.DefaultRequestHeaders.Add("apikey", Environment.GetEnvironmentVariable("ASTERWISE_API_KEY"));
                });
                using var provider = services.BuildServiceProvider();
                await provider.GetRequiredService<IHttpClientFactory>().CreateClient("stars").GetAsync("natal");
            }
        }
        """,
        new FixVariant(variant));

    [Theory]
    [InlineData("""request.Headers.Add("X-Table", "aw_customers");""")]
    [InlineData("""new HttpClient().GetAsync("https://example.org/rows?table=aw_customers");""")]
    public Task A_name_that_begins_like_a_key_is_no_key(string statement) => Verify.ReportsAsync($$"""
        using System.Net.Http;

        class Rows
        {
            public void Send(HttpRequestMessage request)
            {
                {{statement}}
            }
        }
        """);

    [Fact]
    public Task A_client_of_a_server_under_test_goes_to_that_server() => new AnalyzerTest
    {
        References = References.WithTestServer,
        TestCode =
            """
            using System.Net.Http;
            using Microsoft.AspNetCore.Mvc.Testing;

            namespace Asterwise.Gateway.Tests;

            class Startup { }

            class KeyTests
            {
                public void Refuses(WebApplicationFactory<Startup> factory, string key)
                {
                    var client = factory.CreateClient();
                    client.DefaultRequestHeaders.Add("apikey", key);
                }
            }
            """,
    }.RunAsync();

    [Theory]
    [InlineData("""http.DefaultRequestHeaders.Add({|ASTW2001:"PRIVATE-TOKEN"|}, authenticationToken);""")]
    [InlineData("""http.DefaultRequestHeaders.Add({|ASTW2001:"x-star-api-key"|}, authenticationToken);""")]
    [InlineData("""http.DefaultRequestHeaders.Add("Idempotency-Key", authenticationToken);""")]
    [InlineData("""http.DefaultRequestHeaders.Add("X-Star-Token", city);""")]
    [InlineData("""http.DefaultRequestHeaders.Add("X-Mixpanel-Token", authenticationToken);""")]
    public Task A_name_on_no_list_whose_value_is_named_like_a_key(string statement) => Verify.ReportsAsync(
        $$"""
        using System.Net.Http;

        class AsterwiseClient
        {
            public AsterwiseClient(HttpClient http, string authenticationToken, string city)
            {
                {{statement}}
            }
        }
        """);
}
