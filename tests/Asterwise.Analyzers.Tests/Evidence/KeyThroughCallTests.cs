using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Evidence;

/// <summary>A key that is given to a call is the value that comes out of it, and not its name.</summary>
public class KeyThroughCallTests
{
    [Theory]
    [InlineData("""request.Headers.Add(ASTW2001:"apikey", await Task.FromResult("KEY"));""")]
    [InlineData("""request.Headers.Add(ASTW2001:"apikey", Decrypt("KEY"));""")]
    [InlineData("""request.Headers.Add(ASTW2001:"X-Whatever", Decrypt("KEY", "salt"));""")]
    [InlineData("""var value = Decrypt("KEY"); request.Headers.Add(ASTW2001:"apikey", value);""")]
    [InlineData("""request.Headers.Authorization = new AuthenticationHeaderValue("Token", ASTW2005:Decrypt("KEY"));""")]
    [InlineData("""request.Headers.Add("Authorization", ASTW2005:Decrypt("KEY"));""")]
    public Task The_key_is_the_value(string statement) => Verify.ReportsAsync(Snippet(statement));

    [Theory]
    [InlineData("""request.Headers.Add("X-Table", Decrypt("aw_customers"));""")]
    [InlineData("""request.Headers.Add("X-Key", Decrypt("Brevo:ApiKey"));""")]
    [InlineData("""request.Headers.Add("X-API-Key", Decrypt("KEY"));""")]
    public Task A_name_or_a_right_header(string statement) => Verify.ReportsAsync(Snippet(statement));

    private static string Snippet(string statement)
    {
        var marked = System.Text.RegularExpressions.Regex.Replace(
            statement, """(ASTW\d+):("[^"]*"|Decrypt\("KEY"\))""", "{|$1:$2|}");
        return $$"""
            using System.Net.Http;
            using System.Net.Http.Headers;
            using System.Threading.Tasks;

            class Stars
            {
                async Task Prepare(HttpRequestMessage request)
                {
                    {{marked.Replace("\"KEY\"", "{|ASTW1001:\"" + Verify.Key + "\"|}", System.StringComparison.Ordinal)}}
                    await Task.Yield();
                }

                static extern string Decrypt(string text, string salt = "");
            }
            """;
    }
}
