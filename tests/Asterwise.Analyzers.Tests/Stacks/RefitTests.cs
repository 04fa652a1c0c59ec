using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Stacks;

/// <summary>What is reported of interfaces that Refit makes clients of.</summary>
public class RefitTests
{
    private const string Asterwise = "https://api.asterwise.com";

    private static Task ReportsAsync(string source, References? references = null)
    {
        var test = Verify.Test(source);
        test.References = references ?? References.Refit14;
        return test.RunAsync();
    }

    private static Task ReportsInBothAsync(string source) =>
        Task.WhenAll(ReportsAsync(source), ReportsAsync(source, References.Refit16));

    [Theory]
    [InlineData("""[Get("/v1/moon")] Task<string> MoonAsync([Header({|ASTW2001:"apikey"|})] string key);""")]
    [InlineData("""[Post("/v1/a")] Task<string> AAsync([Body] object chart, [Header({|ASTW2001:"api-key"|})] string key);""")]
    [InlineData("""[Headers({|ASTW2001:"apikey: 0123456789"|})] [Get("/v1/moon")] Task<string> MoonAsync();""")]
    [InlineData("""[Headers("Accept: */*", {|ASTW2001:"api-key: 0123456789"|})] [Get("/v1/moon")] Task<string> MoonAsync();""")]
    [InlineData("""[Get("/v1/moon")] Task<string> MoonAsync([{|ASTW2005:Authorize("Token")|}] string apiKey);""")]
    [InlineData("""[Get("/v1/moon?{|ASTW2003:api_key={key}|}")] Task<string> MoonAsync(string key);""")]
    [InlineData("""[Get("/v1/a?lang=en&{|ASTW2003:api_key={token}|}")] Task<string> AAsync([AliasAs("token")] string key);""")]
    [InlineData("""[Get("/v1/moon")] Task<string> MoonAsync({|ASTW2003:[AliasAs("api_key")] string key|});""")]
    [InlineData("""[Get("/v1/moon")] Task<string> MoonAsync({|ASTW2003:[Query] string apiKey|});""")]
    [InlineData("""[Get("/v1/moon")] Task<string> MoonAsync({|ASTW2003:string apiKey|}, string lang);""")]
    [InlineData("""[Post("/v1/chart")] Task<string> ChartAsync([Body] object chart, {|ASTW2003:string api_key|});""")]
    public Task A_name_that_the_API_does_not_know(string member) => ReportsInBothAsync(RefitSnippet.Of(member));

    [Theory]
    [InlineData("""[Get("/v1/moon")] Task<string> MoonAsync([Authorize("Bearer")] string apiKey);""")]
    [InlineData("""[Get("/v1/moon")] Task<string> MoonAsync([Authorize] string apiKey);""")]
    [InlineData("""[Get("/v1/moon")] Task<string> MoonAsync([Header("X-API-Key")] string apiKey);""")]
    [InlineData("""[Get("/v1/moon")] Task<string> MoonAsync([Header("Authorization")] string authorization);""")]
    [InlineData("""[Headers("Authorization: Bearer")] [Get("/v1/moon")] Task<string> MoonAsync();""")]
    [InlineData("""[Headers("Accept: application/json")] [Get("/v1/moon")] Task<string> MoonAsync();""")]
    [InlineData("""[Get("/v1/keys/{apiKey}")] Task<string> KeyAsync(string apiKey);""")]
    [InlineData("""[Get("/v1/keys/{api_key}")] Task<string> KeyAsync([AliasAs("api_key")] string key);""")]
    [InlineData("""[Get("/v1/moon")] Task<string> MoonAsync([Property] string apiKey);""")]
    [InlineData("""[Post("/v1/moon")] Task<string> MoonAsync([Body] string apiKey);""")]
    [InlineData("""[Multipart] [Post("/v1/moon")] Task<string> MoonAsync(string apiKey);""")]
    [InlineData("""
        [Get("/v1/moon")]
        Task<string> MoonAsync([Header({|ASTW2007:"apikey"|})] string other, [Authorize] string apiKey);
        """)]
    [InlineData("""[Get("/v1/moon")] Task<string> MoonAsync(string lang);""")]
    public Task What_the_API_takes(string member) => ReportsInBothAsync(RefitSnippet.Of(member));

    [Fact]
    public Task A_header_of_all_requests() => ReportsAsync(
        """
        using System.Threading.Tasks;
        using Refit;

        namespace Asterwise.Client;

        [Headers({|ASTW2001:"apikey: 0123456789"|})]
        public interface IStars
        {
            [Get("/v1/moon")]
            Task<string> MoonAsync();
        }
        """);

