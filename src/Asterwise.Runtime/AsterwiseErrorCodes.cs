using System.Text;

namespace Asterwise.Runtime;

/// <summary>
/// Every code that the API returns today with what is documented of it, and, for a <c>switch</c>, constants for those that a
/// caller with a key can meet; the others are of the dashboard, of accounts and of payments
/// (<see href="https://docs.asterwise.com/reference/errors"/>). The API may add codes; one that is not here is to be treated as a
/// failure like any other (<see href="https://docs.asterwise.com/reference/versioning"/>).
/// </summary>
public static class AsterwiseErrorCodes
{
    /// <summary>
    /// 401: API key is missing. Include it in the Authorization header as 'Bearer YOUR_KEY'.
    /// (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>)
    /// </summary>
    public const string ApiKeyMissing = "api_key_missing";

    /// <summary>
    /// 401: Invalid API key format. (<see href="https://docs.asterwise.com/reference/errors/api_key_invalid"/>)
    /// </summary>
    public const string ApiKeyInvalid = "api_key_invalid";

    /// <summary>
    /// 401: The provided API key was not found. Verify the key in your Asterwise dashboard.
    /// (<see href="https://docs.asterwise.com/reference/errors/api_key_not_found"/>)
    /// </summary>
    public const string ApiKeyNotFound = "api_key_not_found";

    /// <summary>
    /// 401: This API key has been revoked. (<see href="https://docs.asterwise.com/reference/errors/api_key_revoked"/>)
    /// </summary>
    public const string ApiKeyRevoked = "api_key_revoked";

    /// <summary>
    /// 403: You do not have permission to access this resource.
    /// (<see href="https://docs.asterwise.com/reference/errors/ownership_denied"/>)
    /// </summary>
    public const string OwnershipDenied = "ownership_denied";

    /// <summary>
    /// 422: The request couldn't be processed. See the 'details' field for specific field-level issues.
    /// (<see href="https://docs.asterwise.com/reference/errors/validation_error"/>)
    /// </summary>
    public const string ValidationError = "validation_error";

    /// <summary>
    /// 422: Request body is missing or malformed.
    /// (<see href="https://docs.asterwise.com/reference/errors/invalid_request_body"/>)
    /// </summary>
    public const string InvalidRequestBody = "invalid_request_body";

    /// <summary>
    /// 413: Request body exceeds maximum allowed size of 64KB.
    /// (<see href="https://docs.asterwise.com/reference/errors/payload_too_large"/>)
    /// </summary>
    public const string PayloadTooLarge = "payload_too_large";

    /// <summary>
    /// 422: Search query must be at least 2 characters.
    /// (<see href="https://docs.asterwise.com/reference/errors/geocode_query_too_short"/>)
    /// </summary>
    public const string GeocodeQueryTooShort = "geocode_query_too_short";

    /// <summary>
    /// The request names no location. (<see href="https://docs.asterwise.com/reference/errors/location_required"/>)
    /// </summary>
    public const string LocationRequired = "location_required";

    /// <summary>
    /// The solar day lies outside the range that is calculated.
    /// (<see href="https://docs.asterwise.com/reference/errors/solar_day_out_of_range"/>)
    /// </summary>
    public const string SolarDayOutOfRange = "solar_day_out_of_range";

    /// <summary>
    /// 422: The sun's times cannot be calculated for the place and date, as in a polar night.
    /// (<see href="https://docs.asterwise.com/reference/errors/sun_calculation_failed"/>)
    /// </summary>
    public const string SunCalculationFailed = "sun_calculation_failed";

    /// <summary>
    /// 404: No locations found matching your query. (<see href="https://docs.asterwise.com/reference/errors/city_not_found"/>)
    /// </summary>
    public const string CityNotFound = "city_not_found";

    /// <summary>
    /// 404: The requested resource was not found at this endpoint. Verify the URL path and resource identifier.
    /// (<see href="https://docs.asterwise.com/reference/errors/resource_not_found"/>)
    /// </summary>
    public const string ResourceNotFound = "resource_not_found";

    /// <summary>
    /// 429: Too many requests per minute. Please slow down.
    /// (<see href="https://docs.asterwise.com/reference/errors/burst_limit_exceeded"/>)
    /// </summary>
    public const string BurstLimitExceeded = "burst_limit_exceeded";

    /// <summary>
    /// 429: Too many requests from this IP address. Please slow down.
    /// (<see href="https://docs.asterwise.com/reference/errors/ip_rate_limit_exceeded"/>)
    /// </summary>
    public const string IpRateLimitExceeded = "ip_rate_limit_exceeded";

    /// <summary>
    /// 429: Monthly API call limit reached. Upgrade your plan to continue.
    /// (<see href="https://docs.asterwise.com/reference/errors/monthly_usage_limit_exceeded"/>)
    /// </summary>
    public const string MonthlyUsageLimitExceeded = "monthly_usage_limit_exceeded";

    /// <summary>
    /// 402: Your subscription has expired. Please renew at asterwise.com/dashboard to continue.
    /// (<see href="https://docs.asterwise.com/reference/errors/subscription_expired"/>)
    /// </summary>
    public const string SubscriptionExpired = "subscription_expired";

