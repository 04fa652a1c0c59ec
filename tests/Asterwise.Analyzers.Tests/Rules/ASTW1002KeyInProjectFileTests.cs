using System.Text;
using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis.Text;
using static Asterwise.Analyzers.Tests.Infrastructure.ProjectFileTest;
using static Asterwise.Analyzers.Tests.Infrastructure.Verify;

namespace Asterwise.Analyzers.Tests.Rules;

public class ASTW1002KeyInProjectFileTests
{
    private const string Tail = "TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua";
    private const string Base64Key = "YXdfVGVzdE9ubHk3a1EybVh2OVJiNFp0MUxwOFdjM1lkNkhzNUpuMEdmX1Vh";

    [Fact]
    public Task In_the_values_names_and_comments_of_json() => ReportsAsync("/0/appsettings.json", $$"""
        {
          // {|ASTW1002:{{Key}}|}
          /* and
             {|ASTW1002:{{Key}}|} */
          "Asterwise": { "ApiKey": "{|ASTW1002:{{Key}}|}", },
          "Keys": [[ { "Old": [ "x", "Bearer {|ASTW1002:{{Key}}|}" ] } ]],
          "{|ASTW1002:{{Key}}|}": true,
          "Url": "https://api.asterwise.com/v1/moon?api_key={|ASTW1002:{{Key}}|}&x=1",
        }
        """);

    [Fact]
    public Task In_json_also_with_escapes() => ReportsAsync("/0/appsettings.json", $$"""
        {
          "A": "{|ASTW1002:\u0061w_{{Tail}}|}",
          "B": "{|ASTW1002:aw\u005f{{Tail}}|}",
          "C": "\u0022{|ASTW1002:{{Key}}|}\u0022",
          "D": "\n{|ASTW1002:{{Key}}|}\n",
          "E": "{|ASTW1002:\u0061\u0077\u005F\u0054estOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_\u0055a|}"
        }
        """);

    [Fact]
    public Task In_json_that_is_broken_off() => ReportsAsync("/0/secrets.json", $$"""
        { "Asterwise:ApiKey": "{|ASTW1002:{{Key}}|}
        """);

    [Fact]
    public Task In_the_variables_of_a_launch_profile() => ReportsAsync("/0/Properties/launchSettings.json", $$"""
        {
          "profiles": {
            "http": {
              "commandName": "Project",
              "environmentVariables": { "ASTERWISE_API_KEY": "{|ASTW1002:{{Key}}|}" }
            }
          }
        }
        """);

    [Fact]
    public Task In_every_form_of_an_environment_file() => ReportsAsync("/0/.env.local", $$"""
        # ASTERWISE_API_KEY={|ASTW1002:{{Key}}|}
        ASTERWISE_API_KEY={|ASTW1002:{{Key}}|}
        export KEY='{|ASTW1002:{{Key}}|}'
        KEY = "{|ASTW1002:{{Key}}|}" # the new one
        HEADERS="Authorization: Bearer {|ASTW1002:{{Key}}|}"
        """);

    [Fact]
    public Task In_every_part_of_a_http_file() => ReportsAsync("/0/moon.http", $$"""
        @key = {|ASTW1002:{{Key}}|}
        # {|ASTW1002:{{Key}}|}
        // {|ASTW1002:{{Key}}|}

        ### {|ASTW1002:{{Key}}|}
        POST https://api.asterwise.com/v1/moon
        Authorization: Bearer {|ASTW1002:{{Key}}|}

        { "note": "{|ASTW1002:{{Key}}|}" }
        """);

    [Fact]
    public Task In_the_attributes_elements_and_comments_of_xml() => ReportsAsync("/0/web.config", $$"""
        <configuration>
          <!-- {|ASTW1002:{{Key}}|} -->
          <appSettings>
            <add key="AsterwiseKey" value="{|ASTW1002:{{Key}}|}" />
            <add key='AsterwiseKey' value='{|ASTW1002:{{Key}}|}' />
          </appSettings>
          <key>{|ASTW1002:{{Key}}|}</key>
          <key><![CDATA[{|ASTW1002:{{Key}}|}]]></key>
          <key value="&quot;{|ASTW1002:{{Key}}|}&quot;" />
          <key value="{|ASTW1002:&#97;w&#x5F;{{Tail}}|}" />
        </configuration>
        """);

