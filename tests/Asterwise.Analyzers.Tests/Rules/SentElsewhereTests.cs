using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

/// <summary>
/// Headers that one class puts into a collection and another sends, as the clients of most vendors are built: an entry is
/// reported where it is written, whichever file that is.
/// </summary>
public class SentElsewhereTests
{
    /// <summary>What sends the headers that others give it, in ways that are all alike to those.</summary>
    private const string Sender =
        """
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Threading.Tasks;

        public interface ISender
        {
            Task Send(string url, IDictionary<string, string> headers);
        }

        public class Sender : ISender
        {
            private readonly HttpClient http = new HttpClient();
            private readonly KeyValuePair<string, string>[] always;

            public Sender(IEnumerable<KeyValuePair<string, string>> always) => this.always = always.ToArray();

            public async Task Send(string url, IDictionary<string, string> headers)
            {
                using var message = new HttpRequestMessage(HttpMethod.Get, url);
                foreach (var header in always.Concat(headers))
                    message.Headers.TryAddWithoutValidation(header.Key, header.Value);
                await http.SendAsync(message);
            }

            public static Task Post(Order order) => new Sender(order.Headers).Send("v1/natal", order.Headers);
        }

        public class Order
        {
            public Dictionary<string, string> Headers { get; set; } = new Dictionary<string, string>();

            public Order With(string name, string value)
            {
                Headers[name] = value;
                return this;
            }
        }
        """;

    private static string Caller(string statement, string name = "AsterwiseClient") =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        class {{name}}
        {
            private readonly string apiKey = Environment.GetEnvironmentVariable("KEY")!;

            public async Task Send(ISender sender, Order order)
            {
                {{statement}}
            }
        }
        """;

    [Theory]
    [InlineData("""
        var headers = new Dictionary<string, string> { ["Accept"] = "text/plain", [{|ASTW2001:"X-Star-Token"|}] = apiKey };
        await sender.Send("moon", headers);
        """)]
    [InlineData("""
        var headers = new Dictionary<string, string>();
        headers.Add({|ASTW2001:"api-key"|}, apiKey);
        await new Sender(new Dictionary<string, string>()).Send("moon", headers);
        """)]
    [InlineData("""
        var headers = new List<KeyValuePair<string, string>> { new({|ASTW2001:"api-key"|}, apiKey) };
        new Sender(headers);
        """)]
    [InlineData("""
        var headers = new Dictionary<string, string> { [{|ASTW2001:"api-key"|}] = apiKey };
        new Sender(new Dictionary<string, string>(headers));
        """)]
    [InlineData("""
        Sender made = new(Headers());
        Dictionary<string, string> Headers() => new() { [{|ASTW2001:"api-key"|}] = apiKey };
        """)]
    [InlineData("""new Sender(new Dictionary<string, string> { ["Authorization"] = {|ASTW2005:"Token " + apiKey|} });""")]
    [InlineData("""new Sender(new Dictionary<string, string> { ["Authorization"] = {|ASTW2005:apiKey|} }.Where(_ => true));""")]
    public Task Given_to_a_method_or_a_constructor(string statement) =>
        Verify.ReportsAsync(Caller(statement), Sender);

    [Theory]
    [InlineData("""order.Headers[{|ASTW2001:"api-key"|}] = apiKey;""")]
    [InlineData("""order.Headers.Add({|ASTW2001:"api-key"|}, apiKey);""")]
    [InlineData("""order.Headers.TryAdd({|ASTW2001:"api-key".ToUpperInvariant()|}, apiKey);""")]
    [InlineData("""order = new Order { Headers = { [{|ASTW2001:"api-key"|}] = apiKey } };""")]
    [InlineData("""order.Headers = new Dictionary<string, string> { { {|ASTW2001:"api-key"|}, apiKey } };""")]
    [InlineData("""order.With("Accept", "text/plain").With({|ASTW2001:"api-key"|}, apiKey);""")]
    public Task Put_into_a_member(string statement) => Verify.ReportsAsync(Caller(statement), Sender);

    [Theory]
    [InlineData("""
        var headers = new Dictionary<string, string> { [{|ASTW2001:"api-key"|}] = apiKey };
        await sender.Send("https://api.asterwise.com/v1/moon", headers);
        """)]
    [InlineData("""
        var headers = new Dictionary<string, string> { ["api-key"] = apiKey };
        await sender.Send("https://api.example.org/v1/moon", headers);
        """)]
    [InlineData("""
        var headers = new Dictionary<string, string> { ["api-key"] = apiKey };
        await sender.Send("v1/moon", headers);
        """)]
    public Task By_the_URL_that_is_given_with_them(string statement) =>
        Verify.ReportsAsync(Caller(statement, name: "Stars"), Sender);

    [Theory]
    [InlineData("""
        var headers = new Dictionary<string, string> { ["X-API-Key"] = apiKey, [{|ASTW2007:"api-key"|}] = apiKey };
        new Sender(headers);
        """)]
    [InlineData("""
        var headers = new Dictionary<string, string> { ["api-key"] = apiKey };
        Console.WriteLine(headers.Count);
        """)]
    [InlineData("""
        var headers = new Dictionary<string, string> { ["api-key"] = Environment.GetEnvironmentVariable("SUPABASE_KEY")! };
        await sender.Send("https://project.supabase.co", headers);
        """)]
    public Task Right_beside_or_not_sent_or_another_vendors(string statement) => Verify.ReportsAsync(Caller(statement), Sender);

    [Theory]
    [InlineData("""public static class Settings { public const string Url = "https://api.asterwise.com/"; }""")]
    [InlineData("""public class Settings : AsterwiseSettings { } public class AsterwiseSettings : Urls { }""")]
    public Task In_a_file_that_names_one_that_mentions_Asterwise(string settings) => Verify.ReportsAsync(
        """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;