    [Theory]
    [InlineData($$"""RestService.For<IStars>("{{Asterwise}}");""")]
    [InlineData($$"""RestService.ForGenerated<IStars>("{{Asterwise}}", new RefitSettings());""")]
    [InlineData($$"""RestService.For<IStars>(new HttpClient { BaseAddress = new Uri("{{Asterwise}}") });""")]
    [InlineData($$"""http.BaseAddress = new Uri("{{Asterwise}}"); RestService.For<IStars>(http);""")]
    [InlineData($$"""
        services.AddRefitClient<IStars>().ConfigureHttpClient(client => client.BaseAddress = new Uri("{{Asterwise}}"));
        """)]
    public Task An_interface_that_is_made_a_client_of_the_API(string made) => ReportsInBothAsync(RefitSnippet.Of(
        """[Get("/v1/moon")] Task<string> MoonAsync([Header({|ASTW2001:"apikey"|})] string key);""", made, "IStars"));

    [Theory]
    [InlineData("""RestService.For<IStars>("https://api.pinecone.io");""")]
    [InlineData("""
        services.AddRefitClient<IStars>()
                    .ConfigureHttpClient(client => client.BaseAddress = new Uri("https://api.pinecone.io"));
        """)]
    [InlineData("""RestService.For<IStars>(new HttpClient { BaseAddress = new Uri("https://api.pinecone.io") });""")]
    public Task An_interface_that_is_made_a_client_of_somebody_else(string made) => ReportsInBothAsync(RefitSnippet.Of(
        """
        [Get("/v1/moon")] Task<string> MoonAsync([Header("api-key")] string key, string api_key);
            [Get("/v1/sun?api_key={key}")] Task<string> SunAsync(string key);
            [Get("/v1/star")] Task<string> StarAsync([Authorize("Token")] string token);
        """,
        made,
        "IStars"));

    [Fact]
    public Task A_base_interface_goes_where_the_registered_one_goes() => ReportsAsync(RefitSnippet.Of(
        """
        [Get("/v1/moon")] Task<string> MoonAsync([Header({|ASTW2001:"apikey"|})] string key);
        }

        public interface IMoreStars : IStars
        {
        """,
        $"""RestService.For<IMoreStars>("{Asterwise}");""",
        "IStars"));

    [Theory]
    [InlineData("""await api.MoonAsync(Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")!);""")]
    [InlineData("""var asterwiseKey = key; await api.MoonAsync(asterwiseKey);""")]
    public Task A_key_that_is_given_in_a_call(string call) => ReportsInBothAsync(RefitSnippet.Of(
        """[Get("/v1/moon")] Task<string> MoonAsync([Header({|ASTW2001:"x-token"|})] string key);""",
        "IStars api = null!; " + call,
        "IStars"));

    [Fact]
    public Task A_vendors_key_that_is_given_in_a_call() => ReportsAsync(RefitSnippet.Of(
        """[Get("/v1/moon")] Task<string> MoonAsync([Header("x-token")] string key);""",
        """IStars api = null!; await api.MoonAsync(Environment.GetEnvironmentVariable("PINECONE_API_KEY")!);""",
        "IStars"));

    [Theory]
    [InlineData("""[Header("Authorization")] string authorization""", """{|ASTW2005:$"Token {key}"|}""")]
    [InlineData("""[Header("Authorization")] string authorization""", """{|ASTW2005:key|}""")]
    [InlineData("""[Header("X-API-Key")] string apiKey""", """{|ASTW2005:"Bearer " + key|}""")]
    [InlineData("""[Authorize("Bearer")] string apiKey""", """{|ASTW2005:"Bearer " + key|}""")]
    [InlineData("""[Header("Authorization")] string authorization""", """$"Bearer {key}" """)]
    [InlineData("""[Header("X-API-Key")] string apiKey""", "key")]
    [InlineData("""[Authorize] string apiKey""", "key")]
    public Task A_scheme_that_is_given_in_a_call(string parameter, string given) => ReportsInBothAsync(RefitSnippet.Of(
        $"""[Get("/v1/moon")] Task<string> MoonAsync({parameter});""",
        $"""IAsterwiseApi api = null!; await api.MoonAsync({given});"""));

    [Fact]
    public Task An_entry_of_a_collection_of_headers() => ReportsInBothAsync(RefitSnippet.Of(
        """[Get("/v1/moon")] Task<string> MoonAsync([HeaderCollection] IDictionary<string, string> headers);""",
        """
        IAsterwiseApi api = null!;
                await api.MoonAsync(new Dictionary<string, string> { [{|ASTW2001:"apikey"|}] = key });
                await api.MoonAsync(new Dictionary<string, string> { ["X-API-Key"] = key });
        """));

