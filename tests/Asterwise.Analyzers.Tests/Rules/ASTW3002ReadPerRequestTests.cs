using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.Rules;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

public class ASTW3002ReadPerRequestTests
{
    private const string Read =
        """
        Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")
        """;

    private static string Class(string members, string baseType = "") =>
        $$"""
        using System;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;

        public class Stars{{baseType}}
        {
            private readonly HttpClient client = new() { BaseAddress = new Uri("https://api.asterwise.com") };

            {{members.Replace("\n", "\n    ", StringComparison.Ordinal)}}
        }
        """;

    private static async Task ReportsAsync(string source)
    {
        var test = Verify.Test(source);
        test.Rule = RuleIds.ReadPerRequest;
        await test.RunAsync();
    }

    private static async Task FixesAsync(string source, string fixedSource)
    {
        var test = Verify.Fix<ASTW3002ReadPerRequestFix>(source, fixedSource);
        test.Rule = RuleIds.ReadPerRequest;
        await test.RunAsync();
    }

    [Fact]
    public Task A_method_that_sends_reads_it_each_time() => ReportsAsync(Class(
        $$"""
        public async Task<string> Moon()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "v1/moon");
            request.Headers.Add("X-API-Key", {|ASTW3002:{{Read}}|} ?? throw new InvalidOperationException());
            using var response = await client.SendAsync(request);
            return await response.Content.ReadAsStringAsync();
        }
        """));

    [Fact]
    public Task A_handler_reads_it_each_time() => ReportsAsync(Class(
        $$"""
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-API-Key", {|ASTW3002:{{Read}}|});
            return base.SendAsync(request, cancellationToken);
        }
        """, " : DelegatingHandler"));

    [Theory]
    [InlineData("""[HttpGet] public bool Get() => {|ASTW3002:READ|} is null;""", " : ControllerBase")]
    [InlineData("""public Task InvokeAsync(HttpContext context) => Task.FromResult({|ASTW3002:READ|});""", "")]
    [InlineData("""void Start(WebApplication app) => app.MapGet("/moon", () => {|ASTW3002:READ|} is null);""", "")]
    [InlineData("""void Start(WebApplication app) => app.Run(context => Task.FromResult({|ASTW3002:READ|}));""", "")]
    [InlineData("""void Loop() { while (true) client.DefaultRequestHeaders.Add("X-API-Key", {|ASTW3002:READ|}); }""", "")]
    public Task So_does_what_a_server_calls(string member, string baseType) =>
        ReportsAsync(Class(member.Replace("READ", Read, StringComparison.Ordinal), baseType));

    private static string Asking(string member, string key = "Key") => Class(
        $$"""
        {{member}}

        public Task<HttpResponseMessage> Moon()
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", {{key}});
            return client.GetAsync("v1/moon");
        }
        """);

    [Theory]
    [InlineData("""private static string Key => {|ASTW3002:READ|} ?? throw new InvalidOperationException();""", "Key")]
    [InlineData("""private static string? Key { get { return {|ASTW3002:READ|}; } }""", "Key")]
    [InlineData("""private static string? Key() => {|ASTW3002:READ|};""", "Key()")]
    [InlineData("""static string? Read() => {|ASTW3002:READ|}; static string? Key => Read();""", "Key")]
    public Task So_does_what_such_a_method_asks(string member, string key) =>
        ReportsAsync(Asking(member.Replace("READ", Read, StringComparison.Ordinal), key));

    [Theory]
    [InlineData("""private static string? Key { get; } = READ;""", "Key")]
    [InlineData("""private static string? key; private static string? Key => key ??= READ;""", "Key")]
    [InlineData("""string? key; string? Key { get { if (key is null) key = READ; return key; } }""", "Key")]
    [InlineData("""static readonly Lazy<string?> Key = new(() => READ);""", "Key.Value")]
    [InlineData("""private readonly string? key; public Stars() => key = Find(); string? Find() => READ;""", "key")]
    public Task What_keeps_it_is_left_alone(string member, string key) =>
        ReportsAsync(Asking(member.Replace("READ", Read, StringComparison.Ordinal), key));

