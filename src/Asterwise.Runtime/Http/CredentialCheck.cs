using System.Net;

namespace Asterwise.Runtime;

/// <summary>
/// The check at startup: what the answer to one request says of the credential that it carried. Of everything else it says in
/// words why it says nothing.
/// </summary>
internal static class CredentialCheck
{
    /// <summary>As long as the official tools wait; a client's own timeout of 100 seconds is no time to start in.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private const string NotChecked = ", so the key was not checked";
    private const string NameAnother = NotChecked + "; name another endpoint.";

    /// <summary>They answer whoever asks.</summary>
    private static readonly string[] PublicPaths = ["/health", "/openapi.json", "/openapi-sdk.json"];

    public static async Task RunAsync(HttpClient client, Uri url, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // The client's own timeout ends with the headers, and the body may never come.
        var isImpatient = client.Timeout > TimeSpan.Zero && client.Timeout < Longest;
        deadline.CancelAfter(isImpatient ? client.Timeout : Longest);
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
#if NET
        request.Version = client.DefaultRequestVersion;
        request.VersionPolicy = client.DefaultVersionPolicy;
#endif
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token)
                .ConfigureAwait(false);
            var error = await ErrorReader.ReadAsync(response, deadline.Token).ConfigureAwait(false);
            if (ProblemOf(request, response, error) is { } problem)
                throw problem;
        }
        catch (Exception e) when (e is not AsterwiseApiException)
        {
            // Whatever handlers there are on the way, they may throw what they like.
            cancellationToken.ThrowIfCancellationRequested();
            throw new AsterwiseUnavailableException(Unanswered(url, e), e);
        }
    }

    private static AsterwiseApiException? ProblemOf(
        HttpRequestMessage request, HttpResponseMessage response, AsterwiseError error)
    {
        // A handler that sends a request several times sends copies of it.
        var sent = response.RequestMessage ?? request;
        var asked = sent.RequestUri ?? request.RequestUri!;
        var isForKey = KeyHosts.Documented.Take(asked);
        var isCarried = Credential.WasCarried(sent)
            || Credential.WasCarried(request)
            || (isForKey && Credential.IsOn(sent.Headers));
        if (error.IsLocal)
            return new AsterwiseAuthenticationException(error);
        if (!isCarried && !isForKey)
            return new AsterwiseUnavailableException(error, WrongHost(asked));
        if (response.StatusCode == HttpStatusCode.Unauthorized)
            return new AsterwiseAuthenticationException(error);
        if (response.IsSuccessStatusCode)
            return DoubtOf(asked, isCarried, error) is { } doubt ? new AsterwiseUnavailableException(error, doubt) : null;
        var isOfTheApi = isCarried && error.Code.Length > 0;
        return isOfTheApi && response.StatusCode is HttpStatusCode.PaymentRequired or HttpStatusCode.Forbidden
            ? new AsterwiseApiException(error)
            : new AsterwiseUnavailableException(error, Redirect.Describe(response, NotChecked) ?? Refusal(asked, error));
    }

    private static string WrongHost(Uri asked) =>
        KeyHosts.Documented.Take(new UriBuilder(asked) { Scheme = Uri.UriSchemeHttps, Port = 443 }.Uri)
            ? "The key is not sent to " + Origin.Of(asked) + NotChecked + "; use https://" + asked.Host + "."
            : "The key is not sent to " + Origin.Of(asked) + NotChecked + "; use " + AsterwiseApi.Address
                + ", or name the host in AllowedHosts if it is a gateway of yours.";

    /// <summary>Why a success proves nothing; null where it does.</summary>
    private static string? DoubtOf(Uri asked, bool isCarried, AsterwiseError answer)
    {
        if (!isCarried)
            return "The client sent no key to " + Origin.Of(asked) + NotChecked
                + "; make the client with an AsterwiseAuthenticationHandler.";
        if (Array.IndexOf(PublicPaths, asked.AbsolutePath) >= 0)
            return asked.AbsolutePath + " asks for no key" + NameAnother;
        if (!answer.IsObject)
            return Answered(asked, answer) + " without a JSON object, as a login page or a proxy would" + NotChecked
                + "; see what answers there.";
        return answer.ClaimsFailure
            ? Answered(asked, answer) + " with 'success: false'" + Reason(answer) + NameAnother
            : null;
    }

    private static string Refusal(Uri asked, AsterwiseError error) => (int)error.StatusCode! switch
    {
        // A route that does not exist is answered before anybody looks at the key.
        404 => Origin.Of(asked) + " has no " + SingleLine.Of(asked.AbsolutePath) + NameAnother,
        408 or 429 or >= 500 => Answered(asked, error) + Reason(error) + NotChecked + "; try again later.",
        _ => Answered(asked, error) + Reason(error) + NameAnother,
    };

    private static string Unanswered(Uri url, Exception e) => Origin.Of(url) + e switch
    {
        HttpRequestException => " was not reached" + NotChecked + "; see to the address and the network.",
        OperationCanceledException => " did not answer in time" + NotChecked + "; see to the address and the network.",
        _ => " could not be asked (" + e.GetType().Name + ": " + SingleLine.Of(e.Message).TrimEnd('.') + ")" + NotChecked
            + "; try again later.",
    };

    private static string Answered(Uri asked, AsterwiseError error) =>
        Origin.Of(asked) + " answered " + AsterwiseApiException.Describe(error.StatusCode!.Value);

    private static string Reason(AsterwiseError error) =>
        error.Summary.Length > 0 ? " (" + error.ToString() + ")" : "";
}
