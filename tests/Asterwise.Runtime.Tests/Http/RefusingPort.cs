using System.Net;
using System.Net.Sockets;

namespace Asterwise.Runtime.Tests.Http;

/// <summary>A port of this machine on which nobody listens, kept so that nobody else takes it meanwhile.</summary>
internal sealed class RefusingPort : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public RefusingPort() => socket.Bind(new IPEndPoint(IPAddress.Loopback, port: 0));

    public Uri Origin => new($"http://{socket.LocalEndPoint}/");

    public void Dispose() => socket.Dispose();
}
