using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Rules;

public class ASTW2004KeyInBodyTests
{
    private static string File(string statements, string url = "https://api.asterwise.com/v1/natal") =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Runtime.Serialization;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;

        class Natal
        {
            [JsonPropertyName("api_key")]
            public string? Secret { get; set; }

            public string? ApiKey { get; set; }

            public string? Date { get; set; }
        }

        record Chart(string ApiKey, string Date);

        class Stars(HttpClient client)
        {
            private const string Url = "{{url}}";

            async void Send(string key, string date)
            {
                {{statements.Replace("\n", "\n        ", StringComparison.Ordinal)}}
            }
        }
        """;

    [Theory]
    [InlineData("""await client.PostAsJsonAsync(Url, new { {|ASTW2004:api_key = key|}, date });""")]
    [InlineData("""await client.PutAsJsonAsync(Url, new { date, {|ASTW2004:apiKey = key|} });""")]
    [InlineData("""await client.PostAsJsonAsync(Url, new Natal { {|ASTW2004:Secret = key|}, Date = date });""")]
    [InlineData("""await client.PostAsJsonAsync(Url, new Natal { {|ASTW2004:ApiKey = key|} });""")]
    [InlineData("""await client.PostAsJsonAsync(Url, new Chart({|ASTW2004:key|}, date));""")]
    [InlineData("""await client.PostAsJsonAsync(Url, new JsonObject { {|ASTW2004:["api_key"] = key|}, ["date"] = date });""")]
    [InlineData("""
        await client.PostAsJsonAsync(Url, new Dictionary<string, string> { {|ASTW2004:["api_key"] = key|}, ["date"] = date });
        """)]
    [InlineData("""
        await client.PostAsJsonAsync(Url, new Dictionary<string, object> { {|ASTW2004:{ "api_key", key }|}, { "date", date } });
        """)]
    public Task In_an_object_that_is_posted(string statements) => Verify.ReportsAsync(File(statements));

    [Theory]
    [InlineData("""
        var body = new { {|ASTW2004:api_key = key|}, date };
        await client.PostAsJsonAsync(Url, body);
        """)]
    [InlineData("""
        var body = new Natal { Date = date };
        {|ASTW2004:body.Secret = key|};
        await client.PostAsJsonAsync(Url, body);
        """)]
    [InlineData("""
        var body = new Dictionary<string, string> { ["date"] = date };
        {|ASTW2004:body["api_key"] = key|};
        await client.PostAsJsonAsync(Url, body);
        """)]
    [InlineData("""
        var body = new JsonObject();
        {|ASTW2004:body.Add("api_key", key)|};
        await client.PostAsync(Url, new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"));
        """)]
    [InlineData("""
        var json = JsonSerializer.Serialize(new { {|ASTW2004:api_key = key|}, date });
        var content = new StringContent(json, Encoding.UTF8, "application/json");
        await client.PostAsync(Url, content);
        """)]
    [InlineData("""
        using var message = new HttpRequestMessage(HttpMethod.Post, Url);
        message.Content = JsonContent.Create(new { {|ASTW2004:api_key = key|}, date });
        await client.SendAsync(message);
        """)]
    [InlineData("""
        await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, Url)
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new { {|ASTW2004:api_key = key|}, date })),
        });
        """)]
    public Task In_an_object_on_its_way(string statements) => Verify.ReportsAsync(File(statements));

    [Theory]
    [InlineData("""
        await client.PostAsync(Url, new StringContent("{{|ASTW2004:\"api_key\":\"|}" + key + "\",\"date\":\"1990-01-01\"}"));
        """)]
    [InlineData("""
        await client.PostAsync(Url, new StringContent($"{{{|ASTW2004:\"api_key\": \"|}{key}\", \"date\": \"{date}\"}}"));
        """)]
    [InlineData("""
        await client.PostAsync(Url, new StringContent("{ {|ASTW2004:\"api_key\":\"aw_TestOnly\"|} }"));
        """)]
    public Task In_a_JSON_text(string statements) => Verify.ReportsAsync(File(statements));

    [Theory]
    [InlineData("""
        await client.PostAsync(Url, new FormUrlEncodedContent([{|ASTW2004:new KeyValuePair<string, string>("api_key", key)|}]));
        """)]
    [InlineData("""
        var form = new Dictionary<string, string> { ["date"] = date, {|ASTW2004:["apikey"] = key|} };
        await client.PostAsync(Url, new FormUrlEncodedContent(form));
        """)]
    [InlineData("""
        var form = new MultipartFormDataContent();
        {|ASTW2004:form.Add(new StringContent(key), "api_key")|};
        await client.PostAsync(Url, form);
        """)]
    [InlineData("""await client.PostAsync(Url, new StringContent("{|ASTW2004:api_key=|}" + key + "&date=1990-01-01"));""")]
    public Task In_a_form(string statements) => Verify.ReportsAsync(File(statements));

    [Theory]
    [InlineData("""await client.PostAsJsonAsync(Url, new { date, sign = key });""")]
    [InlineData("""await client.PostAsJsonAsync(Url, new { date, session_token = date });""")]
    [InlineData("""Console.WriteLine(new { api_key = key });""")]
    [InlineData("""
        var log = JsonSerializer.Serialize(new { api_key = key });
        Console.WriteLine(log);
        await client.PostAsJsonAsync(Url, new { date });
        """)]
    public Task Another_field_or_nothing_that_is_sent(string statements) => Verify.ReportsAsync(File(statements));

    [Theory]
    [InlineData("https://api.vonage.example/sms")]
    [InlineData("https://api.asterwise.com/v1/oauth/token")]
    [InlineData("/settings")]
    public Task Another_host_or_one_that_nobody_knows(string url) =>
        Verify.ReportsAsync(File("""await client.PostAsJsonAsync(Url, new { api_key = key, date });""", url));

    [Fact]
    public async Task By_the_names_and_the_texts_of_Newtonsoft()
    {
        var test = Verify.Test(
            """
            using System.Net.Http;
            using System.Runtime.Serialization;
            using System.Text;
            using Newtonsoft.Json;
            using Newtonsoft.Json.Linq;

            class Natal
            {
                [JsonProperty("api_key")]
                public string? Secret { get; set; }

                [JsonProperty(PropertyName = "apikey")]
                public string? Second { get; set; }

                [DataMember(Name = "x-api-key")]
                public string? Third { get; set; }
            }

            class Stars(HttpClient client)
            {
                private const string Url = "https://api.asterwise.com/v1/natal";

                async void Send(string key)
                {
                    var natal = new Natal { {|ASTW2004:Secret = key|}, {|ASTW2004:Second = key|}, {|ASTW2004:Third = key|} };
                    await client.PostAsync(Url, new StringContent(JsonConvert.SerializeObject(natal), Encoding.UTF8));
                    var json = new JObject { {|ASTW2004:["api_key"] = key|} };
                    await client.PostAsync(Url, new StringContent(json.ToString()));
                }
            }
            """);
        test.References = References.NewtonsoftNewest;

        await test.RunAsync();
    }

    [Fact]
    public async Task By_the_members_of_RestSharp()
    {
        var test = Verify.Test(
            """
            using RestSharp;

            class Stars(string key)
            {
                private readonly RestClient client = new("https://api.asterwise.com/v1/");

                async void Send(string date)
                {
                    await client.PostAsync(new RestRequest("natal").AddJsonBody(new { {|ASTW2004:api_key = key|}, date }));
                    var request = new RestRequest("natal").AddStringBody("{{|ASTW2004:\"api_key\":\"|}" + key + "\"}", DataFormat.Json);
                    await client.PostAsync(request);
                }
            }
            """);
        test.References = References.RestSharp112;

        await test.RunAsync();
    }

    [Fact]
    public Task By_the_members_of_WebClient() => Verify.ReportsAsync(
        """
        #pragma warning disable SYSLIB0014
        using System.Collections.Specialized;
        using System.Net;

        class Stars(string key)
        {
            void Send(WebClient client)
            {
                client.UploadString("https://api.asterwise.com/v1/natal", "{{|ASTW2004:\"api_key\":\"|}" + key + "\"}");
                client.UploadValues("https://api.asterwise.com/v1/natal", new NameValueCollection { {|ASTW2004:{ "api_key", key }|} });
            }
        }
        """);

    [Fact]
    public Task In_a_client_that_is_named_for_Asterwise() => Verify.ReportsAsync(
        """
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;

        class AsterwiseClient(HttpClient http, string apiKey)
        {
            public Task<HttpResponseMessage> Natal(string date) =>
                http.PostAsJsonAsync("v1/natal", new { {|ASTW2004:api_key = apiKey|}, date });
        }
        """);

    [Fact]
    public Task Not_what_a_page_hands_to_its_own_server() => Verify.ReportsAsync(
        """
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;

        class SettingsPage(HttpClient http)
        {
            public Task<HttpResponseMessage> Save(string asterwiseKey) =>
                http.PostAsJsonAsync("/settings", new { asterwiseKey });
        }
        """);
}
