using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

/// <summary>
/// Names and values of headers that are one of several: by assignments, results, callers, and overriding members.
/// </summary>
public class SeveralValuesTests
{
    private static string Client(string members, string statement) =>
        $$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;

        public abstract class AsterwiseClient
        {
            private readonly HttpClient http = new HttpClient();
            private readonly string apiKey = Environment.GetEnvironmentVariable("KEY")!;

            {{members}}

            public void Sign(HttpRequestMessage message, bool isOld)
            {
                {{statement}}
            }
        }
        """;

    [Theory]
    [InlineData(
        """
        private string? header;

        public string Key { set => header = "Token " + value; }
        public string User { set => header = "OAuth " + value; }
        """,
        """message.Headers.Add("Authorization", {|ASTW2005:header|});""")]
    [InlineData(
        """
        private string Value(bool isUser)
        {
            if (isUser)
                return "Bearer " + apiKey;
            return $"Token {apiKey}";
        }
        """,
        """message.Headers.Add("Authorization", {|ASTW2005:Value(isOld)|});""")]
    [InlineData(
        "",
        """
        string value;
        if (isOld) value = "Token " + apiKey; else value = "Bearer " + apiKey;
        message.Headers.Add("Authorization", {|ASTW2005:value|});
        """)]
    [InlineData(
        "",
        """
        var name = "X-API-Key";
        if (isOld) name = "api-key";
        message.Headers.Add({|ASTW2001:name|}, apiKey);
        """)]
    [InlineData(
        "",
        """
        var scheme = "Bearer";
        if (isOld) scheme = "Token";
        message.Headers.Authorization = new AuthenticationHeaderValue({|ASTW2005:scheme|}, apiKey);
        """)]
    public Task One_of_them_is_wrong(string members, string statement) => Verify.ReportsAsync(Client(members, statement));

    [Theory]
    [InlineData(
        "",
        """
        var value = apiKey;
        if (!value.StartsWith("Bearer ")) value = "Bearer " + value;
        message.Headers.Add("Authorization", value);
        """)]
    [InlineData(
        "private string Value(bool isUser) { if (isUser) return \"Bearer \" + apiKey; return $\"Bearer {apiKey}\"; }",
        """message.Headers.Add("Authorization", Value(isOld));""")]
    [InlineData(
        "",
        """
        string? name = null;
        if (isOld) name = "X-API-Key";
        if (name is not null) message.Headers.Add(name, apiKey);
        """)]
    public Task None_of_them_is(string members, string statement) => Verify.ReportsAsync(Client(members, statement));

    private static string Overridden(string one, string other) =>
        $$"""
        using System.Net.Http;

        public abstract class AsterwiseClient
        {
            protected abstract string HeaderName { get; }

            public void Sign(HttpRequestMessage message, string apiKey) => message.Headers.Add({|ASTW2001:HeaderName|}, apiKey);
        }

        public class AsterwiseAccount : AsterwiseClient
        {
            protected override string HeaderName => "{{one}}";
        }

        public class AsterwiseCharts : AsterwiseClient
        {
            protected override string HeaderName { get; } = "{{other}}";
        }
        """;

    [Fact]
    public Task What_properties_override() => Verify.ReportsAsync(Overridden("X-Account-Token", "X-Chart-Token"));

    [Fact]
    public Task Of_which_one_is_right_and_the_other_may_be_another_vendors() => Verify.ReportsAsync(
        Overridden("X-API-Key", "api-key").Replace("{|ASTW2001:HeaderName|}", "HeaderName", StringComparison.Ordinal));

    [Fact]
    public Task What_a_property_of_an_interface_is() => Verify.ReportsAsync(
        """
        using System.Net.Http;

        interface ISettings
        {
            string Header { get; }
            string ApiKey { get; }
        }

        class AsterwiseSettings : ISettings
        {
            public string Header => "api-key";
            public string ApiKey { get; set; } = "";
        }

        class AsterwiseClient
        {
            public void Sign(HttpRequestMessage message, ISettings settings) =>
                message.Headers.Add({|ASTW2001:settings.Header|}, settings.ApiKey);
        }
        """);

    [Fact]
    public Task The_default_of_a_parameter() => Verify.ReportsAsync(
        """
        using System.Net.Http;

        public class AsterwiseClient
        {
            public AsterwiseClient(string apiKey, string header = "Authorization")
                : this(new HttpClient(), apiKey, header)
            {
            }

            public AsterwiseClient(HttpClient http, string apiKey, string header = "Authorization") =>
                http.DefaultRequestHeaders.Add({|ASTW2005:header|}, apiKey);
        }
        """);

    [Fact]
    public Task What_callers_give_of_which_one_is_right() => Verify.ReportsAsync(
        """
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;

        class KeyHandler : DelegatingHandler
        {
            private readonly string name;
            private readonly string key;

            public KeyHandler(string name, string key) => (this.name, this.key) = (name, key);

            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken token)
            {
                request.Headers.Add(name, key);
                return base.SendAsync(request, token);
            }
        }

        class Clients
        {
            public HttpClient Asterwise(string asterwiseKey) => new(new KeyHandler("X-API-Key", asterwiseKey));

            public HttpClient Supabase(string supabaseKey) => new(new KeyHandler("apikey", supabaseKey));
        }
        """);
}