    [Fact]
    public Task Nothing_says_which_API_it_is() => ReportsInBothAsync(RefitSnippet.Of(
        """
        [Get("/v1/moon")] Task<string> MoonAsync([Header({|ASTW2002:"apikey"|})] string key);
            [Get("/v1/sun")] Task<string> SunAsync(string api_key);
            [Get("/v1/star?api_key={key}")] Task<string> StarAsync(string key);
        """,
        name: "IStars"));

    [Fact]
    public Task Two_vendors_in_one_file() => ReportsAsync(
        """
        using System.Threading.Tasks;
        using Refit;

        public interface IAsterwiseApi
        {
            [Get("/v1/moon")]
            Task<string> MoonAsync([Header({|ASTW2001:"api-key"|})] string key);
        }

        public interface IPineconeApi
        {
            [Get("/indexes")]
            Task<string> IndexesAsync([Header("api-key")] string key, string api_key);
        }
        """);

    [Fact]
    public Task Two_stacks_in_one_file() => ReportsAsync(
        """
        using System.Net.Http;
        using System.Threading.Tasks;
        using Refit;

        public interface IAsterwiseApi
        {
            [Get("/v1/moon")]
            Task<string> MoonAsync([Header({|ASTW2001:"apikey"|})] string key);
        }

        class AsterwiseClient(HttpClient client)
        {
            public void Use(string key) => client.DefaultRequestHeaders.Add({|ASTW2001:"apikey"|}, key);
        }
        """);

    private const string Scheme = """[Get("/v1/moon"), Headers("Authorization: Bearer")] Task<string> MoonAsync();""";

    [Theory]
    [InlineData(Scheme, """{|ASTW2006:RestService.For<IAsterwiseApi>("https://api.asterwise.com")|}""")]
    [InlineData(Scheme, """RestService.For<IAsterwiseApi>("https://api.weather.example")""")]
    [InlineData(Scheme, "RestService.For<IAsterwiseApi>(http)")]
    [InlineData(
        Scheme,
        """
        RestService.For<IAsterwiseApi>(
                    "https://api.asterwise.com",
                    new RefitSettings { AuthorizationHeaderValueGetter = (_, _) => new ValueTask<string>(key) })
        """)]
    [InlineData(Scheme, """services.AddRefitClient<IAsterwiseApi>()""")]
    [InlineData(
        """[Get("/health"), Headers("Authorization: Bearer")] Task<string> HealthAsync();""",
        """RestService.For<IAsterwiseApi>("https://api.asterwise.com")""")]
    [InlineData(
        Scheme + """ [Get("/v1/sun")] Task<string> SunAsync([Authorize("Bearer")] string apiKey);""",
        """RestService.For<IAsterwiseApi>("https://api.asterwise.com")""")]
    [InlineData(
        """
        [Get("/v1/sun"), Headers("Authorization: Bearer")]
            Task<string> SunAsync([HeaderCollection] IDictionary<string, string> headers);
        """,
        """RestService.For<IAsterwiseApi>("https://api.asterwise.com")""")]
    [InlineData(
        """[Get("/v1/moon")] Task<string> MoonAsync();""",
        """RestService.For<IAsterwiseApi>("https://api.asterwise.com")""")]
    public Task A_scheme_that_nothing_gives_a_key_for(string members, string made) =>
        ReportsInBothAsync(RefitSnippet.Of(members, $"var api = {made};"));

    [Fact]
    public Task An_interface_in_another_file()
    {
        var test = Verify.Test(
            """
            using System.Threading.Tasks;

            class Stars
            {
                public Task<string> Ask(IAsterwiseApi api, string key) => api.MoonAsync({|ASTW2005:"Token " + key|});
            }
            """,
            """
            using System.Threading.Tasks;
            using Refit;

            public interface IAsterwiseApi
            {
                [Get("/v1/moon")]
                Task<string> MoonAsync([Header("Authorization")] string authorization);
            }
            """);
        test.References = References.Refit14;
        return test.RunAsync();
    }

    [Fact]
    public Task The_attributes_of_another_library_with_the_same_names() => ReportsAsync(
        """
        using System.Threading.Tasks;
        using RestEase;

        [Header("apikey", "0123456789")]
        public interface IAsterwiseApi
        {
            [Get("/v1/moon?api_key={key}")]
            Task<string> MoonAsync([Header("apikey")] string key, [Query("api_key")] string other);
        }
        """,
        References.RestEase);
}
