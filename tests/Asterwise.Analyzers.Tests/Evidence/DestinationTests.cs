using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Evidence;

/// <summary>
/// Where a request goes, seen through ASTW2001, which is reported of a client of Asterwise, and through ASTW2002, which is
/// reported where nothing is known. A client of somebody else is left alone.
/// </summary>
public class DestinationTests
{
    /// <summary>A class with a client, a key and a few values that nothing is known of.</summary>
    private static string Of(string statements, string header = "apikey") =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using Microsoft.Extensions.Configuration;

        class Stars
        {
            public void Send(HttpClient http, string key, string city, bool tls, IConfiguration settings, string[] args)
            {
                http.DefaultRequestHeaders.Add({{header}}, key);
                {{statements}}
            }
        }
        """;

    private static Task Goes(string statements, string header) => Verify.ReportsAsync(Of(statements, header));

    private static Task GoesToAsterwise(string statements) => Goes(statements, """{|ASTW2001:"apikey"|}""");

    private static Task GoesToAnother(string statements) => Goes(statements, "\"apikey\"");

    private static Task GoesAnywhere(string statements) => Goes(statements, """{|ASTW2002:"apikey"|}""");

    [Theory]
    [InlineData("""new Uri("https://api.asterwise.com"), "v1/moon" """)]
    [InlineData("""new Uri("https://api.asterwise.com"), "/v1/moon" """)]
    [InlineData("""new Uri("https://api.asterwise.com/"), "v1/moon" """)]
    [InlineData("""new Uri("https://api.asterwise.com/v1/sun"), "moon" """)]
    [InlineData("""new Uri("https://api.asterwise.com?lang=de"), "v1/moon" """)]
    [InlineData("""new Uri("https://api.asterwise.com:443"), "v1/moon" """)]
    [InlineData("""new Uri("https://api.asterwise.com"), city""")]
    [InlineData("""new Uri("https://api.asterwise.com"), $"{city}/moon" """)]
    [InlineData("""new Uri("https://api.asterwise.com"), "" """)]
    [InlineData("""new Uri("https://api.asterwise.com"), new Uri("v1/moon", UriKind.Relative)""")]
    [InlineData("""new Uri(new Uri("https://api.asterwise.com"), "v1"), "moon" """)]
    [InlineData("""relativeUri: "v1/moon", baseUri: new Uri("https://api.asterwise.com")""")]
    [InlineData("""new Uri("https://api.nasa.gov/v1/"), "https://api.asterwise.com/v1/moon" """)]
    [InlineData("""new Uri("https://api.nasa.gov/v1/"), "//api.asterwise.com/v1/moon" """)]
    public Task A_URL_on_a_base(string arguments) => GoesToAsterwise($"http.GetAsync(new Uri({arguments}));");

    [Theory]
    [InlineData("""new Uri("https://api.nasa.gov"), "v1/moon" """)]
    [InlineData("""new Uri("https://api.nasa.gov"), "api.asterwise.com" """)]
    [InlineData("""new Uri("https://api.asterwise.com"), "https://api.nasa.gov/moon" """)]
    [InlineData("""new Uri("https://api.asterwise.com"), "//api.nasa.gov/moon" """)]
    [InlineData("""new Uri("https://api.nasa.gov/https://api.asterwise.com/"), "moon" """)]
    public Task A_URL_on_another_base(string arguments) => GoesToAnother($"http.GetAsync(new Uri({arguments}));");

    [Theory]
    [InlineData("""settings["Astro:BaseUrl"] ?? "https://api.asterwise.com" """)]
    [InlineData("""settings.GetValue("Astro:BaseUrl", "https://api.asterwise.com")!""")]
    [InlineData("""settings.GetValue<string>("Astro:BaseUrl", defaultValue: "https://api.asterwise.com")!""")]
    [InlineData("""Environment.GetEnvironmentVariable("ASTRO_URL") ?? "https://api.asterwise.com" """)]
    [InlineData("""args.Length > 1 ? args[1] : "https://api.asterwise.com" """)]
    [InlineData("""string.IsNullOrEmpty(city) ? "https://api.asterwise.com" : city""")]
    [InlineData("""city switch { "eu" => "https://eu.asterwise.com", "us" => "https://us.asterwise.com", _ => city }""")]
    [InlineData("""tls ? "http://localhost:5000" : "https://api.asterwise.com" """)]
    [InlineData("""(settings["Astro:Root"] ?? "https://api.asterwise.com").TrimEnd('/') + "/v1/" """)]
    [InlineData("""$"{settings["Astro:Root"] ?? "https://api.asterwise.com"}/v1/" """)]
    [InlineData("""$"https://{settings["Astro:Host"] ?? "api.asterwise.com"}/v1/" """)]
    public Task A_destination_with_a_default(string url) => GoesToAsterwise($"http.BaseAddress = new Uri({url.Trim()});");

