using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;

namespace Asterwise.Analyzers.Tests.Rules;

public class ASTW2005WrongSchemeTests
{
    private const string Assigned = "http.DefaultRequestHeaders.Authorization = ";

    [Theory]
    [InlineData("""new AuthenticationHeaderValue("X-API-Key", {|ASTW2005:key|});""")]
    [InlineData("""new AuthenticationHeaderValue("ApiKey", {|ASTW2005:key|});""")]
    [InlineData("""new AuthenticationHeaderValue("Token", {|ASTW2005:key|});""")]
    [InlineData("""new AuthenticationHeaderValue("Basic", {|ASTW2005:key|});""")]
    [InlineData("""new AuthenticationHeaderValue("Basic", {|ASTW2005:Convert.ToBase64String(Encoding.UTF8.GetBytes(key))|});""")]
    [InlineData("""new AuthenticationHeaderValue({|ASTW2005:key|});""")]
    [InlineData("""new AuthenticationHeaderValue({|ASTW2005:"Bearer " + key|});""")]
    [InlineData("""new("Bearer", {|ASTW2005:$"Bearer {key}"|});""")]
    [InlineData("""new("Bearer", {|ASTW2005:$"bearer {key}"|});""")]
    [InlineData("""new("Bearer:", {|ASTW2005:key|});""")]
    [InlineData("""new(parameter: {|ASTW2005:key|}, scheme: "Token");""")]
    [InlineData("""AuthenticationHeaderValue.Parse({|ASTW2005:"Token " + key|});""")]
    [InlineData("""AuthenticationHeaderValue.Parse({|ASTW2005:key|});""")]
    public Task A_wrong_value_of_Authorization(string value) =>
        Verify.ReportsAsync(ClientSnippet.Of(ClientSnippet.Asterwise, Assigned + value));

    [Theory]
    [InlineData("""{|ASTW2005:key|}""")]
    [InlineData("""{|ASTW2005:$"Bearer: {key}"|}""")]
    [InlineData("""{|ASTW2005:$"Bearer:{key}"|}""")]
    [InlineData("""{|ASTW2005:"Bearer" + key|}""")]
    [InlineData("""{|ASTW2005:"Bearer Bearer " + key|}""")]
    [InlineData("""{|ASTW2005:"Apikey " + key|}""")]
    [InlineData("""{|ASTW2005:"Token " + key|}""")]
    [InlineData("""{|ASTW2005:string.Format("Token {0}", key)|}""")]
    [InlineData("""{|ASTW2005:string.Concat("Token ", key)|}""")]
    [InlineData("""{|ASTW2005:string.Join(" ", "Token", key)|}""")]
    public Task A_wrong_text_for_Authorization(string value) => Verify.ReportsAsync(
        ClientSnippet.Of(
            ClientSnippet.Asterwise, $"""http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", {value});"""));

    [Theory]
    [InlineData(Assigned + """new("Bearer", key);""")]
    [InlineData(Assigned + """new("bearer", key);""")]
    [InlineData(Assigned + """new AuthenticationHeaderValue(parameter: key, scheme: "Bearer");""")]
    [InlineData(Assigned + """AuthenticationHeaderValue.Parse("Bearer " + key);""")]
    [InlineData(Assigned + """null;""")]
    [InlineData("""http.DefaultRequestHeaders.Add("Authorization", "Bearer" + " " + key);""")]
    [InlineData("""http.DefaultRequestHeaders.Add("authorization", $"bearer {key}");""")]
    [InlineData("""http.DefaultRequestHeaders.Add("Authorization", string.Format("Bearer {0}", key));""")]
    [InlineData("""http.DefaultRequestHeaders.Add("Authorization", string.Join(' ', "Bearer", key));""")]
    [InlineData("""const string Scheme = "Bearer"; http.DefaultRequestHeaders.Add("Authorization", $"{Scheme} {key}");""")]
    [InlineData("""var value = "Bearer " + key; http.DefaultRequestHeaders.Add("Authorization", value);""")]
    [InlineData("""http.DefaultRequestHeaders.Add("X-API-Key", key);""")]
    [InlineData("""http.DefaultRequestHeaders.Add("x-api-key", $"{key}");""")]
    [InlineData("""http.DefaultRequestHeaders.ProxyAuthorization = new AuthenticationHeaderValue("Basic", key);""")]
    [InlineData(
        """new HttpResponseMessage().Headers.WwwAuthenticate.Add(new AuthenticationHeaderValue("Token", "realm=stars"));""")]
    public Task A_value_that_is_right_or_elsewhere(string statement) =>
        Verify.ReportsAsync(ClientSnippet.Of(ClientSnippet.Asterwise, statement));

