using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

/// <summary>ASTW2003 where a URL is put together by more than one expression, or by a method.</summary>
public class KeyInBuiltUrlTests
{
    /// <summary>Statements of a class that nothing ties to Asterwise but the host they name.</summary>
    private static string Statements(string statements, string className = "Stars") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;
        using System.Threading.Tasks;
        using System.Web;
        using Microsoft.AspNetCore.Http.Extensions;
        using Microsoft.AspNetCore.WebUtilities;

        class {{className}}
        {
            private const string Parameter = "?api_key=";
            private static readonly string Format = "v1/{0}?api_key={1}";

            public async Task SendAsync(HttpClient http, string key, string city, bool isFull)
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }
        }
        """;

    /// <summary>
    /// What is reported where the URL is on Asterwise's host is left alone on another's, even in a class named for Asterwise.
    /// </summary>
    private static async Task IsReportedOfAsterwise(string statements)
    {
        await Verify.ReportsAsync(Statements(statements));
        var ofAnother = statements.Replace("api.asterwise.com", "api.nasa.gov").Replace("{|ASTW2003:", "").Replace("|}", "");
        await Verify.ReportsAsync(Statements(ofAnother, "AsterwiseClient"));
    }

    [Theory]
    [InlineData("""
        var url = "https://api.asterwise.com/v1/moon";
        url += "?{|ASTW2003:api_key=" + key|};
        await http.GetAsync(url);
        """)]
    [InlineData("""
        var url = "https://api.asterwise.com/v1/moon?lang=de";
        if (isFull)
            url += $"&{|ASTW2003:api_key={key}|}";
        url += "&city=" + city;
        await http.GetAsync(new Uri(url));
        """)]
    [InlineData("""
        var url = "https://api.asterwise.com/v1/moon?{|ASTW2003:api_key=|}";
        url += key;
        await http.GetAsync(url);
        """)]
    [InlineData("""
        var url = string.Empty;
        url += "https://api.asterwise.com";
        url += "/v1/moon?{|ASTW2003:api_key=|}";
        url += Uri.EscapeDataString(key);
        await http.GetAsync(url);
        """)]
    [InlineData("""
        string url;
        if (isFull)
            url = "https://api.asterwise.com/v1/full-moon";
        else
            url = "https://api.asterwise.com/v1/moon";
        url += "?{|ASTW2003:api_key=" + key|};
        await http.GetAsync(url);
        """)]
    [InlineData("""
        var url = "https://";
        url += "api.asterwise.com";
        url += "/v1/moon?{|ASTW2003:api_key=" + key|};
        await http.GetAsync(url);
        """)]
    [InlineData("""
        var answer = "https://my.example/answer";
        var url = "https://api.asterwise.com/v1/moon?city=" + city;
        url += "&{|ASTW2003:api_key=" + key|};
        url += "&answer=";
        url += answer;
        await http.GetAsync(url);
        """)]
    public Task A_local_that_grows(string statements) => IsReportedOfAsterwise(statements);

    [Theory]
    [InlineData("""await http.GetAsync("https://api.asterwise.com/v1/moon" + "?{|ASTW2003:api_" + "key=" + key|});""")]
    [InlineData("""await http.GetAsync("https://api.asterwise.com/v1/moon" + {|ASTW2003:Parameter + key|});""")]
    [InlineData("""await http.GetAsync(new Uri($"https://api.asterwise.com/v1/moon{{|ASTW2003:Parameter}{key}|}"));""")]
    [InlineData("""
        const string Next = "&api_key=";
        var root = "https://api.asterwise.com/v1/moon?lang=de";
        var url = root + {|ASTW2003:Next + key|};
        await http.GetAsync(url);
        """)]
    [InlineData("""
        var client = new HttpClient { BaseAddress = new Uri("https://api.asterwise.com") };
        await client.GetAsync(city + {|ASTW2003:Parameter + key|});
        """)]
    public Task A_name_in_one_piece_and_its_value_in_another(string statements) => IsReportedOfAsterwise(statements);

    [Theory]
    [InlineData("""
        var url = new StringBuilder("https://api.asterwise.com/v1/moon?lang=de");
        url.Append("&{|ASTW2003:api_key=|}").Append(key);
        await http.GetAsync(url.ToString());
        """)]
    [InlineData("""
        var url = new StringBuilder();
        url.Append("https://").Append("api.asterwise.com").Append("/v1/moon");
        url.Append('?');
        url.Append("{|ASTW2003:api_key=|}");
        url.Append(key);
        await http.GetAsync(url.ToString());
        """)]
    [InlineData("""
        var builder = new StringBuilder("https://api.asterwise.com").Append("/v1/moon");
        builder.Append($"?{|ASTW2003:api_key={key}|}").Append($"&city={city}");
        var url = builder.ToString();
        await http.GetAsync(url);
        """)]
    [InlineData("""
        var url = new StringBuilder("https://api.asterwise.com/v1/moon");
        url.Append(CultureInfo.InvariantCulture, $"?{|ASTW2003:api_key={key}|}");
        await http.GetAsync(url.ToString());
        """)]
    [InlineData("""
        var url = new StringBuilder();
        url.AppendFormat("https://{0}/v1/moon", "api.asterwise.com");
        url.AppendFormat(CultureInfo.InvariantCulture, "?{|ASTW2003:api_key={0}|}", key);
        await http.GetAsync(new Uri(url.ToString()));
        """)]
    [InlineData("""
        var url = new StringBuilder("https://api.asterwise.com/v1/moon?");
        url.AppendJoin('&', "lang=de", "{|ASTW2003:api_key=" + key|});
        await http.GetAsync(url.ToString());
        """)]
    [InlineData("""
        await http.GetAsync(new StringBuilder("https://api.asterwise.com/v1/moon")
            .Append("?{|ASTW2003:api_key=|}").Append(key).ToString());
        """)]
    [InlineData("""
        var query = new StringBuilder("?lang=de");
        if (isFull)
            query.Append("&{|ASTW2003:api_key=|}").Append(key);
        await http.GetAsync($"https://api.asterwise.com/v1/moon{query}");
        """)]
    [InlineData("""
        const string Next = "&api_key=";
        var url = new StringBuilder("https://api.asterwise.com/v1/moon?lang=de");
        url.Append({|ASTW2003:Next|}).Append(key);
        await http.GetAsync(url.ToString());
        """)]
    public Task A_StringBuilder(string statements) => IsReportedOfAsterwise(statements);

    [Theory]
    [InlineData(""" "&", "lang=de", "{|ASTW2003:api_key=" + key|}""")]
    [InlineData(""" "&", new[] { "lang=de", "{|ASTW2003:api_key=" + key|} }""")]
    [InlineData(""" '&', new[] { "lang=de", $"{|ASTW2003:api_key={key}|}" }""")]
    [InlineData(""" "&", new List<string> { "lang=de", $"{|ASTW2003:api_key={key}|}" }""")]
    [InlineData(""" "&", new object[] { "lang=de", $"{|ASTW2003:api_key={key}|}" }""")]
    [InlineData(""" separator: "&", values: (IEnumerable<string>)new[] { "lang=de", $"{|ASTW2003:api_key={key}|}" }""")]
    public Task Join(string arguments) => IsReportedOfAsterwise(
        $$"""await http.GetAsync("https://api.asterwise.com/v1/moon?" + string.Join({{arguments.Trim()}}));""");

    [Theory]
    [InlineData("""var pairs = new[] { "lang=de", "api_key=" + key };""")]
    [InlineData("""string[] pairs = ["lang=de", "api_key=" + key];""")]
    [InlineData("""IEnumerable<string> pairs = new List<string> { "lang=de", "api_key=" + key };""")]
    [InlineData("""var pairs = new List<string> { "lang=de" }; pairs.Add("api_key=" + key);""")]
    [InlineData("""var pairs = new List<string>(); pairs.Add("lang=de"); if (isFull) pairs.Add("api_key=" + key);""")]
    public Task Join_of_a_local(string local) => IsReportedOfAsterwise(local
        + """await http.GetAsync({|ASTW2003:$"https://api.asterwise.com/v1/moon?{string.Join("&", pairs)}"|});""");

    [Theory]
    [InlineData("""string.Join("/", "https://api.asterwise.com", "v1", "moon?{|ASTW2003:api_key=" + key|})""")]
    [InlineData("""string.Concat(new[] { "https://api.asterwise.com/v1/moon?", "{|ASTW2003:api_key=", key|} })""")]
    [InlineData("""string.Concat(new List<string> { "https://api.asterwise.com/v1/moon?", "{|ASTW2003:api_key=", key|} })""")]
    [InlineData(
        """string.Format(CultureInfo.InvariantCulture, "https://api.asterwise.com/{0}?{|ASTW2003:api_key={1}|}", city, key)""")]
    [InlineData("""string.Format("https://api.asterwise.com/{0,-8:D}?q={{x}}&{|ASTW2003:api_key={1:D}|}", city, key)""")]
    [InlineData("""string.Format(null, "https://api.asterwise.com/{0}?{|ASTW2003:api_key={1}|}", new object[] { city, key })""")]
    [InlineData("""string.Create(CultureInfo.InvariantCulture, $"https://api.asterwise.com/{1.5}?{|ASTW2003:api_key={key}|}")""")]
    [InlineData("""FormattableString.Invariant($"https://api.asterwise.com/{1.5}?{|ASTW2003:api_key={key}|}")""")]
    [InlineData("""FormattableString.CurrentCulture($"https://api.asterwise.com/{1.5}?{|ASTW2003:api_key={key}|}")""")]
    [InlineData("""$"https://api.asterwise.com/{1.5}?{|ASTW2003:api_key={key}|}".ToString(CultureInfo.InvariantCulture)""")]
    public Task A_method_that_makes_a_text(string url) => IsReportedOfAsterwise($"await http.GetAsync({url});");

    [Fact]
    public Task A_format_in_a_field() => IsReportedOfAsterwise("""
        var client = new HttpClient { BaseAddress = new Uri("https://api.asterwise.com") };
        await client.GetAsync(string.Format({|ASTW2003:Format, city, key|}));
        """);

    [Theory]
    [InlineData("""await http.GetAsync(string.Format("https://api.asterwise.com/{0?api_key={1}", city, key));""")]
    [InlineData("""await http.GetAsync(string.Format("https://api.asterwise.com/{2}?api_key={1}", city, key));""")]
    public Task A_format_that_throws(string statement) => Verify.ReportsAsync(Statements(statement));

    [Theory]
    [InlineData("""var pairs = new Dictionary<string, string?> { ["lang"] = "de" }; {|ASTW2003:pairs["api_key"] = key|};""")]
    [InlineData("""var pairs = new Dictionary<string, string?>(); if (isFull) {|ASTW2003:pairs.Add("api_key", key)|};""")]
    [InlineData("""var pairs = new Dictionary<string, string?> { {|ASTW2003:{ "api_key", key }|} }; pairs.Add("lang", "de");""")]
    [InlineData("""
        var pairs = new List<KeyValuePair<string, string?>> { new("lang", "de"), {|ASTW2003:new("api_key", key)|} };
        """)]
    [InlineData("""
        var pairs = new List<KeyValuePair<string, string?>>();
        {|ASTW2003:pairs.Add(new KeyValuePair<string, string?>("api_key", key))|};
        """)]
    [InlineData("""
        var pairs = new[] { {|ASTW2003:KeyValuePair.Create("api_key", (string?)key)|}, new("lang", "de") };
        """)]
    [InlineData("""List<KeyValuePair<string, string?>> pairs = [new("lang", "de"), {|ASTW2003:new("api_key", key)|}];""")]
    public async Task Pairs_in_a_local(string local)
    {
        await IsReportedOfAsterwise(
            local + """await http.GetAsync(QueryHelpers.AddQueryString("https://api.asterwise.com/v1/moon", pairs));""");
        await IsReportedOfAsterwise(
            local + """await http.GetAsync("https://api.asterwise.com/v1/moon" + new QueryBuilder(pairs!));""");
        await IsReportedOfAsterwise(
            local
            + """
            var query = await new FormUrlEncodedContent(pairs).ReadAsStringAsync();
            await http.GetAsync($"https://api.asterwise.com/v1/moon?{query}");
            """);
    }

    [Theory]
    [InlineData("""
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { {|ASTW2003:["api_key"] = key|} });
        await http.GetAsync("https://api.asterwise.com/v1/moon?" + form.ReadAsStringAsync().Result);
        """)]
    [InlineData("""
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { {|ASTW2003:["api_key"] = key|} });
        var url = new UriBuilder("https://api.asterwise.com/v1/moon") { Query = await form.ReadAsStringAsync() };
        await http.GetAsync(url.Uri);
        """)]
    [InlineData("""
        var query = new QueryBuilder(new Dictionary<string, string> { {|ASTW2003:["api_key"] = key|} });
        await http.GetAsync("https://api.asterwise.com/v1/moon" + query.ToQueryString());
        """)]
    [InlineData("""
        var url = new UriBuilder("https", "api.asterwise.com");
        url.Query = "{|ASTW2003:api_key=" + key|};
        await http.GetAsync(url.Uri);
        """)]
    [InlineData("""
        var url = new UriBuilder { Scheme = "https", Host = "api.asterwise.com", Query = $"{|ASTW2003:api_key={key}|}" };
        await http.GetAsync(url.ToString());
        """)]
    [InlineData("""
        var url = new UriBuilder("https", "api.asterwise.com", -1, "v1/moon");
        var query = HttpUtility.ParseQueryString(url.Query);
        {|ASTW2003:query["api_key"] = key|};
        url.Query = query.ToString();
        await http.GetAsync(url.Uri);
        """)]
    [InlineData("""
        if (Uri.TryCreate(new Uri("https://api.asterwise.com"), $"v1/moon?{|ASTW2003:api_key={key}|}", out var url))
            await http.GetAsync(url);
        """)]
    public Task A_form_or_a_builder(string statements) => IsReportedOfAsterwise(statements);

    [Fact]
    public Task A_form_that_is_sent_as_a_body_and_logged() => Verify.ReportsAsync(Statements("""
        var asterwiseKey = key;
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { {|ASTW2004:["api_key"] = asterwiseKey|} });
        Console.WriteLine(await form.ReadAsStringAsync());
        await http.PostAsync("https://api.asterwise.com/v1/moon", form);
        """));

    [Theory]
    [InlineData("""
        var url = "https://api.asterwise.com/v1/moon";
        url += "?{|ASTW2003:api_key=" + key|};
        url += "&lang=de";
        await http.GetAsync(url);
        """)]
    [InlineData("""
        var query = "";
        query += "?{|ASTW2003:api_key=|}";
        query += key;
        await http.GetAsync("https://api.asterwise.com/v1/moon" + query);
        """)]
    [InlineData("""
        var url = new StringBuilder("https://api.asterwise.com/v1/moon");
        url.Append("?{|ASTW2003:api_key=|}").Append(key);
        await http.GetAsync(url.ToString());
        """)]
    [InlineData("""
        var url = new StringBuilder("https://api.asterwise.com/v1/moon");
        url.AppendFormat("?{|ASTW2003:api_key={0}|}", key);
        await http.GetAsync(url.ToString());
        """)]
    [InlineData("""
        var client = new HttpClient { BaseAddress = new Uri("https://api.asterwise.com") };
        Task<string> Get(string url) => client.GetStringAsync(url);
        await Get("v1/moon?{|ASTW2003:api_key=" + key|});
        """)]
    public Task A_URL_in_pieces_or_behind_a_method_has_no_fix(string statements) =>
        Verify.OffersNothingAsync<ASTW2003KeyInQueryFix>(Statements(statements));

    [Theory]
    [InlineData("""new List<string> { "lang=de", $"{|ASTW2003:api_key={key}|}" }""", """new List<string> { "lang=de" }""")]
    [InlineData("""new[] { "lang=de", "{|ASTW2003:api_key=" + key|} }""", """new[] { "lang=de" }""")]
    public Task A_joined_parameter_goes_from_its_list(string list, string fixedList) => Verify.FixesAsync<ASTW2003KeyInQueryFix>(
        Statements($$"""
            var client = new HttpClient { BaseAddress = new Uri("https://api.asterwise.com") };
            await client.GetAsync("v1/moon?" + string.Join("&", {{list}}));
            """),
        Statements($$"""
            var client = new HttpClient { BaseAddress = new Uri("https://api.asterwise.com") };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            await client.GetAsync("v1/moon?" + string.Join("&", {{fixedList}}));
            """));

    [Theory]
    [InlineData("""var text = "Really?"; text += "api_key=" + key; Console.WriteLine(text);""")]
    [InlineData("""var log = new StringBuilder("a&b"); log.Append("api_key=").Append(key); Console.WriteLine(log);""")]
    [InlineData("""var empty = new StringBuilder(); await http.GetAsync(empty.ToString());""")]
    [InlineData("""var url = city; url += Parameter; await http.GetAsync(url);""")]
    public Task A_text_of_nobody(string statements) => Verify.ReportsAsync(Statements(statements));

    /// <summary>Members of a class with a client of Asterwise, and the same with a client of somebody else.</summary>
    private static async Task IsReportedOfAsterwiseClient(string members, string otherTypes = "")
    {
        var source = $$"""
            using System;
            using System.Net.Http;
            using System.Text;
            using System.Threading.Tasks;

            class Stars
            {
                private readonly HttpClient http = new() { BaseAddress = new Uri("https://api.asterwise.com") };

                {{members}}
            }

            {{otherTypes}}
            """;
        await Verify.ReportsAsync(source);
        var ofAnother = source.Replace("api.asterwise.com", "api.nasa.gov").Replace("class Stars", "class AsterwiseStars");
        await Verify.ReportsAsync(ofAnother.Replace("{|ASTW2003:", "").Replace("|}", ""));
    }

    [Theory]
    [InlineData("""
        public Task<string> Moon(string key) => Get($"v1/moon?{|ASTW2003:api_key={key}|}");
        private Task<string> Get(string url) => http.GetStringAsync(url);
        """)]
    [InlineData("""
        public Task<string> Moon(string key)
        {
            return Get("moon?{|ASTW2003:api_key=" + key|});
            Task<string> Get(string path) => http.GetStringAsync($"v1/{path}");
        }
        """)]
    [InlineData("""
        public Task<string> Moon(string key) => First($"moon?{|ASTW2003:api_key={key}|}", 1);
        private async Task<string> First(string path, int version) { return await Second($"v{version}/" + path); }
        private Task<string> Second(string url) { return http.GetStringAsync(url); }
        """)]
    [InlineData("""
        public Task<HttpResponseMessage> Moon(string key) => Send(HttpMethod.Get, $"v1/moon?{|ASTW2003:api_key={key}|}");
        private Task<HttpResponseMessage> Send(HttpMethod method, string url)
        {
            var request = new HttpRequestMessage(method, url);
            return http.SendAsync(request);
        }
        """)]
    [InlineData("""
        public Task<string> Moon(string key)
        {
            var url = "v1/moon?{|ASTW2003:api_key=" + key|};
            return Get(url);
        }
        public Task<string> Other(string key) => Get("https://api.example.org/moon?api_key=" + key);
        public Task<string> Get(string url) => http.GetStringAsync(url);
        """)]
    [InlineData("""
        public Task<string> Moon(string key)
        {
            var url = new StringBuilder("v1/moon");
            url.Append("?{|ASTW2003:api_key=|}").Append(key);
            return Get(url.ToString());
        }
        protected Task<string> Get(string url) => http.GetStringAsync(new Uri(url, UriKind.Relative));
        """)]
    public Task A_wrapper(string members) => IsReportedOfAsterwiseClient(members);

    [Fact]
    public Task A_wrapper_that_is_an_extension() => IsReportedOfAsterwiseClient(
        """public Task<string> Moon(string key) => http.ReadAsync($"v1/moon?{|ASTW2003:api_key={key}|}");""",
        """
        static class Reading
        {
            public static Task<string> ReadAsync(this HttpClient client, string url) => client.GetStringAsync(url);
        }
        """);
}