    [Theory]
    [InlineData("""settings["Astro:BaseUrl"] ?? "https://api.nasa.gov" """)]
    [InlineData("""settings.GetValue("Astro:BaseUrl", "https://api.nasa.gov")!""")]
    [InlineData("""tls ? "https://api.asterwise.com" : "https://api.nasa.gov" """)]
    [InlineData("""settings["Astro:BaseUrl"] ?? (tls ? "https://api.asterwise.com" : "https://api.nasa.gov")""")]
    [InlineData("""city switch { "stars" => "https://api.asterwise.com", _ => "https://api.nasa.gov" }""")]
    [InlineData("""$"https://{settings["Host"] ?? "api.nasa.gov"}/v1/" """)]
    public Task Another_host_among_the_destinations(string url) => GoesToAnother($"http.BaseAddress = new Uri({url.Trim()});");

    [Theory]
    [InlineData("""settings["https://api.asterwise.com"] """)]
    [InlineData("""settings["Astro:BaseUrl"] ?? throw new InvalidOperationException("https://api.asterwise.com") """)]
    [InlineData("""string.Create(3, "https://api.asterwise.com", (span, text) => { })""")]
    public Task No_default_at_all(string url) => GoesAnywhere($"http.BaseAddress = new Uri({url.Trim()});");

    [Theory]
    [InlineData("""
        string url;
        if (tls) url = "https://api.asterwise.com/v1"; else url = "{|ASTW1004:http://api.asterwise.com|}/v1";
        """)]
    [InlineData("""string url = ""; if (tls) { url = "https://api.asterwise.com/v1"; } """)]
    [InlineData("""string url = string.Empty; url = "https://api.asterwise.com/v1"; """)]
    [InlineData("""string? url = null; url = $"https://api.asterwise.com/v1/{city}"; """)]
    [InlineData("""var url = city; if (args.Length == 0) url = "https://api.asterwise.com/v1"; """)]
    [InlineData("""
        var url = "https://api.asterwise.com/v1/sun";
        http.GetAsync(url);
        url = "https://api.asterwise.com/v1/moon";
        """)]
    public Task A_local_that_is_assigned_later(string before) => GoesToAsterwise(before + "http.GetAsync(url);");

    [Theory]
    [InlineData("""string url; if (tls) url = "https://api.asterwise.com/v1"; else url = "https://api.nasa.gov"; """)]
    [InlineData("""string url = string.Empty; url = "https://api.nasa.gov"; """)]
    [InlineData("""var url = "https://api.asterwise.com/v1"; http.GetAsync(url); url = $"https://api.nasa.gov/{city}"; """)]
    public Task A_local_that_another_URL_is_assigned_to(string before) => GoesToAnother(before + "http.GetAsync(url);");

    [Theory]
    [InlineData("""$"{(tls ? "https" : "http")}://api.asterwise.com/v1" """)]
    [InlineData("""$"{city}://api.asterwise.com/v1" """)]
    [InlineData("""city + "://api.asterwise.com" """)]
    [InlineData("""("http" + (tls ? "s" : "") + "://api.asterwise.com")""")]
    [InlineData("""Uri.UriSchemeHttps + Uri.SchemeDelimiter + "api.asterwise.com" """)]
    [InlineData("""Uri.UriSchemeHttp + "://api.asterwise.com" """)]
    [InlineData("""string.Format("{0}://{1}/v1", Uri.UriSchemeHttps, "api.asterwise.com")""")]
    [InlineData("""string.Concat(tls ? "https://" : "http://", "api.asterwise.com/v1")""")]
    public Task A_computed_scheme(string url) => GoesToAsterwise($"http.GetAsync({url.Trim()});");

