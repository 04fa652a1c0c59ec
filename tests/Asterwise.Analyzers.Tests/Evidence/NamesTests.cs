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
    [InlineData("SUPABASEKEY")]
    [InlineData("OPENAI_API_KEY")]
    [InlineData("openAiKey")]
    [InlineData("AddSendGridHeaders")]
    [InlineData("Stripe:ApiKey")]
    [InlineData("Asterwise:Stripe:ApiKey")]
    [InlineData("asterwisePineconeKey")]
    [InlineData("awsKey")]
    public void A_name_of_a_vendor(string name) => Assert.Equal(Owner.Vendor, Names.OwnerOf(name));

    [Theory]
    [InlineData("asterwiseKey")]
    [InlineData("ASTERWISEKEY")]
    [InlineData("AsterWise")]
    [InlineData("Asterwise:Tarot:ApiKey")]
    [InlineData("Contoso:Asterwise:ApiKey")]
    public void A_name_of_Asterwise(string name) => Assert.Equal(Owner.Asterwise, Names.OwnerOf(name));

    [Theory]
    [InlineData("apiKey")]
    [InlineData("_key")]
    [InlineData("MY_API_KEY")]
    [InlineData("AppSettings:ApiKey")]
    [InlineData("subscriptionKey")]
    [InlineData("tarotKey")]
    [InlineData("m_strAstroApiKey")]
    [InlineData("webclient")]
    [InlineData("rqst")]
    [InlineData("schlüssel")]
    [InlineData("")]
    [InlineData("\uD800")]
    public void A_name_of_nobody(string name) => Assert.Equal(Owner.Nobody, Names.OwnerOf(name));
}