    [Fact]
    public Task A_property_gives_the_field() => FixesAsync(
        Asking($$"""private static string Key => {|ASTW3002:{{Read}}|} ?? throw new InvalidOperationException();"""),
        Asking("private static string Key => ApiKey;").Replace(
            "    private readonly HttpClient",
            $"    private static readonly string ApiKey = {Read}\n        ?? throw new InvalidOperationException();\n"
                + "    private readonly HttpClient",
            StringComparison.Ordinal));

    [Theory]
    [InlineData("""public Stars() => client.DefaultRequestHeaders.Add("X-API-Key", READ);""")]
    [InlineData("""private static readonly string? Key = READ;""")]
    [InlineData("""static void Main() => new HttpClient().DefaultRequestHeaders.Add("X-API-Key", READ);""")]
    [InlineData("""
        static async Task Main()
        {
            using var client = new HttpClient();
            client.DefaultRequestHeaders.Add("X-API-Key", READ);
            await client.GetStringAsync("https://api.asterwise.com/v1/moon");
        }
        """)]
    [InlineData("""static string? Key() => READ;""")]
    [InlineData("""void Start(WebApplication app) { var key = READ; app.MapGet("/moon", () => key); }""")]
    public Task At_the_start_it_is_left_alone(string member) =>
        ReportsAsync(Class(member.Replace("READ", Read, StringComparison.Ordinal)));

    [Fact]
    public Task It_is_read_once_in_a_field() => FixesAsync(
        Class(
            $$"""
            public async Task<string> Moon()
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "v1/moon");
                request.Headers.Add("X-API-Key", {|ASTW3002:{{Read}}|} ?? throw new InvalidOperationException("No key."));
                using var response = await client.SendAsync(request);
                return await response.Content.ReadAsStringAsync();
            }
            """),
        Class(
            """
            public async Task<string> Moon()
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "v1/moon");
                request.Headers.Add("X-API-Key", ApiKey);
                using var response = await client.SendAsync(request);
                return await response.Content.ReadAsStringAsync();
            }
            """).Replace(
                "    private readonly HttpClient",
                $"    private static readonly string ApiKey = {Read}\n"
                    + "        ?? throw new InvalidOperationException(\"No key.\");\n"
                    + "    private readonly HttpClient",
                StringComparison.Ordinal));

    [Fact]
    public Task Two_requests_share_the_field() => FixesAsync(
        Class(Twice($$"""{|ASTW3002:{{Read}}|} ?? throw new InvalidOperationException()""")),
        Class(Twice("ApiKey")).Replace(
            "    private readonly HttpClient",
            $"    private static readonly string ApiKey = {Read}\n        ?? throw new InvalidOperationException();\n"
                + "    private readonly HttpClient",
            StringComparison.Ordinal));

    private static string Twice(string read) =>
        $$"""
        public Task<HttpResponseMessage> Moon()
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", {{read}});
            return client.GetAsync("v1/moon");
        }

        public Task<HttpResponseMessage> Sun()
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", {{read}});
            return client.GetAsync("v1/sun");
        }
        """;

    [Fact]
    public Task A_program_without_types_reads_it_before() => FixesAsync(
        """
        using System;
        using Microsoft.AspNetCore.Builder;

        var app = WebApplication.Create();
        var api = new Uri("https://api.asterwise.com");
        app.MapGet("/moon", () => {|ASTW3002:Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")|}?.Length);
        app.Run();
        """,
        """
        using System;
        using Microsoft.AspNetCore.Builder;

        var app = WebApplication.Create();
        var api = new Uri("https://api.asterwise.com");
        var apiKey = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")
            ?? throw new InvalidOperationException("Set the environment variable ASTERWISE_API_KEY.");
        app.MapGet("/moon", () => apiKey?.Length);
        app.Run();
        """);
}