    [Theory]
    [InlineData("""http.DefaultRequestHeaders.Add("X-API-Key", {|ASTW2005:$"Bearer {key}"|});""")]
    [InlineData("""http.DefaultRequestHeaders.Add("x-api-key", {|ASTW2005:"bearer " + key|});""")]
    [InlineData("""http.DefaultRequestHeaders.Add("X-API-Key", {|ASTW2005:"ApiKey " + key|});""")]
    public Task A_scheme_in_the_key_header(string statement) =>
        Verify.ReportsAsync(ClientSnippet.Of(ClientSnippet.Asterwise, statement));

    /// <summary>The whole value may come with its scheme from somewhere out of sight.</summary>
    [Theory]
    [InlineData("""
        string authorization = Console.ReadLine()!;
        http.DefaultRequestHeaders.Add("Authorization", authorization);
        """)]
    [InlineData("""
        string scheme = Console.ReadLine()!;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(scheme, key);
        """)]
    [InlineData("""string prefix = Console.ReadLine()!; http.DefaultRequestHeaders.Add("Authorization", prefix + key);""")]
    [InlineData("""
        var asterwiseKey = key.StartsWith("Bearer ") ? key : "Bearer " + key;
        http.DefaultRequestHeaders.Add("Authorization", asterwiseKey);
        """)]
    [InlineData("""
        string token = key;
        if (!token.StartsWith("Bearer ")) token = "Bearer " + token;
        http.DefaultRequestHeaders.Add("Authorization", token);
        """)]
    public Task A_value_that_may_hold_its_scheme(string statement) =>
        Verify.ReportsAsync(ClientSnippet.Of(ClientSnippet.Asterwise, statement));

    [Theory]
    [InlineData("https://api.github.com", """new AuthenticationHeaderValue("Token", key);""")]
    [InlineData("https://us1.api.mailchimp.com", """new AuthenticationHeaderValue("Basic", key);""")]
    [InlineData("https://api.clickup.com", """new AuthenticationHeaderValue(key);""")]
    [InlineData("https://es.example.org", """new AuthenticationHeaderValue("ApiKey", key);""")]
    [InlineData("https://onesignal.com", """new AuthenticationHeaderValue("Basic", key);""")]
    [InlineData("https://api.assemblyai.com", """AuthenticationHeaderValue.Parse(key);""")]
    [InlineData("https://login.example.org", """new("OAuth", key);""")]
    public Task The_scheme_of_another_vendor(string baseAddress, string value) =>
        Verify.ReportsAsync(ClientSnippet.Of(baseAddress, Assigned + value));

    [Theory]
    [InlineData("""http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Token", key);""")]
    [InlineData("""http.DefaultRequestHeaders.Add("Authorization", key);""")]
    [InlineData("""http.DefaultRequestHeaders.Add("X-API-Key", "Bearer " + key);""")]
    public Task An_unknown_API(string statement) => Verify.ReportsAsync(ClientSnippet.OfUnknown(statement + " // apikey"));

