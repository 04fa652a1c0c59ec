using System.Net.Sockets;
using Asterwise.Emulator;

namespace Asterwise.Runtime.Tests.Http;

/// <summary>An emulator for the tests of one class, and clients that reach it.</summary>
public abstract class EmulatedApi : IAsyncLifetime
{
    protected const string KeyText = TestKeys.Key;
    protected const string UnknownKeyText = "aw_NotTheRightKey-0123456789_abcdefghijklmnopqrstuvw";
    protected const string ApiUrl = "https://api.asterwise.com/v1/tarot/card-of-the-day";

    protected static readonly AsterwiseApiKey Key = AsterwiseApiKey.Parse(KeyText);

    protected ApiEmulator Api { get; private set; } = null!;

    public async Task InitializeAsync() => Api = await ApiEmulator.StartAsync(KeyText, https: true);

    public async Task DisposeAsync() => await Api.DisposeAsync();

    protected static HttpClient ClientOf(HttpMessageHandler handler, Uri? baseAddress = null) =>
        new(handler) { BaseAddress = baseAddress };

    /// <summary>The handler in front of a client's usual one, which would follow redirects itself.</summary>
    protected AsterwiseAuthenticationHandler Attaching(
        AsterwiseApiKey key, AsterwiseCredentialHeader header = AsterwiseCredentialHeader.Authorization) =>
        new(key, header) { InnerHandler = TrustingHandler() };

    /// <summary>
    /// The handler in front of one that takes every host to the emulator, so that hosts can be asked that are not ours to ask.
    /// </summary>
    protected AsterwiseAuthenticationHandler AttachingEverywhere(
        AsterwiseApiKey key, AsterwiseCredentialHeader header = AsterwiseCredentialHeader.Authorization) =>
        Everywhere(new AsterwiseAuthenticationHandler(key, header));

    /// <summary>A handler in front of one that takes every host to the emulator.</summary>
    protected AsterwiseAuthenticationHandler Everywhere(AsterwiseAuthenticationHandler handler)
    {
        handler.InnerHandler = EveryHostHandler();
        return handler;
    }

    protected HttpClientHandler TrustingHandler() => new()
    {
        UseProxy = false,
        ServerCertificateCustomValidationCallback = (_, shown, _, _) => Api.Certificate!.Equals(shown),
    };

    /// <param name="instead">Where it takes every host to instead.</param>
    protected SocketsHttpHandler EveryHostHandler(Uri? instead = null) => new()
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => Api.Certificate!.Equals(shown) },
        ConnectCallback = async (connection, cancellationToken) =>
        {
            var isSecure = connection.InitialRequestMessage.RequestUri!.Scheme == Uri.UriSchemeHttps;
            return await ConnectAsync(instead ?? (isSecure ? Api.SecureOrigin : Api.Origin), cancellationToken);
        },
    };

    protected static Uri WithHost(Uri url, string host) => new UriBuilder(url) { Host = host }.Uri;

    private static async Task<Stream> ConnectAsync(Uri origin, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(origin.Host, origin.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
