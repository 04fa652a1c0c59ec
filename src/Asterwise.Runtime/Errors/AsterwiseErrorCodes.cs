namespace Asterwise.Runtime;

/// <summary>
/// Every code that the API returns today, as a constant for a <c>switch</c> and with what is documented of it; a caller with a
/// key meets half of them, as the others are of the dashboard, of accounts and of payments
/// (<see href="https://docs.asterwise.com/reference/errors"/>). The API may add codes; one that is not here is to be treated as a
/// failure like any other (<see href="https://docs.asterwise.com/reference/versioning"/>).
/// </summary>
public static partial class AsterwiseErrorCodes
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
    /// 401: We couldn't authenticate your request. Verify your credentials and try again.
    /// (<see href="https://docs.asterwise.com/reference/errors/authentication_failed"/>)
    /// </summary>
    public const string AuthenticationFailed = "authentication_failed";

    /// <summary>
    /// 401: Your session has expired. Please sign in again.
    /// (<see href="https://docs.asterwise.com/reference/errors/session_expired"/>)
    /// </summary>
    public const string SessionExpired = "session_expired";

    /// <summary>
    /// 401: Session not found. Please sign in again.
    /// (<see href="https://docs.asterwise.com/reference/errors/session_not_found"/>)
    /// </summary>
    public const string SessionNotFound = "session_not_found";

    /// <summary>
    /// 401: This session has been revoked. Please sign in again.
    /// (<see href="https://docs.asterwise.com/reference/errors/session_revoked"/>)
    /// </summary>
    public const string SessionRevoked = "session_revoked";

    /// <summary>
    /// The route is of the dashboard or of an account, and takes a session instead of a key.
    /// (<see href="https://docs.asterwise.com/reference/errors/session_required"/>)
    /// </summary>
    public const string SessionRequired = "session_required";

    /// <summary>
    /// The account's e-mail address is not verified yet.
    /// (<see href="https://docs.asterwise.com/reference/errors/email_not_verified"/>)
    /// </summary>
    public const string EmailNotVerified = "email_not_verified";

    /// <summary>
    /// Too many attempts to sign in. (<see href="https://docs.asterwise.com/reference/errors/login_attempts_exceeded"/>)
    /// </summary>
    public const string LoginAttemptsExceeded = "login_attempts_exceeded";

    /// <summary>
    /// An action on the account was asked for too often.
    /// (<see href="https://docs.asterwise.com/reference/errors/account_action_limit_exceeded"/>)
    /// </summary>
    public const string AccountActionLimitExceeded = "account_action_limit_exceeded";

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
    /// 422: Please provide a valid email address. (<see href="https://docs.asterwise.com/reference/errors/invalid_email"/>)
    /// </summary>
    public const string InvalidEmail = "invalid_email";

    /// <summary>
    /// 422: The specified plan does not exist. (<see href="https://docs.asterwise.com/reference/errors/plan_not_found"/>)
    /// </summary>
    public const string PlanNotFound = "plan_not_found";

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
    /// 404: No account was found matching the provided credentials. Sign up at asterwise.com or verify your sign-in details.
    /// (<see href="https://docs.asterwise.com/reference/errors/account_not_found"/>)
    /// </summary>
    public const string AccountNotFound = "account_not_found";

    /// <summary>
    /// 404: No locations found matching your query. (<see href="https://docs.asterwise.com/reference/errors/city_not_found"/>)
    /// </summary>
    public const string CityNotFound = "city_not_found";

    /// <summary>
    /// 404: API key not found or you do not have permission to access it.
    /// (<see href="https://docs.asterwise.com/reference/errors/key_not_found"/>)
    /// </summary>
    public const string KeyNotFound = "key_not_found";

    /// <summary>
    /// 404: The requested resource was not found at this endpoint. Verify the URL path and resource identifier.
    /// (<see href="https://docs.asterwise.com/reference/errors/resource_not_found"/>)
    /// </summary>
    public const string ResourceNotFound = "resource_not_found";

    /// <summary>
    /// 404: No active plan found. (<see href="https://docs.asterwise.com/reference/errors/subscription_not_found"/>)
    /// </summary>
    public const string SubscriptionNotFound = "subscription_not_found";

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
    /// 409: Maximum of 10 API keys per account reached.
    /// (<see href="https://docs.asterwise.com/reference/errors/max_keys_exceeded"/>)
    /// </summary>
    public const string MaxKeysExceeded = "max_keys_exceeded";

    /// <summary>
    /// 400: You are already on this plan. (<see href="https://docs.asterwise.com/reference/errors/already_on_plan"/>)
    /// </summary>
    public const string AlreadyOnPlan = "already_on_plan";

    /// <summary>
    /// 400: Failed to create payment order. Please try again.
    /// (<see href="https://docs.asterwise.com/reference/errors/order_creation_failed"/>)
    /// </summary>
    public const string OrderCreationFailed = "order_creation_failed";

    /// <summary>
    /// 400: Payment provider rejected the request as invalid.
    /// (<see href="https://docs.asterwise.com/reference/errors/payment_request_invalid"/>)
    /// </summary>
    public const string PaymentRequestInvalid = "payment_request_invalid";

    /// <summary>
    /// 400: Payment signature verification failed.
    /// (<see href="https://docs.asterwise.com/reference/errors/payment_verification_failed"/>)
    /// </summary>
    public const string PaymentVerificationFailed = "payment_verification_failed";

    /// <summary>
    /// 503: Payment provider is temporarily unavailable. Please try again shortly.
    /// (<see href="https://docs.asterwise.com/reference/errors/payment_provider_unavailable"/>)
    /// </summary>
    public const string PaymentProviderUnavailable = "payment_provider_unavailable";

    /// <summary>
    /// 500: Something went wrong on our end. Please try again, or contact support@asterwise.com if the problem persists. Include
    /// your request_id when contacting support. (<see href="https://docs.asterwise.com/reference/errors/internal_error"/>)
    /// </summary>
    public const string InternalError = "internal_error";

    /// <summary>
    /// 503: We are having trouble sending email right now. Please try again in a few minutes.
    /// (<see href="https://docs.asterwise.com/reference/errors/email_delivery_failed"/>)
    /// </summary>
    public const string EmailDeliveryFailed = "email_delivery_failed";

    /// <summary>
    /// The ephemeris is unavailable. (<see href="https://docs.asterwise.com/reference/errors/ephemeris_unavailable"/>)
    /// </summary>
    public const string EphemerisUnavailable = "ephemeris_unavailable";

    /// <summary>
    /// The geocoder is unavailable. (<see href="https://docs.asterwise.com/reference/errors/geocode_unavailable"/>)
    /// </summary>
    public const string GeocodeUnavailable = "geocode_unavailable";

    /// <summary>
    /// Every current code, in the order of the documentation (<see href="https://docs.asterwise.com/reference/errors"/>).
    /// </summary>
    public static IReadOnlyList<AsterwiseErrorCode> All { get; } = Array.AsReadOnly(Table());

    /// <summary>What is documented of a code (<see href="https://docs.asterwise.com/reference/errors"/>).</summary>
    /// <param name="code">A code as the API writes it, <c>api_key_missing</c>; any other text is an unknown code.</param>
    /// <returns>Its entry in <see cref="All"/>, or one that says no more than the code, with
    /// <see cref="AsterwiseErrorCode.IsKnown"/> false.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public static AsterwiseErrorCode Get(string code)
    {
        if (code is null)
            throw new ArgumentNullException(nameof(code));
        foreach (var known in All)
        {
            if (known.Code == code)
                return known;
        }

        return AsterwiseErrorCode.Unknown(Redaction.Mask(code));
    }
}