    [Theory]
    [InlineData("""var request = new HttpRequestMessage(HttpMethod.Post, "https://api.asterwise.com/v1/oauth/token");""")]
    [InlineData("""var request = new HttpRequestMessage(HttpMethod.Post, "/v1/oauth/token");""")]
    [InlineData("""var request = new HttpRequestMessage(HttpMethod.Post, "oauth/token");""")]
    public Task The_OAuth_routes_have_their_own_client_authentication(string request) => Verify.ReportsAsync(
        ClientSnippet.Of(
            ClientSnippet.Asterwise,
            request + """ request.Headers.Authorization = new AuthenticationHeaderValue("Basic", key); http.Send(request);"""));

    [Theory]
    [InlineData("""http.DefaultRequestHeaders.Authorization = new("Token", {|ASTW2005:{|ASTW1001:"KEY"|}|});""")]
    [InlineData("""http.DefaultRequestHeaders.Add("X-API-Key", {|ASTW2005:{|ASTW1001:"Bearer KEY"|}|});""")]
    [InlineData("""http.DefaultRequestHeaders.Add("Authorization", {|ASTW2005:{|ASTW1001:"KEY"|}|});""")]
    public Task A_key_in_the_source_is_evidence_enough(string statement) => Verify.ReportsAsync(
        ClientSnippet.OfUnknown(statement.Replace("KEY", Verify.Key, StringComparison.Ordinal)));

    [Fact]
    public Task A_value_kept_in_a_local_first() => Verify.ReportsAsync(
        ClientSnippet.Of(
            ClientSnippet.Asterwise,
            """
            var value = new AuthenticationHeaderValue("Token", {|ASTW2005:key|});
            http.DefaultRequestHeaders.Authorization = value;
            """));

    [Fact]
    public Task Top_level_statements_and_a_scheme_from_another_file() => Verify.ReportsAsync(
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;

        using var http = new HttpClient { BaseAddress = new Uri("https://api.asterwise.com") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(Schemes.Ours, {|ASTW2005:args[0]|});
        """,
        """
        static class Schemes
        {
            public const string Ours = "Token";
        }
        """);

    /// <summary>Only the name of the namespace speaks for Asterwise.</summary>
    [Theory]
    [InlineData("""new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(user + ":" + password)));""")]
    [InlineData("""new("ApiKey", elasticKey);""")]
    [InlineData("""new("Negotiate", token);""")]
    [InlineData("""new("SharedKey", "account:" + token);""")]
    [InlineData("""new("DPoP", token);""")]
    public Task Another_server_of_an_Asterwise_program(string value) => Verify.ReportsAsync(
        $$"""
        using System;
        using System.Net.Http;
        using System.Text;

        namespace Asterwise.Sync;

