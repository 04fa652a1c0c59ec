using System.Globalization;
using System.Net;

namespace Asterwise.Runtime;

/// <summary>An error code and what is documented of it (<see href="https://docs.asterwise.com/reference/errors"/>).</summary>
public sealed class AsterwiseErrorCode
{
    private const string Undocumented = "?";

    /// <summary>A row of the table in <see cref="AsterwiseErrorCodes"/>, or a code alone.</summary>
    private readonly string[] row;

    internal AsterwiseErrorCode(params string[] row) => this.row = row;

    /// <summary>
    /// The code as the envelope's <c>error</c> has it, <c>api_key_missing</c>
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    public string Code => row[0];

    /// <summary>
    /// Whether the code is in <see cref="AsterwiseErrorCodes.All"/>; the API may add codes
    /// (<see href="https://docs.asterwise.com/reference/versioning"/>).
    /// </summary>
    public bool IsKnown => row.Length > 1;

    /// <summary>
    /// The status that the code comes with; null where it has no documentation page that says so
    /// (<see href="https://docs.asterwise.com/reference/errors"/>).
    /// </summary>
    public HttpStatusCode? Status => IsKnown && row[1] != Undocumented ? (HttpStatusCode)Number(row[1]) : null;

    /// <summary>
    /// Whether and when a retry makes sense; null where the documentation leaves it to the answer's status and
    /// <c>retry_after</c>. <see cref="AsterwiseApiException.RetryAdvice"/> takes those into account
    /// (<see href="https://docs.asterwise.com/reference/errors"/>).
    /// </summary>
    public AsterwiseRetryAdvice? RetryAdvice =>
        !IsKnown || row[2] == Undocumented ? null
        : row[2] == "never" ? AsterwiseRetryAdvice.Never
        : row[2] == "later" ? AsterwiseRetryAdvice.WithBackoff
        : AsterwiseRetryAdvice.In(TimeSpan.FromSeconds(Number(row[2])));

    /// <summary>
    /// The documented message; null where there is none. The answer's own message may say more, so branch on the code
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    public string? Message => row.Length > 3 ? row[3] : null;

    /// <summary>
    /// The code's documentation page, as in the envelope's <c>doc_url</c>
    /// (<see href="https://docs.asterwise.com/reference/response-envelope"/>).
    /// </summary>
    public string DocumentationUrl => AsterwiseApi.ErrorPage + Uri.EscapeDataString(Code);

    /// <summary>The code (<see href="https://docs.asterwise.com/reference/errors"/>).</summary>
    /// <returns><see cref="Code"/>.</returns>
    public override string ToString() => Code;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