    /// <summary>
    /// 500: Something went wrong on our end. Please try again, or contact support@asterwise.com if the problem persists. Include
    /// your request_id when contacting support. (<see href="https://docs.asterwise.com/reference/errors/internal_error"/>)
    /// </summary>
    public const string InternalError = "internal_error";

    /// <summary>
    /// The ephemeris is unavailable. (<see href="https://docs.asterwise.com/reference/errors/ephemeris_unavailable"/>)
    /// </summary>
    public const string EphemerisUnavailable = "ephemeris_unavailable";

    /// <summary>
    /// The geocoder is unavailable. (<see href="https://docs.asterwise.com/reference/errors/geocode_unavailable"/>)
    /// </summary>
    public const string GeocodeUnavailable = "geocode_unavailable";

    /// <summary>
    /// Code, status, retry and message, which may go on in an indented line; a question mark stands for what no page says. A
    /// retry is a wait in seconds, <c>later</c> without a named wait, or <c>never</c>; of <c>resource_not_found</c> only the
    /// answer's <c>retry_after</c> tells. A text in UTF-8, as it makes the assembly a tenth smaller than forty constructor calls.
    /// </summary>
    private static ReadOnlySpan<byte> Table => """
        api_key_missing 401 never API key is missing. Include it in the Authorization header as 'Bearer YOUR_KEY'.
        api_key_invalid 401 never Invalid API key format.
        api_key_not_found 401 never The provided API key was not found. Verify the key in your Asterwise dashboard.
        api_key_revoked 401 never This API key has been revoked.
        authentication_failed 401 never We couldn't authenticate your request. Verify your credentials and try again.
        session_expired 401 never Your session has expired. Please sign in again.
        session_not_found 401 never Session not found. Please sign in again.
        session_revoked 401 never This session has been revoked. Please sign in again.
        session_required ? never
        email_not_verified ? ?
        login_attempts_exceeded ? ?
        account_action_limit_exceeded ? ?
        ownership_denied 403 never You do not have permission to access this resource.
        validation_error 422 never The request couldn't be processed. See the 'details' field for specific field-level issues.
        invalid_request_body 422 never Request body is missing or malformed.
        payload_too_large 413 never Request body exceeds maximum allowed size of 64KB.
        geocode_query_too_short 422 never Search query must be at least 2 characters.
        invalid_email 422 never Please provide a valid email address.
        plan_not_found 422 never The specified plan does not exist.
        location_required ? ?
        solar_day_out_of_range ? ?
        sun_calculation_failed 422 never
        account_not_found 404 never No account was found matching the provided credentials.
            Sign up at asterwise.com or verify your sign-in details.
        city_not_found 404 never No locations found matching your query.
        key_not_found 404 never API key not found or you do not have permission to access it.
        resource_not_found 404 ? The requested resource was not found at this endpoint.
            Verify the URL path and resource identifier.
        subscription_not_found 404 never No active plan found.
        burst_limit_exceeded 429 60 Too many requests per minute. Please slow down.
        ip_rate_limit_exceeded 429 60 Too many requests from this IP address. Please slow down.
        monthly_usage_limit_exceeded 429 never Monthly API call limit reached. Upgrade your plan to continue.
        subscription_expired 402 never Your subscription has expired. Please renew at asterwise.com/dashboard to continue.
        max_keys_exceeded 409 never Maximum of 10 API keys per account reached.
        already_on_plan 400 never You are already on this plan.
        order_creation_failed 400 30 Failed to create payment order. Please try again.
        payment_request_invalid 400 never Payment provider rejected the request as invalid.
        payment_verification_failed 400 never Payment signature verification failed.
        payment_provider_unavailable 503 later Payment provider is temporarily unavailable. Please try again shortly.
        internal_error 500 later Something went wrong on our end. Please try again, or contact support@asterwise.com
            if the problem persists. Include your request_id when contacting support.
        email_delivery_failed 503 60 We are having trouble sending email right now. Please try again in a few minutes.
        ephemeris_unavailable ? ?
        geocode_unavailable ? ?
        """u8;

    static AsterwiseErrorCodes()
    {
        var rows = Encoding.UTF8.GetString(Table.ToArray()).Replace("\r", "").Replace("\n    ", " ").Split('\n');
        var all = new AsterwiseErrorCode[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            all[i] = new AsterwiseErrorCode(rows[i].Split([' '], 4));
        All = Array.AsReadOnly(all);
    }

    /// <summary>
    /// Every current code, in the order of the documentation (<see href="https://docs.asterwise.com/reference/errors"/>).
    /// </summary>
    public static IReadOnlyList<AsterwiseErrorCode> All { get; }

    /// <summary>What is documented of a code (<see href="https://docs.asterwise.com/reference/errors"/>).</summary>
    /// <param name="code">A code as the API writes it, <c>api_key_missing</c>; any other text is an unknown code.</param>
    /// <returns>Its entry in <see cref="All"/>, or one that says no more than the code, with
    /// <see cref="AsterwiseErrorCode.IsKnown"/> false.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public static AsterwiseErrorCode Get(string code)
    {
        foreach (var known in All)
        {
            if (known.Code == code)
                return known;
        }

        return new AsterwiseErrorCode(Redaction.Mask(code ?? throw new ArgumentNullException(nameof(code))));
    }
}