        class Server
        {
            void Prepare(HttpRequestMessage request, string user, string password, string elasticKey, string token) =>
                request.Headers.Authorization = {{value}}
        }
        """);

    [Fact]
    public Task No_fix_of_a_user_and_a_password() => Verify.OffersNothingAsync<ASTW2005WrongSchemeFix>(
        ClientSnippet.Of(
            ClientSnippet.Asterwise,
            """
            var user = Console.ReadLine();
            http.DefaultRequestHeaders.Authorization =
                new("Basic", {|ASTW2005:Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{key}"))|});
            """));

    [Fact]
    public Task No_fix_of_half_a_key() => Verify.OffersNothingAsync<ASTW2005WrongSchemeFix>(
        ClientSnippet.Of(
            ClientSnippet.Asterwise, """http.DefaultRequestHeaders.Add("Authorization", {|ASTW2005:"Token aw_" + key|});"""));

    [Fact]
    public Task A_look_alike_type() => Verify.ReportsAsync(
        """
        class AuthenticationHeaderValue
        {
            public AuthenticationHeaderValue(string scheme, string parameter) { }
        }

        class AsterwiseClient
        {
            object Header(string asterwiseKey) => new AuthenticationHeaderValue("Token", asterwiseKey);
        }
        """);

    [Theory]
    [InlineData("""new AuthenticationHeaderValue("Token", {|ASTW2005:key|})""")]
    [InlineData("""new AuthenticationHeaderValue({|ASTW2005:key|})""")]
    [InlineData("""new AuthenticationHeaderValue({|ASTW2005:"Bearer " + key|})""")]
    [InlineData("""new AuthenticationHeaderValue("Bearer", {|ASTW2005:$"Bearer {key}"|})""")]
    public Task Fix_of_an_AuthenticationHeaderValue(string value) => Verify.FixesAsync<ASTW2005WrongSchemeFix>(
        ClientSnippet.Of(ClientSnippet.Asterwise, Assigned + value + "; // the key"),
        ClientSnippet.Of(ClientSnippet.Asterwise, Assigned + """new AuthenticationHeaderValue("Bearer", key); // the key"""),
        FixVariant.Authorization);

    [Theory]
    [InlineData(
        """new AuthenticationHeaderValue(parameter: {|ASTW2005:key|}, scheme: "Token")""",
        """new AuthenticationHeaderValue(parameter: key, scheme: "Bearer")""")]
    [InlineData(
        """new AuthenticationHeaderValue("Token" /* theirs */, {|ASTW2005:key|} /* ours */)""",
        """new AuthenticationHeaderValue("Bearer" /* theirs */, key /* ours */)""")]
    [InlineData(
        """new AuthenticationHeaderValue({|ASTW2005:key.Trim()|})""", """new AuthenticationHeaderValue("Bearer", key.Trim())""")]
    [InlineData(
        """new AuthenticationHeaderValue("Basic", {|ASTW2005:Convert.ToBase64String(Encoding.UTF8.GetBytes(key))|})""",
        """new AuthenticationHeaderValue("Bearer", key)""")]
    [InlineData(
        """new AuthenticationHeaderValue("Basic", {|ASTW2005:Convert.ToBase64String(Encoding.UTF8.GetBytes($"{key}:"))|})""",
        """new AuthenticationHeaderValue("Bearer", key)""")]
    [InlineData(
        """new AuthenticationHeaderValue("Basic", {|ASTW2005:Convert.ToBase64String(Encoding.ASCII.GetBytes("api:" + key))|})""",
        """new AuthenticationHeaderValue("Bearer", key)""")]
    public Task Fix_keeps_what_else_is_written(string before, string after) => Verify.FixesAsync<ASTW2005WrongSchemeFix>(
        ClientSnippet.Of(ClientSnippet.Asterwise, Assigned + before + ";"),
        ClientSnippet.Of(ClientSnippet.Asterwise, Assigned + after + ";"),
        FixVariant.Authorization);

    [Theory]
    [InlineData("""{|ASTW2005:key|}""", """$"Bearer {key}" """)]
    [InlineData("""{|ASTW2005:"Token " + key|}""", """$"Bearer {key}" """)]
    [InlineData("""{|ASTW2005:$"Bearer: {key}"|}""", """$"Bearer {key}" """)]
    [InlineData("""{|ASTW2005:"Bearer" + key.Trim()|}""", """$"Bearer {key.Trim()}" """)]
    public Task Fix_of_a_text_for_Authorization(string before, string after) => Verify.FixesAsync<ASTW2005WrongSchemeFix>(
        ClientSnippet.Of(
            ClientSnippet.Asterwise, $"""http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", {before});"""),
        ClientSnippet.Of(
            ClientSnippet.Asterwise,
            $"""http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", {after.TrimEnd()});"""),
        FixVariant.Authorization);

    [Theory]
    [InlineData(Assigned + """new AuthenticationHeaderValue("Token", {|ASTW2005:key|});""")]
    [InlineData("""http.DefaultRequestHeaders.Add("Authorization", {|ASTW2005:key|});""")]
    [InlineData("""http.DefaultRequestHeaders.Add("X-API-Key", {|ASTW2005:"Bearer " + key|});""")]
    public Task Fix_with_the_key_header(string before) => Verify.FixesAsync<ASTW2005WrongSchemeFix>(
        ClientSnippet.Of(ClientSnippet.Asterwise, before),
        ClientSnippet.Of(ClientSnippet.Asterwise, """http.DefaultRequestHeaders.Add("X-API-Key", key);"""),
        FixVariant.KeyHeader);

    [Fact]
    public Task Fix_All_in_one_file_and_in_one_statement() => Verify.FixesAsync<ASTW2005WrongSchemeFix>(
        """
        using System.Net.Http.Headers;

        class Stars
        {
            AuthenticationHeaderValue Header(string asterwiseKey) => new("Token", {|ASTW2005:asterwiseKey|});

            AuthenticationHeaderValue[] Two(string asterwiseKey) => new[] {
                new AuthenticationHeaderValue({|ASTW2005:asterwiseKey|}),
                new AuthenticationHeaderValue("Basic", {|ASTW2005:asterwiseKey|}) };
        }
        """,
        """
        using System.Net.Http.Headers;

        class Stars
        {
            AuthenticationHeaderValue Header(string asterwiseKey) => new("Bearer", asterwiseKey);

            AuthenticationHeaderValue[] Two(string asterwiseKey) => new[] {
                new AuthenticationHeaderValue("Bearer", asterwiseKey),
                new AuthenticationHeaderValue("Bearer", asterwiseKey) };
        }
        """,
        FixVariant.Authorization);

    [Fact]
    public Task Fix_on_the_oldest_framework_and_language() => new FixTest<ASTW2005WrongSchemeFix>
    {
        References = References.Net472,
        LanguageVersion = LanguageVersion.CSharp7_3,
        TestCode = ClientSnippet.Of(
            ClientSnippet.Asterwise, """http.DefaultRequestHeaders.Add("Authorization", {|ASTW2005:key|});"""),
        FixedCode = ClientSnippet.Of(
            ClientSnippet.Asterwise, """http.DefaultRequestHeaders.Add("Authorization", $"Bearer {key}");"""),
    }.RunAsync();

    [Theory]
    [InlineData("""client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Token", key);""")]
    [InlineData("""client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("X-API-Key", key);""")]
    [InlineData("""client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", key);""")]
    [InlineData("""
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(key + ":")));
        """)]
    [InlineData("""client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(key);""")]
    [InlineData("""client.DefaultRequestHeaders.Authorization = new("Bearer", $"Bearer {key}");""")]
    [InlineData("""client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer " + key);""")]
    [InlineData("""client.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse("Token " + key);""")]
    [InlineData("""client.DefaultRequestHeaders.Add("Authorization", key);""")]
    [InlineData("""client.DefaultRequestHeaders.Add("Authorization", "Bearer: " + key);""")]
    [InlineData("""client.DefaultRequestHeaders.Add("Authorization", "Bearer" + key);""")]
    [InlineData("""client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "ApiKey " + key);""")]
    [InlineData("""client.DefaultRequestHeaders.Add("X-API-Key", $"Bearer {key}");""")]
    public async Task Repaired_client_authenticates(string statement)
    {
        var program =
            $$"""
            using System;
            using System.Net.Http;
            using System.Net.Http.Headers;
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
        await RepairedProgram.AuthenticatesAsync<ASTW2005WrongSchemeFix>(program, FixVariant.Authorization);
        await RepairedProgram.AuthenticatesAsync<ASTW2005WrongSchemeFix>(program, FixVariant.KeyHeader);
    }

    [Theory]
    [InlineData("""
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/natal");
        request.Headers.Authorization = new("Token", key);
        await client.SendAsync(request);
        """)]
    [InlineData("""
        await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/natal")
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Token", key) },
        });
        """)]
    [InlineData("""
        await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/natal")
        {
            Headers = { { "Authorization", $"Token {key}" } },
        });
        """)]
    [InlineData("""
        var value = new AuthenticationHeaderValue("Token", key);
        client.DefaultRequestHeaders.Authorization = value;
        await client.GetAsync("https://api.asterwise.com/v1/natal");
        """)]
    [InlineData("""
        var value = "Token " + key;
        client.DefaultRequestHeaders.Add("Authorization", value);
        await client.GetAsync("https://api.asterwise.com/v1/natal");
        """)]
    public Task Repaired_request_authenticates(string statement) => RepairedProgram.AuthenticatesAsync<ASTW2005WrongSchemeFix>(
        $$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
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
        """,
        FixVariant.Authorization);

    /// <summary>A key in the source is repaired to that of the environment.</summary>
    [Fact]
    public Task Repaired_literal_authenticates() => RepairedProgram.AuthenticatesAsync<ASTW2005WrongSchemeFix>(
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        static class Program
        {
            static async Task RunAsync()
            {
                using var client = new HttpClient { BaseAddress = new Uri("https://api.asterwise.com") };
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Token", "aw_your_key_here");
                await client.GetAsync("/v1/natal");
            }
        }
        """,
        FixVariant.Authorization);

    [Fact]
    public Task Repaired_handler_authenticates() => RepairedProgram.AuthenticatesAsync<ASTW2005WrongSchemeFix>(
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading;
        using System.Threading.Tasks;

        static class Program
        {
            static async Task RunAsync()
            {
                using var client = new HttpClient(new KeyHandler { InnerHandler = new HttpClientHandler() });
                await client.GetAsync("https://api.asterwise.com/v1/natal");
            }
        }

        class KeyHandler : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(
                HttpRequestMessage request, CancellationToken cancellationToken)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue(
                    "Token", Environment.GetEnvironmentVariable("ASTERWISE_API_KEY"));
                return base.SendAsync(request, cancellationToken);
            }
        }
        """,
        FixVariant.Authorization);

    [Theory]
    [InlineData("""
        var bytes = Encoding.UTF8.GetBytes(string.Format("{0}:{1}", apiKey, apiSecret));
        client.DefaultRequestHeaders.Authorization = new("Basic", {|ASTW2005:Convert.ToBase64String(bytes)|});
        """)]
    [InlineData("""
        client.DefaultRequestHeaders.Authorization =
            new("Basic", {|ASTW2005:Convert.ToBase64String(Encoding.UTF8.GetBytes($"{GetApiKey()}:"))|});
        string GetApiKey() => apiSecret;
        """)]
    [InlineData("""
        const string Token = "s3cr3t";
        client.DefaultRequestHeaders.Add("Authorization", {|ASTW2005:Token|});
        """)]
    [InlineData("""
        client.DefaultRequestHeaders.Authorization =
            new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
        """)]
    public Task A_key_by_its_name_is_found_in_what_is_encoded_of_it(string statements) => Verify.ReportsAsync(
        $$"""
        using System;
        using System.Net.Http;
        using System.Text;

        namespace Asterwise.Client;

        public static class ClientExtensions
        {
            public static void Sign(this HttpClient client, string apiKey, string apiSecret, string user, string password)
            {
                {{statements}}
            }
        }
        """);

    [Fact]
    public Task No_fix_of_what_a_method_encodes_for_Basic() => Verify.OffersNothingAsync<ASTW2005WrongSchemeFix>(
        """
        using System.Net.Http;
        using System.Net.Http.Headers;

        class AsterwiseClient
        {
            public void Sign(HttpRequestMessage message, string apiKey) =>
                message.Headers.Authorization = new AuthenticationHeaderValue("Basic", {|ASTW2005:Encode($"{apiKey}:")|});

            private static string Encode(string text) => text + "=";
        }
        """);
}
