using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Asterwise.Runtime;

/// <summary>An error code and what is documented of it (<see href="https://docs.asterwise.com/reference/errors"/>).</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class AsterwiseErrorCode
{
    private const string Unknown = "?";

    /// <summary>A row of the table in <see cref="AsterwiseErrorCodes"/>.</summary>
    internal AsterwiseErrorCode(string code, string status, string retry, string? message)
    {
        Code = code;
        Status = status == Unknown ? null : (HttpStatusCode)int.Parse(status, CultureInfo.InvariantCulture);
        Message = message;
        RetryAdvice = retry switch
        {
            Unknown => null,
            "never" => AsterwiseRetryAdvice.Never,
            "later" => AsterwiseRetryAdvice.WithBackoff,
            _ => AsterwiseRetryAdvice.In(TimeSpan.FromSeconds(int.Parse(retry, CultureInfo.InvariantCulture))),
        };
        IsKnown = true;
    }

    internal AsterwiseErrorCode(string unknownCode) => Code = Redaction.Mask(unknownCode);

    /// <summary>The code as the envelope's <c>error</c> has it, <c>api_key_missing</c> (<see href="https://docs.asterwise.com/reference/response-envelope"/>).</summary>
    public string Code { get; }

    /// <summary>Whether the code is in <see cref="AsterwiseErrorCodes.All"/>; the API may add codes (<see href="https://docs.asterwise.com/reference/versioning"/>).</summary>
    public bool IsKnown { get; }

    /// <summary>The status that the code comes with; null where it has no documentation page that says so (<see href="https://docs.asterwise.com/reference/errors"/>).</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>The documented message; null where there is none. The answer's own message may say more, so branch on the code (<see href="https://docs.asterwise.com/reference/response-envelope"/>).</summary>
    public string? Message { get; }

    /// <summary>The code's documentation page, as in the envelope's <c>doc_url</c> (<see href="https://docs.asterwise.com/reference/response-envelope"/>).</summary>
    public string DocumentationUrl => AsterwiseApi.ErrorPage + Uri.EscapeDataString(Code);

    /// <summary>
    /// Whether and when a retry makes sense; null where the documentation leaves it to the answer's status and <c>retry_after</c>.
    /// <see cref="AsterwiseApiException.RetryAdvice"/> takes those into account (<see href="https://docs.asterwise.com/reference/errors"/>).
    /// </summary>
    public AsterwiseRetryAdvice? RetryAdvice { get; }

    /// <summary>The code (<see href="https://docs.asterwise.com/reference/errors"/>).</summary>
    /// <returns><see cref="Code"/>.</returns>
    public override string ToString() => Code;
}