    [Fact]
    public Task In_the_properties_of_a_project() => ReportsAsync("/0/Client.csproj", $$"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <AsterwiseApiKey>{|ASTW1002:{{Key}}|}</AsterwiseApiKey>
          </PropertyGroup>
          <ItemGroup>
            <AssemblyMetadata Include="Key" Value="{|ASTW1002:{{Key}}|}" />
          </ItemGroup>
          <Target Name="Check"><Exec Command="curl -H X-API-Key:{|ASTW1002:{{Key}}|}" /></Target>
        </Project>
        """);

    [Fact]
    public Task In_the_instructions_of_a_container() => ReportsAsync("/0/Dockerfile", $$"""
        # {|ASTW1002:{{Key}}|}
        ARG KEY={|ASTW1002:{{Key}}|}
        ENV ASTERWISE_API_KEY="{|ASTW1002:{{Key}}|}" \
            OTHER={|ASTW1002:{{Key}}|}
        ENTRYPOINT ["dotnet", "client.dll", "{|ASTW1002:{{Key}}|}"]
        """);

    [Theory]
    [InlineData("/0/docker-compose.yml")]
    [InlineData("/0/.github/workflows/build.yml")]
    public Task In_every_form_of_a_yaml_scalar(string path) => ReportsAsync(path, $$"""
        # {|ASTW1002:{{Key}}|}
        a: {|ASTW1002:{{Key}}|}
        b: '{|ASTW1002:{{Key}}|}'
        c: "{|ASTW1002:{{Key}}|}"
        d: "{|ASTW1002:\u0061w_{{Tail}}|}"
        e:
          - ASTERWISE_API_KEY={|ASTW1002:{{Key}}|}
          - { key: {|ASTW1002:{{Key}}|}, keys: [{|ASTW1002:{{Key}}|}] }
        f: |
          curl -H "Authorization: Bearer {|ASTW1002:{{Key}}|}" \
            https://api.asterwise.com
        g: >-
          {|ASTW1002:{{Key}}|}
        h: &anchor {|ASTW1002:{{Key}}|}
        i: !!str {|ASTW1002:{{Key}}|}
        """);

    [Fact]
    public Task In_base64() => ReportsAsync("/0/compose.yml", $$"""
        secret: {|ASTW1002:{{Base64Key}}|}
        """);

    [Fact]
    public Task Where_lines_end_in_carriage_returns_and_line_feeds() => ReportsAsync(
        "/0/appsettings.json", $"{{\r\n  \"A\": 1,\r\n  \"B\": \"{{|ASTW1002:{Key}|}}\"\r\n}}");

    [Fact]
    public Task Where_the_file_begins_with_a_byte_order_mark() => ReportsAsync(
        "/0/.env", SourceText.From($"KEY={{|ASTW1002:{Key}|}}", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)));

    [Theory]
    [InlineData("aw_your_key_here")]
    [InlineData("aw_...")]
    [InlineData("<aw_your_key>")]
    [InlineData("aw_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("aw_0000000000000000000000000000000000000000000000")]
    [InlineData("aw_replace_me_with_the_key_from_your_dashboard_please")]
    [InlineData("${ASTERWISE_API_KEY}")]
    [InlineData("$(AsterwiseApiKey)")]
    [InlineData("%ASTERWISE_API_KEY%")]
    [InlineData("{{asterwiseKey}}")]
    [InlineData("${{ secrets.ASTERWISE_API_KEY }}")]
    [InlineData("#{AsterwiseApiKey}#")]
    [InlineData("aw_sales_order_detail_with_customer_and_product_2014")]
    [InlineData("raw_" + Tail)]
    public async Task A_placeholder_a_reference_or_a_name_is_none(string value)
    {
        string[] paths = ["appsettings.json", ".env", "Client.csproj", "compose.yml", "Dockerfile"];
        foreach (var path in paths)
            Assert.Empty(await DiagnosticsAsync(new FileOfProject(path, $"ApiKey: {value}\nASTERWISE_API_KEY={value}")));
    }

    [Fact]
    public async Task The_message_names_the_file_and_what_to_do_and_shows_no_key()
    {
        var found = await DiagnosticsAsync(new FileOfProject("/src/appsettings.json", $"\"{Key}\""));

        Assert.Equal(
            "The Asterwise API key 'aw_Test…' is in appsettings.json; revoke it and keep the new one in the user secrets or in "
                + "the environment variable ASTERWISE_API_KEY",
            Assert.Single(found).GetMessage());
    }

    [Fact]
    public async Task The_message_says_so_where_git_ignores_the_file()
    {
        var found = await DiagnosticsAsync(
            new FileOfProject("/r/src/.env", Key), new FileOfProject("/r/src/.envrc", Key),
            new FileOfProject("/r/.gitignore", "*.env\n"));

        Assert.Equal(
            [
                "The Asterwise API key 'aw_Test…' is in .env, which git ignores but a backup or an image does not; revoke it and "
                    + "set ASTERWISE_API_KEY outside the repository",
                "The Asterwise API key 'aw_Test…' is in .envrc; revoke it and set ASTERWISE_API_KEY outside the repository",
            ],
            found.Select(diagnostic => diagnostic.GetMessage()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_key_in_the_name_of_the_file_is_not_shown_either()
    {
        var found = await DiagnosticsAsync(new FileOfProject($"/src/appsettings.{Key}.json", Key));

        Assert.DoesNotContain(Tail[..8], Assert.Single(found).GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_place_is_that_of_the_key()
    {
        var found = await DiagnosticsAsync(new FileOfProject("/src/.env", $"A=1\nB=2\nKEY={Key}\n"));

        var place = Assert.Single(found).Location.GetLineSpan();
        Assert.Equal("/src/.env", place.Path);
        Assert.Equal(new LinePosition(2, 4), place.StartLinePosition);
        Assert.Equal(new LinePosition(2, 4 + Key.Length), place.EndLinePosition);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_passed_over() =>
        Assert.Empty(await DiagnosticsAsync(new FileOfProject("/src/.env", (SourceText?)null)));

    [Fact]
    public async Task A_binary_file_is_passed_over() =>
        Assert.Empty(await DiagnosticsAsync(new FileOfProject("/src/.env", $"\0KEY={Key}")));

    [Theory]
    [InlineData(4 * 1024 * 1024, 1)]
    [InlineData(4 * 1024 * 1024 + 1, 0)]
    public async Task A_huge_file_is_passed_over(int length, int count) =>
        Assert.Equal(count, (await DiagnosticsAsync(new FileOfProject("/src/.env", Key.PadRight(length)))).Count);

    [Fact]
    public Task Nothing_is_searched_where_the_switch_is_off() => ReportsAsync(
        "/0/.env", Key, "build_property.AsterwiseScanProjectFiles = false");

    [Fact]
    public Task The_switch_may_say_what_is_so_anyway() => ReportsAsync(
        "/0/.env", $$"""{|ASTW1002:{{Key}}|}""", "build_property.AsterwiseScanProjectFiles = True");
}
