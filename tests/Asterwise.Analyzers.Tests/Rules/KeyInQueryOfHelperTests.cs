using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

/// <summary>Query parameters that a method of the project writes for its callers, and those that are joined from pairs.</summary>
public class KeyInQueryOfHelperTests
{
    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.Collections.Specialized;
        using System.Linq;
        using System.Net.Http;
        using System.Threading.Tasks;
        using System.Web;

        """;

    private static string Class(string statements, string members = "") => Usings +
        $$"""

        class Stars(string apiKey)
        {
            private readonly HttpClient http = new HttpClient { BaseAddress = new Uri("https://api.asterwise.com/v1/") };

            public async Task MoonAsync(string city)
            {
                {{statements}}
            }

            {{members}}
        }

        class Query
        {
            private readonly NameValueCollection all = HttpUtility.ParseQueryString("");

            public void Add(string name, object value)
            {
                var text = value.ToString().Trim();
                all.Add(name, text);
            }

            public Query With(string name, string value)
            {
                all[name] = value;
                return this;
            }

            public string Build() => "?" + all;
        }

        class Pair(string name, string value)
        {
            public override string ToString() => name + "=" + value;
        }
        """;

    private const string AddParameter =
        """
        private static Uri AddParameter(Uri url, string name, string value)
        {
            var builder = new UriBuilder(url);
            var query = HttpUtility.ParseQueryString(builder.Query);
            query[name] = value;
            builder.Query = query.ToString();
            return builder.Uri;
        }
        """;

    [Theory]
    [InlineData(
        """
        var url = new Uri("https://api.asterwise.com/v1/moon");
        url = {|ASTW2003:AddParameter(url, "api_key", apiKey)|};
        url = AddParameter(url, "city", city);
        await http.GetAsync(url);
        """,
        AddParameter)]
    [InlineData("""
        var query = new Query();
        query.Add("city", city);
        {|ASTW2003:query.Add("token", apiKey)|};
        await http.GetAsync("moon" + query.Build());
        """)]
    [InlineData("""await http.GetAsync("moon" + {|ASTW2003:new Query().With("api_key", apiKey)|}.Build());""")]
    [InlineData(
        """await http.GetAsync({|ASTW2003:Url("moon", "star_api_key", apiKey)|});""",
        """
        private static string Url(string path, string name, string value)
        {
            var query = HttpUtility.ParseQueryString("");
            query.Set(name, value);
            return path + "?" + query;
        }
        """)]
    public Task Written_by_a_method(string statements, string members = "") => Verify.ReportsAsync(Class(statements, members));

    [Theory]
    [InlineData("""
        var query = new Dictionary<string, string> { ["city"] = city, {|ASTW2003:["api_key"] = apiKey|} };
        await http.GetAsync($"moon?{string.Join("&", query.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"))}");
        """)]
    [InlineData("""
        var query = new Dictionary<string, string> { ["city"] = city };
        {|ASTW2003:query.Add("access_key", apiKey)|};
        var text = string.Join('&', query.Select(pair => pair.Key + "=" + pair.Value));
        await http.GetAsync("moon?" + text);
        """)]
    [InlineData("""
        var query = new List<Pair> { new Pair("city", city) };
        {|ASTW2003:query.Insert(0, new Pair("key", apiKey))|};
        await http.GetAsync("moon?" + string.Join("&", query));
        """)]
    [InlineData(
        """
        var query = new NameValueCollection();
        {|ASTW2003:query.Add("api_key", apiKey)|};
        await http.GetAsync("moon" + Text(query));
        """,
        """
        public static string Text(NameValueCollection query)
        {
            var pairs = (from name in query.AllKeys from value in query.GetValues(name)! select $"{name}={value}").ToArray();
            return "?" + string.Join("&", pairs);
        }
        """)]
    public Task Joined_from_pairs(string statements, string members = "") => Verify.ReportsAsync(Class(statements, members));

    [Theory]
    [InlineData("""
        var form = new Dictionary<string, string> { ["api_key"] = apiKey };
        var text = string.Join("&", form.Select(pair => $"{pair.Key}={pair.Value}"));
        await http.PostAsync("moon", new StringContent(text));
        """)]
    [InlineData("""
        var form = new Dictionary<string, string> { ["api_key"] = apiKey };
        Console.WriteLine(string.Join(", ", form.Select(pair => $"{pair.Key}={pair.Value}")));
        """)]
    [InlineData("""
        var query = new Query();
        query.Add("token", apiKey);
        Console.WriteLine(query.Build());
        """)]
    public Task A_body_or_what_is_not_sent(string statements) => Verify.ReportsAsync(Class(statements));

    [Fact]
    public Task Pairs_of_another_host() => Verify.ReportsAsync(Class("""
        var query = new Dictionary<string, string> { ["api_key"] = apiKey };
        var text = string.Join("&", query.Select(pair => $"{pair.Key}={pair.Value}"));
        await http.GetAsync($"https://api.nasa.gov/planetary/apod?{text}");
        """).Replace("https://api.asterwise.com/v1/", "https://api.nasa.gov/", StringComparison.Ordinal));

    [Fact]
    public Task A_constant_that_is_a_URL_is_reported_where_it_is_written() => Verify.ReportsAsync(Class("""
        const string url = "https://api.asterwise.com/v1/moon?{|ASTW2003:api_key=2c9d9507|}";
        await http.GetAsync(url + "&city=" + city);
        """));

    [Fact]
    public Task Fix_takes_the_call_out() => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        Class(
            """
            var url = new Uri("https://api.asterwise.com/v1/moon?city=" + city);
                    if (!string.IsNullOrEmpty(apiKey))
                    {
                        url = {|ASTW2003:AddParameter(url, "api_key", apiKey)|};
                    }

                    await SendAsync(new HttpRequestMessage(HttpMethod.Get, url));
            """,
            AddParameter + " private Task SendAsync(HttpRequestMessage message) => http.SendAsync(message);"),
        Class(
            """
            var url = new Uri("https://api.asterwise.com/v1/moon?city=" + city);

                    await SendAsync(new HttpRequestMessage(HttpMethod.Get, url)
                    {
                        Headers = { { "X-API-Key", apiKey } },
                    });
            """,
            AddParameter + " private Task SendAsync(HttpRequestMessage message) => http.SendAsync(message);"),
        FixVariant.KeyHeader);

    [Theory]
    [InlineData("""
        var query = new Query();
        if (city.Length > 0) {|ASTW2003:query.Add("token", apiKey)|}; else {|ASTW2003:query.Add("token", city + apiKey)|};
        await http.GetAsync("moon" + query.Build());
        """)]
    [InlineData("""
        var query = new Dictionary<string, string> { {|ASTW2004:{|ASTW2003:["api_key"] = apiKey|}|} };
        await http.GetAsync($"moon?{string.Join("&", query.Select(pair => $"{pair.Key}={pair.Value}"))}");
        await http.PostAsync("moon", new FormUrlEncodedContent(query));
        """)]
    public Task No_fix_of_two_keys_or_of_what_is_sent_twice(string statements) =>
        Verify.OffersNothingAsync<ASTW2003KeyInQueryFix>(Class(statements));
}
