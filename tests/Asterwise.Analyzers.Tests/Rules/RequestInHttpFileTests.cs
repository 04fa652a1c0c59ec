using System.Text;
using Asterwise.Analyzers.Tests.Infrastructure;
using static Asterwise.Analyzers.Tests.Infrastructure.ProjectFileTest;

namespace Asterwise.Analyzers.Tests.Rules;

/// <summary>ASTW2001, ASTW2003 and ASTW2005 in <c>.http</c> and <c>.rest</c> files.</summary>
public class RequestInHttpFileTests
{
    [Fact]
    public Task A_misnamed_header() => ReportsAsync("/0/moon.http", """
        GET https://api.asterwise.com/v1/moon HTTP/1.1
        Accept: application/json
        {|ASTW2001:apikey|}: {{token}}
        """);

    [Fact]
    public Task The_host_may_be_a_variable_of_the_file() => ReportsAsync("/0/moon.rest", """
        @host = asterwise.com
        @base = https://api.{{host}}

        GET {{base}}/v1/moon
        {|ASTW2001:api-key|}: {{token}}

        ###
        @base = https://api.example.com
        GET {{base}}/v1/moon
        api-key: {{token}}
        """);

    [Fact]
    public Task The_host_may_stand_in_a_field_of_its_own() => ReportsAsync("/0/moon.http", """
        GET /v1/moon HTTP/1.1
        Host: api.asterwise.com
        {|ASTW2001:apikey|}: {{token}}
        """);

    [Fact]
    public Task The_url_may_stand_alone_and_without_a_scheme() => ReportsAsync("/0/moon.http", """
        api.asterwise.com/v1/moon
        {|ASTW2001:apikey|}: {{token}}
        """);

    [Fact]
    public Task A_key_of_Asterwise_says_so_where_the_host_is_not_known() => ReportsAsync("/0/moon.http", """
        GET {{host}}/v1/moon
        {|ASTW2001:apikey|}: {{$processEnv ASTERWISE_API_KEY}}

        ###
        GET {{host}}/v1/moon
        apikey: {{token}}

        ###
        GET {{asterwiseHost}}/v1/moon
        {|ASTW2001:apikey|}: {{token}}
        """);

    [Fact]
    public Task A_header_beside_the_right_one_is_no_matter() => ReportsAsync("/0/moon.http", """
        GET https://api.asterwise.com/v1/moon
        apikey: {{token}}
        Authorization: Bearer {{token}}
        """);

    [Fact]
    public Task Another_api_reads_other_headers() => ReportsAsync("/0/other.http", """
        GET https://project.supabase.co/rest/v1/stars?apikey={{asterwiseKey}}
        apikey: {{asterwiseKey}}
        Authorization: Token {{asterwiseKey}}
        """);

    [Theory]
    [InlineData("Authorization: Token {{token}}")]
    [InlineData("Authorization: Bearer Bearer {{token}}")]
    [InlineData("Authorization: Bearer: {{token}}")]
    [InlineData("Authorization: Basic {{user}} {{password}}")]
    [InlineData("Authorization: {{asterwiseKey}}")]
    [InlineData("Authorization: {{apiKey}}")]
    [InlineData("Authorization: aw_your_key_here")]
    [InlineData("authorization: Bearer {apiKey}")]
    [InlineData("X-API-Key: Bearer {{token}}")]
    public Task A_wrong_scheme(string header) => ReportsAsync("/0/moon.http", $$"""
        GET https://api.asterwise.com/v1/moon
        {|ASTW2005:{{header}}|}
        """);

