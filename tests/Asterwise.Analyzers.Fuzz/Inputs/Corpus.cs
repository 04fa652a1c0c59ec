namespace Asterwise.Analyzers.Fuzz.Inputs;

/// <summary>Small clients as people write them, to be mutated.</summary>
internal static class Corpus
{
    public static IReadOnlyList<string> Sources { get; } =
    [
        """"
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        /// <summary>Draws cards. The key is <c>aw_your_key_here</c>.</summary>
        public sealed class TarotClient
        {
            // aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua
            private const string ApiKey = "aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua";
            private readonly HttpClient client = new() { BaseAddress = new("https://api.asterwise.com") };

            public TarotClient()
            {
                client.DefaultRequestHeaders.Remove("apikey");
                client.DefaultRequestHeaders.Add("apikey", ApiKey); // the key
                client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            }

            public Task<string> CardAsync(string spread) => client.GetStringAsync($"/v1/tarot?spread={spread}&api_key={ApiKey}");
        }
        """",
        """"
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Web;
        using Microsoft.AspNetCore.WebUtilities;

        namespace Asterwise
        {
            [Obsolete("aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua")]
            internal class Urls(string asterwiseKey)
            {
                #region urls
                string Raw => $$"""
                    https://api.asterwise.com/v1/card?lang=en&api_key={{asterwiseKey}}
                    """;
                string Helper => QueryHelpers.AddQueryString("https://api.asterwise.com/v1/card", new Dictionary<string, string?>
                {
                    ["lang"] = "en",
                    // in the query, as in the old API
                    ["api_key"] = asterwiseKey,
                });
                #endregion

                Uri Built(bool signed)
                {
                    var query = HttpUtility.ParseQueryString(string.Empty);
                    if (signed)
                        query["api_key"] = asterwiseKey;
                    else
                        query.Remove("api_key");
                    foreach (var sign in new[] { "aries", "leo" }) query.Add("sign", sign);
                    return new UriBuilder("http://api.asterwise.com") { Path = "/v1", Query = query.ToString() }.Uri;
                }
            }
        }
        """",
        """"
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        public static class Registration
        {
            public static void AddStars(this IServiceCollection services, IConfiguration configuration)
            {
                var key = configuration["Asterwise:ApiKey"];
                services.AddHttpClient("asterwise", client =>
                {
                    client.BaseAddress = new Uri("https://api.asterwise.com/");
                    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Token", key);
                });
                services.AddHttpClient<Stars>(client => client.DefaultRequestHeaders.Add("X-Asterwise-Key", key));
                services.AddHttpClient("other", (provider, client) => client.DefaultRequestHeaders.Add("apikey", key!));
            }
        }

        public class Stars(HttpClient http)
        {
            public async System.Threading.Tasks.Task<string?> Get(string? token)
            {
                using var message = new HttpRequestMessage(HttpMethod.Post, "v1/chart")
                {
                    Headers = { { "api-key", token }, { "Accept", "*/*" } },
                    Content = new StringContent("{\"api_key\":\"" + token + "\"}"),
                };
                message.Headers.Authorization = new("Bearer", "Bearer " + token);
                var answer = await http.SendAsync(message);
                return answer?.Headers?.Location?.ToString();
            }
        }
        """",
        """"
        using System;
        using System.Net.Http;
        using System.Net.Http.Json;

        var key = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY");
        var client = new HttpClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", key);
        if (args is ["--old", ..]) client.DefaultRequestHeaders.Add("apikey", key);
        string[] signs = ["aries", .. args];
        char[] spelled = { 'a', 'w', '_', 'T', 'e', 's', 't' };
        foreach (var sign in signs)
            await client.PostAsJsonAsync(
                "https://api.asterwise.com/v1/signs?token=" + key + "&sign=" + sign, new { api_key = key });
        #if OLD
        client.DefaultRequestHeaders.Add("api_key", "aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua");
        #endif
        Console.WriteLine(@$"{key}: ""{new string(spelled)}""");
        """",
        """
        using System.Linq;
        using System.Net.Http;
        using System.Threading.Tasks;

        abstract record Sender<T>(HttpClient Client, string? AsterwiseKey) where T : class
        {
            protected virtual string Header => typeof(T) == typeof(string) ? "apikey" : "x-apikey";
            string Scheme { get => field ?? "ApiKey"; init => field = value?.Trim(); }

            public async Task<T?> SendAsync(params (string Name, string Value)[] parts)
            {
                string Url() => "https://api.asterwise.com/v1?" + string.Join("&", parts.Select(p => $"{p.Name}={p.Value}"));
                using var message = new HttpRequestMessage(HttpMethod.Get, Url() + "&apikey=" + AsterwiseKey);
                switch (parts)
                {
                    case []: message.Headers.Add(Header, AsterwiseKey); break;
                    case [var (name, value), ..] when name != "a": message.Headers.Add(name, [value, AsterwiseKey]); goto default;
                    default: message.Headers.Authorization = AsterwiseKey is { Length: > 3 } k ? new(Scheme, k) : null; break;
                }

                try { return await Read(await Client.SendAsync(message)); }
                catch (HttpRequestException e) when (e.Message.Contains("api_key_missing")) { return null; }
            }

            protected abstract Task<T?> Read(HttpResponseMessage message);
        }
        """,
    ];
}
