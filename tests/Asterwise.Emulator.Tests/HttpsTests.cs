using System.Net;

namespace Asterwise.Emulator.Tests;

public sealed class HttpsTests : IAsyncLifetime
{
    private const string Key = "aw_the-key-that-this-emulator-knows_0123456789";

    private ApiEmulator api = null!;

    public async Task InitializeAsync() => api = await ApiEmulator.StartAsync(Key, https: true);

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task A_client_that_trusts_the_certificate_is_answered(string host)
    {
        using var client = ClientTrusting(api);
        var url = new UriBuilder(api.SecureOrigin) { Host = host, Path = "/v1/tarot/card-of-the-day" }.Uri;
        using var request = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { { "X-API-Key", Key } } };

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(url.PathAndQuery, Assert.Single(api.Requests).Target);
    }

    [Fact]
    public async Task The_plain_port_answers_beside_it()
    {
        using var client = ClientTrusting(api);

        using var plain = await client.GetAsync(new Uri(api.Origin, "/health"));
        using var secure = await client.GetAsync(new Uri(api.SecureOrigin, "/health"));

        Assert.Equal(HttpStatusCode.OK, plain.StatusCode);
        Assert.Equal(HttpStatusCode.OK, secure.StatusCode);
    }

    [Fact]
    public async Task Each_emulator_has_a_certificate_of_its_own()
    {
        await using var other = await ApiEmulator.StartAsync(Key, https: true);
        using var client = ClientTrusting(other);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri(api.SecureOrigin, "/health")));
        Assert.Empty(api.Requests);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("localhost", true)]
    [InlineData("api.asterwise.com", true)]
    [InlineData("asterwise.com", false)]
    [InlineData("api.asterwise.com.evil.example", false)]
    public void The_certificate_names_this_machine_and_the_API(string host, bool isNamed) =>
        Assert.Equal(isNamed, api.Certificate!.MatchesHostname(host));

    [Fact]
    public async Task Without_https_there_is_neither_certificate_nor_origin()
    {
        await using var plain = await ApiEmulator.StartAsync(Key);

        Assert.Null(plain.Certificate);
        Assert.Throws<InvalidOperationException>(() => plain.SecureOrigin);
    }

    private static HttpClient ClientTrusting(ApiEmulator api) => new(new SocketsHttpHandler
    {
        UseProxy = false,
        SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => api.Certificate!.Equals(shown) },
    });
}