    [Theory]
    [InlineData("""$"{(tls ? "https" : "http")}://api.nasa.gov/v1" """)]
    [InlineData("""city + "://api.nasa.gov" """)]
    [InlineData("""Uri.UriSchemeHttps + Uri.SchemeDelimiter + "api.nasa.gov" """)]
    public Task A_computed_scheme_of_another_host(string url) => GoesToAnother($"http.GetAsync({url.Trim()});");

    [Theory]
    [InlineData("""$"{city}?back=https://api.asterwise.com/v1" """)]
    [InlineData("""$"https://{city}/https://api.asterwise.com/v1" """)]
    [InlineData("""$"{city}https://api.asterwise.com/v1" """)]
    public Task Another_URL_in_a_URL(string url) => GoesAnywhere($"http.GetAsync({url.Trim()});");

    [Theory]
    [InlineData("""$"https://api.asterwise.com{city}" """)]
    [InlineData("""$"https://{city}.asterwise.com/v1" """)]
    public Task A_computed_path_or_subdomain(string url) => GoesToAsterwise($"http.GetAsync({url.Trim()});");

    [Theory]
    [InlineData("""$"https://api.nasa.gov{city}" """)]
    [InlineData("""$"https://{city}.supabase.co/rest/v1" """)]
    public Task A_computed_path_or_subdomain_of_another_host(string url) => GoesToAnother($"http.GetAsync({url.Trim()});");

    [Theory]
    [InlineData("""$"https://api.{city}" """)]
    [InlineData("""$"https://{city}asterwise.org/v1" """)]
    public Task A_computed_host(string url) => GoesAnywhere($"http.GetAsync({url.Trim()});");

    [Theory]
    [InlineData("""if (Uri.TryCreate("{host}/v1", UriKind.Absolute, out var uri)) http.GetAsync(uri);""")]
    [InlineData("""if (Uri.TryCreate(new Uri("{host}"), "v1/moon", out Uri? uri)) http.GetAsync(uri);""")]
    [InlineData("""Uri? uri; if (Uri.TryCreate("{host}", UriKind.Absolute, out uri)) http.BaseAddress = uri;""")]
    [InlineData("""
        if (!Uri.TryCreate(settings["Astro:Url"] ?? "{host}", UriKind.Absolute, out var uri)) return;
        http.BaseAddress = uri;
        """)]
    [InlineData("""http.GetAsync(new UriBuilder("https", "{name}").Uri);""")]
    [InlineData("""http.GetAsync(new UriBuilder("https", "{name}", 443, "v1/moon").ToString());""")]
    [InlineData("""http.GetAsync(new UriBuilder(scheme: "https", host: "{name}", portNumber: -1).Uri);""")]
    [InlineData("""http.GetAsync($"{new UriBuilder("{host}")}");""")]
    [InlineData("""var url = new UriBuilder { Scheme = "https", Host = "{name}", Path = "v1" }; http.GetAsync(url.Uri);""")]
    [InlineData("""var url = new UriBuilder(); url.Host = "{name}"; url.Path = city; http.GetAsync(url.Uri.AbsoluteUri);""")]
    [InlineData("""var url = new UriBuilder(new Uri("{host}")) { Path = "v1/moon" }; http.GetAsync(url.Uri.ToString());""")]
    [InlineData("""var url = new UriBuilder("https://example.org/moon") { Host = "{name}" }; http.GetAsync(url.Uri);""")]
    [InlineData("""http.BaseAddress = new UriBuilder("https", settings["Astro:Host"] ?? "{name}").Uri;""")]
    public async Task A_URL_that_is_made(string statements)
    {
        await GoesToAsterwise(statements.Replace("{host}", "https://api.asterwise.com").Replace("{name}", "api.asterwise.com"));
        await GoesToAnother(statements.Replace("{host}", "https://api.nasa.gov").Replace("{name}", "api.nasa.gov"));
    }

    [Fact]
    public Task What_a_method_of_the_project_gives_out_is_not_its_result() => Verify.ReportsAsync(Class(
        """
        class Stars
        {
            static bool TryFind(out string header) { header = "X-Trace"; return "apikey".Length > 0; }

            public void Send(HttpRequestMessage request, string asterwiseKey)
            {
                if (TryFind(out var header))
                    request.Headers.Add(header, asterwiseKey.Length.ToString());
            }
        }
        """));

    private static string Class(string members) =>
        $$"""
        using System;
        using System.Net.Http;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        {{members}}
        """;

