using RestSharp;

namespace BrokenClient;

/// <summary>The number of a birthday, by RestSharp. The header's name is made up.</summary>
internal sealed class LifePath
{
    private readonly RestClient client = new(AsterwiseSettings.BaseAddress);

    public Task<RestResponse> FindAsync(DateOnly birth)
    {
        var request = new RestRequest("/v1/numerology/life-path").AddQueryParameter("date", birth.ToString("O"));
        request.AddHeader("X-Asterwise-Key", AsterwiseSettings.ApiKey);
        return client.ExecuteAsync(request);
    }
}