        class Stars
        {
            private readonly string apiKey = Environment.GetEnvironmentVariable("KEY")!;

            public void Send()
            {
                var http = new HttpClient { BaseAddress = new Uri(Settings.Url) };
                var headers = new Dictionary<string, string> { [{|ASTW2001:"api-key"|}] = apiKey };
                foreach (var header in headers)
                    http.DefaultRequestHeaders.Add(header.Key, header.Value);
            }
        }
        """,
        settings,
        """
        public class Urls { public static readonly string Url = "https://api.asterwise.com"; }
        """);

    [Fact]
    public Task In_a_project_that_mentions_Asterwise_by_its_key_alone() => Verify.ReportsAsync(
        """
        using System.Collections.Generic;

        class Stars
        {
            public void Send(Sender sender) => sender.Send("moon", new Dictionary<string, string>
            {
                [{|ASTW2001:"X-Star-Token"|}] = {|ASTW1001:"aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua"|},
            });
        }
        """,
        Sender);

    [Fact]
    public Task A_loop_that_treats_one_name_in_another_way() => Verify.ReportsAsync(
        """
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;

        class AsterwiseClient
        {
            public Task Moon(string apiKey) => AsterwiseSender.Send(new()
            {
                ["Authorization"] = apiKey,
                [{|ASTW2001:"api-key"|}] = apiKey,
            });
        }
        """,
        """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        static class AsterwiseSender
        {
            public static async Task Send(Dictionary<string, string> headers)
            {
                using var message = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/moon");
                foreach (var (name, value) in headers)
                {
                    if (string.Equals(name, "Authorization", StringComparison.OrdinalIgnoreCase))
                        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", value);
                    else
                        message.Headers.Add(name, value);
                }

                await new HttpClient().SendAsync(message);
            }
        }
        """);

    [Fact]
    public Task Values_of_a_type_of_the_project() => Verify.ReportsAsync(
        """
        using System.Collections.Generic;
        using System.Net.Http;

        class AsterwiseOptions
        {
            public Headers Headers { get; } = new Headers();
        }

        class Headers : Dictionary<string, List<string>>
        {
        }

        class AsterwiseClient
        {
            public AsterwiseClient(AsterwiseOptions options, string apiKey) =>
                options.Headers.Add("Authorization", {|ASTW2005:new List<string> { apiKey }|});

            private static void Give(HttpRequestMessage message, AsterwiseOptions options)
            {
                foreach (var header in options.Headers)
                    message.Headers.TryAddWithoutValidation(header.Key, string.Join(",", header.Value));
            }
        }
        """);

    [Theory]
    [InlineData("""
        public class AsterwiseClient(Sender sender)
        {
            public Task Moon(string apiKey) => sender.Send(new Dictionary<string, string> { [{|ASTW2001:"api-key"|}] = apiKey });
        }

        public class Sender(RestClient client)
        {
            public Task Send(Dictionary<string, string> headers) =>
                client.ExecuteAsync(new RestRequest("moon").AddHeaders(headers));
        }
        """)]
    [InlineData("""
        public class AsterwiseClient(Sender sender)
        {
            public Task Moon(string apiKey) => sender.Send(new() { { {|ASTW2001:"api-key"|}, apiKey } });
        }

        public class Sender(RestClient client)
        {
            public Task Send(Dictionary<string, string> headers)
            {
                var request = new RestRequest("moon");
                foreach (var header in headers)
                    request.AddHeader(header.Key, header.Value);
                return client.ExecuteAsync(request);
            }
        }
        """)]
    public Task With_RestSharp(string classes) => new AnalyzerTest
    {
        References = References.RestSharp112,
        TestCode = """
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using RestSharp;

            """ + classes,
    }.RunAsync();

    [Fact]
    public Task Fix_in_the_entry_as_a_bearer() =>
        IsRepaired("""["Authorization"] = $"Bearer {apiKey}" """, FixVariant.Authorization);

    [Fact]
    public Task Fix_in_the_entry_of_the_key_header() => IsRepaired("""["X-API-Key"] = apiKey """, FixVariant.KeyHeader);

    private static Task IsRepaired(string entry, FixVariant variant)
    {
        var test = Verify.Fix<ASTW2001MisnamedHeaderFix>(
            Caller("""new Sender(new Dictionary<string, string> { [{|ASTW2001:"api-key"|}] = apiKey });"""),
            Caller($"new Sender(new Dictionary<string, string> {{ {entry}}});"),
            variant);
        test.TestState.Sources.Add(Sender);
        test.FixedState.Sources.Add(Sender);
        return test.RunAsync();
    }
}
