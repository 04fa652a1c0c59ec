using Asterwise.Analyzers.Code;

namespace Asterwise.Analyzers.Tests.Evidence;

public class NamesTests
{
    [Theory]
    [InlineData("asterwiseKey", "asterwise key")]
    [InlineData("ASTERWISE_API_KEY", "asterwise api key")]
    [InlineData("Asterwise:ApiKey", "asterwise api key")]
    [InlineData("APIKey", "api key")]
    [InlineData("x-api-key", "x api key")]
    [InlineData("openAIKey2", "open ai key 2")]
    [InlineData("_key", "key")]
    [InlineData("", "")]
    public void Words_of_a_name(string name, string words) => Assert.Equal(words, string.Join(' ', Names.Words(name)));

    [Theory]
    [InlineData("apikey")]
    [InlineData("X-Api_Key")]
    [InlineData("X-Auth-Token")]
    [InlineData("Authorisation")]
    [InlineData("Asterwise-Key")]
    public void A_field_that_would_hold_a_credential(string name) => Assert.True(Names.IsCredential(name));

    [Theory]
    [InlineData("Accept")]
    [InlineData("Idempotency-Key")]
    [InlineData("X-RapidAPI-Key")]
    [InlineData("Asterwise-Version")]
    [InlineData("Asterwise-Cache-Key")]
    public void A_field_that_would_not(string name) => Assert.False(Names.IsCredential(name));

    [Theory]
    [InlineData("supabaseKey")]
    [InlineData("OPENAI_API_KEY")]
    [InlineData("Stripe:ApiKey")]
    public void A_name_of_somebody_else(string name) => Assert.True(Names.IsForeign(name));

    [Theory]
    [InlineData("apiKey")]
    [InlineData("_key")]
    [InlineData("MY_API_KEY")]
    [InlineData("settings:Key")]
    [InlineData("asterwiseKey")]
    public void A_name_of_nobody_else(string name) => Assert.False(Names.IsForeign(name));
}
