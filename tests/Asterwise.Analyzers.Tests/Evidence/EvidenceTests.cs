using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Evidence;

/// <summary>
/// What makes a write Asterwise's, seen through ASTW2001, which needs evidence, and ASTW2002, which is reported without.
/// </summary>
public class EvidenceTests
{
    private static string WithValue(string members, string value, string before = "") =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Options;

        partial class Stars
        {
            {{members}}

            void Prepare(HttpRequestMessage request)
            {
                {{before}}
                request.Headers.Add({|ASTW2001:"apikey"|}, {{value}});
            }
        }
        """;

    [Theory]
    [InlineData("""Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")""")]
    [InlineData("""Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")!""")]
    [InlineData("""Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? throw new InvalidOperationException()""")]
    [InlineData("""Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? "" """)]
    [InlineData("""Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")?.Trim()""")]
    [InlineData("""Environment.GetEnvironmentVariable("ASTERWISE_TOKEN", EnvironmentVariableTarget.User)""")]
    [InlineData("""$"{Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")}" """)]
    [InlineData("""Uri.EscapeDataString(Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")!)""")]
    [InlineData("""string.Concat(Environment.GetEnvironmentVariable("ASTERWISE_API_KEY"), "")""")]
    [InlineData("""DateTime.Now.Hour > 6 ? Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") : null""")]
    [InlineData("""Environment.GetEnvironmentVariables()["ASTERWISE_API_KEY"] as string""")]
    public Task The_environment(string value) => Verify.ReportsAsync(WithValue("", value.Trim()));

    [Theory]
    [InlineData("""configuration["Asterwise:ApiKey"]""")]
    [InlineData("""configuration["ASTERWISE_API_KEY"]""")]
    [InlineData("""configuration.GetValue<string>("Asterwise:ApiKey")""")]
    [InlineData("""configuration.GetSection("Asterwise")["ApiKey"]""")]
    [InlineData("""configuration.GetSection("Asterwise").GetValue<string>("Key")""")]
    [InlineData("""configuration.GetRequiredSection("Asterwise:ApiKey").Value""")]
    [InlineData("""configuration.GetSection("Asterwise").Get<Settings>()!.Key""")]
    [InlineData("""section["ApiKey"]""")]
    [InlineData("""options.Value.ApiKey""")]
    [InlineData("""monitor.CurrentValue.ApiKey""")]
    [InlineData("""settings.Asterwise.Key""")]
    [InlineData("""keys["asterwise"]""")]
    public Task A_configuration(string value) => Verify.ReportsAsync(
        WithValue(
            """
            private readonly IConfiguration configuration = null!;
            private readonly IConfigurationSection section;
            private readonly IOptions<AsterwiseOptions> options = null!;
            private readonly IOptionsMonitor<AsterwiseOptions> monitor = null!;
            private readonly AllSettings settings = null!;
            private readonly Dictionary<string, string> keys = null!;

            Stars(IConfiguration configuration) => section = configuration.GetSection("Asterwise");
            """,
            value),
        """
        class AsterwiseOptions { public string ApiKey { get; set; } = ""; }
        class Settings { public string Key { get; set; } = ""; }
        class AllSettings { public Settings Asterwise { get; set; } = new(); }
        """);

    [Theory]
    [InlineData("private readonly string key = Read();", "key")]
    [InlineData("private readonly string key; Stars() { key = Read(); }", "key")]
    [InlineData("private readonly string key; Stars(string k) { key = k; } static Stars Create() => new Stars(Read());", "key")]
    [InlineData("""
        private readonly string key;
        Stars(string k) => this.key = k ?? throw new ArgumentNullException();
        static Stars Create() => new(Read());
        """, "key")]
    [InlineData("private string Key { get; } = Read();", "Key")]
    [InlineData("private string Key => Read();", "this.Key")]
    [InlineData("private string Key { get { return Read(); } }", "Key")]
    [InlineData("private string Key { get; set; } Stars() { Key = Read(); }", "Key")]
    [InlineData("private static string Key() { return Read(); }", "Key()")]
    [InlineData("private string key = null!; void Fill() { key = Read().Trim(); }", "key")]
    [InlineData("private readonly Lazy<string> key = new(() => Read());", "key.Value")]
    [InlineData("private readonly Lazy<string> key = new(Read);", "key.Value")]
    public Task A_value_followed_through_a_member(string member, string value) => Verify.ReportsAsync(
        WithValue(
            member + """ private static string Read() => Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")!;""", value));

    [Theory]
    [InlineData("var k = Read();", "k")]
    [InlineData("var first = Read(); var second = first; ", "second")]
    [InlineData("string k; k = Read();", "k")]
    [InlineData("string k = null!; if (DateTime.Now.Hour > 6) { k = Read(); }", "k")]
    [InlineData("var (k, other) = (Read(), 1);", "k")]
    [InlineData("if (Read() is not { } k) return;", "k")]
    [InlineData("if (Read() is not string k) return;", "k")]
    [InlineData("var k = Read() switch { null => \"\", var some => some };", "k")]
    [InlineData("string? k = null; k ??= Read();", "k")]
    [InlineData("string Local() => Read();", "Local()")]
    public Task A_value_followed_through_a_local(string before, string value) => Verify.ReportsAsync(
        WithValue(
            """private static string Read() => Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")!;""", value, before));

    [Theory]
    [InlineData("asterwiseKey")]
    [InlineData("asterwiseApiKey")]
    [InlineData("AsterwiseToken")]
    [InlineData("ASTERWISE_KEY")]
    [InlineData("keyOfAsterwise_key")]
    [InlineData("AsterwiseSecret")]
    public Task A_name_that_says_so(string name) =>
        Verify.ReportsAsync(WithValue($"private readonly string {name} = Console.ReadLine()!;", name));

    [Theory]
    [InlineData("asterwiseCacheKey")]
    [InlineData("asterwiseIdempotencyKey")]
    [InlineData("asterwisePartitionKey")]
    [InlineData("asterwiseCsrfToken")]
    [InlineData("asterwiseRequestId")]
    [InlineData("asterwiseVersion")]
    public Task A_name_of_another_kind_of_key(string name) => Verify.ReportsAsync(
        $$"""
        using System;
        using System.Net.Http;

        class Stars
        {
            private readonly string {{name}} = Console.ReadLine()!;

            void Prepare(HttpRequestMessage request) => request.Headers.Add("X-Trace", {{name}});
        }
        """);

    [Fact]
    public Task A_value_of_a_primary_constructor() => Verify.ReportsAsync(
        """
        using System.Net.Http;

        class Stars(string key)
        {
            public static Stars Create(string asterwiseKey) => new(asterwiseKey);

            void Prepare(HttpRequestMessage request) => request.Headers.Add({|ASTW2001:"apikey"|}, key);
        }
        """);

    [Fact]
    public Task A_value_handed_over_in_another_file() => Verify.ReportsAsync(
        """
        using System.Net.Http;

        class Stars
        {
            private readonly string key;

            public Stars(string key) => this.key = key;

            void Prepare(HttpRequestMessage request) => request.Headers.Add({|ASTW2001:"apikey"|}, key);
        }
        """,
        """
        using System;

        static class Start
        {
            static Stars Create() => new Stars(Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")!);
        }
        """);

    [Fact]
    public Task A_value_of_a_member_of_another_file() => Verify.ReportsAsync(
        """
        using System.Net.Http;

        class Stars
        {
            void Prepare(HttpRequestMessage request) => request.Headers.Add({|ASTW2001:"apikey"|}, Settings.Key);
        }
        """,
        """
        using System;

        static class Settings
        {
            public static readonly string Key =
                Environment.GetEnvironmentVariable("ASTERWISE_API_KEY") ?? throw new InvalidOperationException();
        }
        """);

    private static string WithClient(string code) =>
        $$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;

        class Stars
        {
            {{code}}
        }
        """;

    [Theory]
    [InlineData("""
        void M(HttpClient http, string key)
        {
            http.BaseAddress = new Uri("https://api.asterwise.com");
            http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
        }
        """)]
    [InlineData("""
        void M(HttpClient http, string key)
        {
            http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
            http.GetAsync("https://api.asterwise.com/v1/natal");
        }
        """)]
    [InlineData("""
        void M(HttpClient http, string key)
        {
            http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
            http.GetFromJsonAsync<string>("https://api.asterwise.com/v1/natal");
        }
        """)]
    [InlineData("""
        void M(HttpClient http, string key)
        {
            http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
            HttpClientJsonExtensions.PostAsJsonAsync(http, new Uri("https://api.asterwise.com/v1/natal"), 1);
        }
        """)]
    [InlineData("""
        void M(HttpClient http, string key)
        {
            http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
            http.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/natal"));
        }
        """)]
    [InlineData("""
        void M(HttpClient http, string key)
        {
            http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
            var m = new HttpRequestMessage { RequestUri = new Uri("https://api.asterwise.com/v1/natal") };
            http.Send(m);
        }
        """)]
    [InlineData("""
        void M(string key)
        {
            var http = new HttpClient
            {
                BaseAddress = new("https://api.asterwise.com"),
                DefaultRequestHeaders = { { {|ASTW2001:"apikey"|}, key } },
            };
        }
        """)]
    [InlineData("""
        static readonly Uri Base = new("https://api.asterwise.com");
        void M(HttpClient http, string key)
        {
            http.BaseAddress = Base;
            http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
        }
        """)]
    [InlineData("""
        const string Host = "api.asterwise.com";
        void M(HttpClient http, string key)
        {
            http.BaseAddress = new Uri($"https://{Host}/v1/");
            http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
        }
        """)]
    [InlineData("""
        void M(HttpClient http, string key)
        {
            var url = "https://" + "api.asterwise.com" + "/v1/natal";
            http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
            http.GetAsync(url);
        }
        """)]
    [InlineData("""
        void M(HttpClient http, string key)
        {
            var uri = new Uri(new Uri("https://api.asterwise.com"), "/v1/natal");
            http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
            http.GetAsync(uri);
        }
        """)]
    [InlineData("""
        HttpClient http = Create();
        static HttpClient Create()
        {
            var made = new HttpClient();
            made.BaseAddress = new Uri("https://api.asterwise.com");
            return made;
        }
        void M(string key)
        {
            http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
        }
        """)]
    [InlineData("""
        readonly HttpClient http;
        Stars(HttpClient http)
        {
            this.http = http;
            this.http.BaseAddress = new Uri("https://api.asterwise.com");
        }
        void M(string key)
        {
            http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
        }
        """)]
    [InlineData("""
        readonly HttpClient http;
        Stars(HttpClient http, string key)
        {
            http.BaseAddress = new Uri("https://api.asterwise.com");
            http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
            this.http = http;
        }
        """)]
    [InlineData("""
        HttpClient Http { get; } = new() { BaseAddress = new Uri("https://api.asterwise.com") };
        void M(string key)
        {
            Http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
        }
        """)]
    [InlineData("""
        void M(HttpRequestMessage m, string key)
        {
            m.RequestUri = new Uri("https://API.ASTERWISE.COM/v1/natal");
            m.Headers.Add({|ASTW2001:"apikey"|}, key);
        }
        """)]
    [InlineData("""
        void M(string key)
        {
            var m = new HttpRequestMessage(requestUri: "https://api.asterwise.com:443/v1/natal", method: HttpMethod.Get);
            m.Headers.Add({|ASTW2001:"apikey"|}, key);
        }
        """)]
    [InlineData("""
        void M(string key)
        {
            var m = new HttpRequestMessage(HttpMethod.Get, $"https://api.asterwise.com/v1/{key.Length}");
            m.Headers.Add({|ASTW2001:"apikey"|}, key);
        }
        """)]
    [InlineData("""
        void M(string key)
        {
            Prepare(new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/natal"), key);
        }
        static void Prepare(HttpRequestMessage m, string key) => m.Headers.Add({|ASTW2001:"apikey"|}, key);
        """)]
    [InlineData("""
        static HttpRequestMessage Make(string path) => new(HttpMethod.Get, "https://api.asterwise.com/v1/" + path);
        void M(string key)
        {
            var m = Make("natal");
            m.Headers.Add({|ASTW2001:"apikey"|}, key);
        }
        """)]
    public Task The_destination(string code) => Verify.ReportsAsync(WithClient(code));

    [Theory]
    [InlineData("""
        void M(HttpClient http, string key)
        {
            http.DefaultRequestHeaders.Add("apikey", key);
            http.GetAsync("https://project.supabase.co/rest/v1/stars");
        }
        """)]
    [InlineData("""
        void M(HttpRequestMessage m, string key)
        {
            m.RequestUri = new Uri("https://project.supabase.co");
            m.Headers.Add("apikey", key);
        }
        """)]
    [InlineData("""
        HttpClient asterwise = new() { BaseAddress = new Uri("https://project.supabase.co") };
        void M(string key)
        {
            asterwise.DefaultRequestHeaders.Add("apikey", key);
        }
        """)]
    [InlineData("""
        void M(HttpClient http, string key)
        {
            http.BaseAddress = new Uri("https://api.asterwise.com.evil.example");
            http.DefaultRequestHeaders.Add("apikey", key);
        }
        """)]
    [InlineData("""
        void M(HttpClient http, string key)
        {
            http.BaseAddress = new Uri("https://evil.example?https://api.asterwise.com");
            http.DefaultRequestHeaders.Add("apikey", key);
        }
        """)]
    [InlineData("""
        void M(HttpClient http, string key)
        {
            http.BaseAddress = new Uri("https://api.asterwise.com");
            var m = new HttpRequestMessage(HttpMethod.Get, "https://project.supabase.co/rest/v1/stars");
            m.Headers.Add("apikey", key);
            http.Send(m);
        }
        """)]
    public Task Another_destination(string code) => Verify.ReportsAsync(WithClient(code));

    [Theory]
    [InlineData("""
        class C
        {
            void M(HttpClient asterwiseClient, string key) =>
                asterwiseClient.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
        }
        """)]
    [InlineData("""
        class AsterwiseClient
        {
            void M(HttpClient http, string key) => http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
        }
        """)]
    [InlineData("""
        class C
        {
            void SetAsterwiseHeaders(HttpClient http, string key) => http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
        }
        """)]
    [InlineData("""
        namespace Contoso.Asterwise
        {
            class C
            {
                void M(HttpClient http, string key) => http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
            }
        }
        """)]
    [InlineData("""
        class C
        {
            void M(IHttpClientFactory factory, string key)
            {
                var http = factory.CreateClient("asterwise");
                http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
            }
        }
        """)]
    [InlineData("""
        class C
        {
            void M(IServiceCollection services, string key) =>
                services.AddHttpClient("Asterwise", http => http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key));
        }
        """)]
    [InlineData("""
        class C
        {
            void M(IServiceCollection services, string key) => services.AddHttpClient("Asterwise")
                .ConfigureHttpClient(http => http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key));
        }
        """)]
    [InlineData("""
        interface IAsterwise { }
        class Stars : IAsterwise { }
        class C
        {
            void M(IServiceCollection services, string key) => services.AddHttpClient<IAsterwise, Stars>(
                http => http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key));
        }
        """)]
    public Task A_name_around_it(string code) => Verify.ReportsAsync(
        $"""
        using System.Net.Http;
        using Microsoft.Extensions.DependencyInjection;

        {code}
        """);

    [Fact]
    public Task A_name_elsewhere_in_the_file_is_no_evidence() => Verify.ReportsAsync(
        """
        using System.Net.Http;

        class AsterwiseClient { }

        class Database
        {
            void M(HttpClient http, string key) => http.DefaultRequestHeaders.Add({|ASTW2002:"apikey"|}, key);
        }
        """);

    [Fact]
    public Task A_typed_client_registered_in_another_file() => Verify.ReportsAsync(
        """
        using System.Net.Http;

        class Stars
        {
            private readonly HttpClient http;

            public Stars(HttpClient http, string key)
            {
                this.http = http;
                http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
            }

            public void Prepare(string key) => http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
        }
        """,
        """
        using System;
        using Microsoft.Extensions.DependencyInjection;

        static class Start
        {
            static void Add(IServiceCollection services) =>
                services.AddHttpClient<Stars>(client => client.BaseAddress = new Uri(Hosts.Api));
        }
        """,
        """
        static class Hosts
        {
            public const string Api = "https://api.asterwise.com/v1/";
        }
        """);

    [Fact]
    public Task A_named_client_registered_in_another_file() => Verify.ReportsAsync(
        """
        using System.Net.Http;

        class Stars
        {
            private readonly IHttpClientFactory factory;

            public Stars(IHttpClientFactory factory) => this.factory = factory;

            public void Send(string key)
            {
                var request = new HttpRequestMessage(HttpMethod.Get, "natal");
                request.Headers.Add({|ASTW2001:"apikey"|}, key);
                factory.CreateClient("stars").Send(request);
            }
        }
        """,
        """
        using System;
        using Microsoft.Extensions.DependencyInjection;

        static class Start
        {
            static void Add(IServiceCollection services) =>
                services.AddHttpClient("stars").ConfigureHttpClient(
                    (provider, client) => client.BaseAddress = new Uri("https://api.asterwise.com/v1/"));
        }
        """);

    [Fact]
    public Task A_typed_client_of_another_vendor_in_a_namespace_of_that_name() => Verify.ReportsAsync(
        """
        using System;
        using System.Net.Http;
        using Microsoft.Extensions.DependencyInjection;

        namespace Asterwise.Shop;

        class Database
        {
            public Database(HttpClient http, string key) => http.DefaultRequestHeaders.Add("apikey", key);
        }

        static class Start
        {
            static void Add(IServiceCollection services) =>
                services.AddHttpClient<Database>(client => client.BaseAddress = new Uri("https://project.supabase.co"));
        }
        """);

    [Theory]
    [InlineData("https://api.asterwise.com", "ASTW2001")]
    [InlineData("https://project.supabase.co", null)]
    public Task A_handler_registered_in_another_file(string baseAddress, string? id) => Verify.ReportsAsync(
        $$"""
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Asterwise;

        class KeyHandler : DelegatingHandler
        {
            private readonly string key = "";

            protected override Task<HttpResponseMessage> SendAsync(
                HttpRequestMessage request, CancellationToken cancellationToken)
            {
                request.Headers.Add({{(id is null ? "\"apikey\"" : "{|" + id + ":\"apikey\"|}")}}, key);
                return base.SendAsync(request, cancellationToken);
            }
        }
        """,
        $$"""
        using System;
        using Microsoft.Extensions.DependencyInjection;

        namespace Asterwise;

        static class Start
        {
            static void Add(IServiceCollection services)
            {
                services.AddHttpClient("other", client => client.BaseAddress = new Uri("https://example.org"));
                services.AddHttpClient("stars", client => client.BaseAddress = new Uri("{{baseAddress}}"))
                    .AddHttpMessageHandler<KeyHandler>();
            }
        }
        """);

    [Fact]
    public Task Two_clients_registered_in_one_statement() => Verify.ReportsAsync(
        """
        using System;
        using System.Net.Http;
        using Microsoft.Extensions.DependencyInjection;

        class Stars
        {
            public Stars(HttpClient http, string key) => http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
        }

        class Database
        {
            public Database(HttpClient http, string key) => http.DefaultRequestHeaders.Add("apikey", key);
        }

        static class Start
        {
            static void Configure(HttpClient client) => client.BaseAddress = new Uri("https://api.asterwise.com");

            static void Add(IServiceCollection services) => services
                .AddHttpClient<Database>(client => client.BaseAddress = new Uri("https://project.supabase.co")).Services
                .AddHttpClient<Stars>(Configure).Services
                .AddHttpClient("other", client => client.BaseAddress = new Uri("https://example.org"));
        }
        """);

    [Fact]
    public Task A_configured_host_is_Asterwises() => new AnalyzerTest
    {
        TestCode = ClientSnippet.Of(
            "https://stars.example.org", """http.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);"""),
        TestState =
        {
            AnalyzerConfigFiles =
            {
                ("/.editorconfig", "root = true\n[*.cs]\nasterwise_hosts = gateway.example.org, stars.example.org"),
            },
        },
    }.RunAsync();

    [Fact]
    public Task A_configured_variable_is_Asterwises() => new AnalyzerTest
    {
        TestCode = WithValue("", """Environment.GetEnvironmentVariable("STARS_KEY")"""),
        TestState = { AnalyzerConfigFiles = { ("/.editorconfig", "root = true\n[*.cs]\nasterwise_key_variable = STARS_KEY") } },
    }.RunAsync();

    [Fact]
    public Task Server_code_that_reads_headers() => Verify.ReportsAsync(
        """
        using System.Linq;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Http;

        class AsterwiseMiddleware
        {
            private const string Header = "apikey";
            private readonly RequestDelegate next;

            public AsterwiseMiddleware(RequestDelegate next) => this.next = next;

            public Task InvokeAsync(HttpContext context)
            {
                if (!context.Request.Headers.TryGetValue(Header, out var key)
                    || context.Request.Headers["api-key"].FirstOrDefault() is null)
                    context.Response.Headers["WWW-Authenticate"] = "ApiKey";
                context.Response.Headers.Append("apikey", key);
                context.Request.Headers["apikey"] = key;
                return next(context);
            }
        }
        """);
}