    [Theory]
    [InlineData("Authorization: Bearer {{token}}")]
    [InlineData("authorization: bearer {{$dotenv ASTERWISE_API_KEY}}")]
    [InlineData("X-API-Key: {{asterwiseKey}}")]
    [InlineData("X-API-Key: aw_your_key_here")]
    [InlineData("Authorization: {{authorization}}")]
    [InlineData("Authorization:")]
    [InlineData("# apikey: {{token}}")]
    [InlineData("// Authorization: Token {{token}}")]
    [InlineData("X-Request-Id: {{$guid}}")]
    [InlineData("Idempotency-Key: {{$guid}}")]
    [InlineData("apikey:")]
    public Task A_right_header(string header) => ReportsAsync("/0/moon.http", $"""
        GET https://api.asterwise.com/v1/moon
        {header}
        """);

    [Fact]
    public Task A_variable_may_hold_the_scheme_too() => ReportsAsync("/0/moon.http", """
        @apiKey = Bearer {{token}}
        GET https://api.asterwise.com/v1/moon
        Authorization: {{apiKey}}
        """);

    [Fact]
    public Task A_key_in_the_query() => ReportsAsync("/0/moon.http", """
        GET https://api.asterwise.com/v1/moon?sign=leo&{|ASTW2003:api_key={{token}}|}#top HTTP/1.1

        ###
        GET https://api.asterwise.com/v1/moon
            ?sign=leo
            &{|ASTW2003:x={{asterwiseKey}}|}
            &page_token={{token}}

        ###
        GET https://api.example.com/v1/moon?api_key={{token}}
        """);

    [Fact]
    public Task A_key_in_the_query_of_a_host_alone() => ReportsAsync("/0/moon.http", """
        GET https://api.asterwise.com?{|ASTW2003:api_key={{key}}|}

        ###
        https://api.asterwise.com?{|ASTW2003:api_key={{key}}|}

        ###
        GET https://api.asterwise.com?{|ASTW2003:api_key={{key}}|}
        """);

    [Fact]
    public Task A_body_is_no_header() => ReportsAsync("/0/moon.http", """
        POST https://api.asterwise.com/v1/moon
        Authorization: Bearer {{token}}

        apikey: {{token}}
        """);

    [Fact]
    public Task A_script_before_a_request_is_none() => ReportsAsync("/0/moon.http", """
        < {%
            GET https://api.asterwise.com/v1/moon?api_key=1
        %}
        GET https://api.asterwise.com/v1/moon
        {|ASTW2001:apikey|}: {{token}}
        """);

    [Fact]
    public Task The_routes_of_OAuth_have_credentials_of_their_own() => ReportsAsync("/0/moon.http", """
        POST https://api.asterwise.com/v1/oauth/token
        Authorization: Basic {{client}}
        """);

    [Fact]
    public Task A_gateway_is_Asterwise_where_an_option_says_so() => ReportsAsync(
        "/0/moon.http",
        """
        GET https://gateway.example.org/v1/moon
        {|ASTW2001:apikey|}: {{token}}
        """,
        "asterwise_hosts = gateway.example.org");

    [Theory]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("@=")]
    [InlineData("@a={{a}}\nGET {{a}}\n{{a}}: {{a}}")]
    [InlineData("GET\n:\n: x\n?\n&&=&a\n?=")]
    [InlineData("GET https://api.asterwise.com HTTP/\n?\n&")]
    [InlineData("{{\n}}\n{{}}\nGET {{ {{ }} }}")]
    [InlineData("< {%")]
    [InlineData("###\n###\n HTTP/1.1")]
    public async Task Half_a_request_does_no_harm(string text) =>
        Assert.Empty(await DiagnosticsAsync(new FileOfProject("/0/moon.http", text)));

    [Fact]
    public async Task Variables_that_are_made_of_one_another_end()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 100; i++)
        {
            var use = "{{v" + (i + 1) + "}}";
            text.Append($"@v{i}=").AppendJoin("", Enumerable.Repeat(use, 100)).AppendLine();
        }

        text.AppendLine("GET https://api.asterwise.com/v1/{{v0}}").AppendLine("apikey: {{v0}}");
        Assert.Single(await DiagnosticsAsync(new FileOfProject("/0/moon.http", text.ToString())));
    }
}
