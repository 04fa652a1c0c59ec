namespace BrokenClient;

/// <summary>The card of the day. The header's name is another API's.</summary>
internal sealed class TarotCard
{
    private readonly HttpClient client = new() { BaseAddress = AsterwiseSettings.BaseAddress };

    public TarotCard()
    {
        client.DefaultRequestHeaders.Add("Accept", "application/json");
        client.DefaultRequestHeaders.Add("apikey", AsterwiseSettings.ApiKey);
    }

    public Task<HttpResponseMessage> DrawAsync() => client.GetAsync("/v1/tarot/card-of-the-day");
}
