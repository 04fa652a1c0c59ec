using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Asterwise.Emulator;

/// <summary>
/// A certificate that signs itself, made in memory for one emulator: for this machine, and for the API's own name.
/// </summary>
internal static class LoopbackCertificate
{
    public static X509Certificate2 Create()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddDnsName("api.asterwise.com");
        names.AddIpAddress(IPAddress.Loopback);
        var request = new CertificateRequest("CN=Asterwise emulator", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        var now = DateTimeOffset.UtcNow;
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));

        // Once out and in again, as TLS on Windows takes no key that was never stored.
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), password: null);
    }
}
