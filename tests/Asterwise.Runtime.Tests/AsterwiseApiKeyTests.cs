namespace Asterwise.Runtime.Tests;

public sealed class AsterwiseApiKeyTests
{
    private const string Key = "aw_NotARealKey-0123456789_abcdefghijklmnopqrstuvw";

    [Fact]
    public void A_key_is_shown_masked_and_revealed_on_request()
    {
        var key = AsterwiseApiKey.Parse($" {Key}\n");

        Assert.Equal("aw_NotA…", key.ToString());
        Assert.Equal(Key, key.Reveal());
    }
}