    [Theory]
    [InlineData("https://api.asterwise.com", "{|ASTW2001:\"apikey\"|}")]
    [InlineData("https://api.nasa.gov", "\"apikey\"")]
    public Task The_default_of_a_parameter(string host, string header) => Verify.ReportsAsync(Class(
        $$"""
        class Stars
        {
            public Stars(HttpClient http, string key, string root = "{{host}}")
            {
                http.BaseAddress = new Uri(root);
                http.DefaultRequestHeaders.Add({{header}}, key);
            }
        }
        """));

    [Theory]
    [InlineData("https://api.asterwise.com", "{|ASTW2001:\"apikey\"|}")]
    [InlineData("https://api.nasa.gov", "\"apikey\"")]
    public Task The_default_of_an_option(string host, string header) => Verify.ReportsAsync(Class(
        $$"""
        class Options { public Uri Root { get; set; } = new("{{host}}"); }

        class Stars
        {
            public Stars(HttpClient http, string key, Options options)
            {
                http.BaseAddress = options.Root;
                http.DefaultRequestHeaders.Add({{header}}, key);
            }
        }
        """));

    [Theory]
    [InlineData("https://api.asterwise.com", "{|ASTW2001:\"apikey\"|}")]
    [InlineData("https://api.nasa.gov", "\"apikey\"")]
    public Task The_default_of_a_record(string host, string header) => Verify.ReportsAsync(Class(
        $$"""
        record Options(string Key, string Root = "{{host}}");

        class Stars
        {
            public Stars(HttpClient http, Options options)
            {
                http.BaseAddress = new Uri(options.Root);
                http.DefaultRequestHeaders.Add({{header}}, options.Key);
            }
        }
        """));

    [Fact]
    public Task A_record_that_is_made_for_another_host() => Verify.ReportsAsync(Class(
        """
        record Options(string Key, string Root = "https://api.asterwise.com")
        {
            public static Options Nasa(string key) => new(key, "https://api.nasa.gov");
        }

        class Stars
        {
            public Stars(HttpClient http, Options options)
            {
                http.BaseAddress = new Uri(options.Root);
                http.DefaultRequestHeaders.Add("apikey", options.Key);
            }
        }
        """));

    [Theory]
    [InlineData("https://api.asterwise.com", "{|ASTW2001:\"apikey\"|}")]
    [InlineData("https://api.nasa.gov", "\"apikey\"")]
    public Task The_default_of_a_registration(string host, string header) => Verify.ReportsAsync(Class(
        $$"""
        static class Start
        {
            static void Add(IServiceCollection services, IConfiguration settings, string key) =>
                services.AddHttpClient("stars", client =>
                {
                    client.BaseAddress = new Uri(settings["Astro:BaseUrl"] ?? "{{host}}");
                    client.DefaultRequestHeaders.Add({{header}}, key);
                });
        }
        """));

    [Theory]
    [InlineData("https://api.asterwise.com", "{|ASTW2001:\"apikey\"|}")]
    [InlineData("https://api.nasa.gov", "\"apikey\"")]
    public Task The_default_of_a_message(string host, string header) => Verify.ReportsAsync(Class(
        $$"""
        class Stars
        {
            private static readonly Uri Root = new(Environment.GetEnvironmentVariable("ASTRO_URL") ?? "{{host}}");

            public HttpRequestMessage Moon(string key)
            {
                var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Root, "v1/moon"));
                request.Headers.Add({{header}}, key);
                return request;
            }
        }
        """));

    [Fact]
    public Task A_client_that_is_made_for_another_host() => Verify.ReportsAsync(Class(
        """
        class Stars
        {
            private readonly string root;

            public Stars(string? root = null) => this.root = root ?? "https://api.asterwise.com";

            public static Stars Nasa() => new("https://api.nasa.gov");

            public void Send(HttpClient http, string key)
            {
                http.BaseAddress = new Uri(root);
                http.DefaultRequestHeaders.Add("apikey", key);
            }
        }
        """));

    [Fact]
    public Task The_name_of_a_header_is_not_known_by_its_default() => Verify.ReportsAsync(Class(
        """
        class Stars
        {
            public void SendToAsterwise(HttpClient http, string key, string header = "apikey") =>
                http.DefaultRequestHeaders.Add(header, key);
        }
        """));
}
