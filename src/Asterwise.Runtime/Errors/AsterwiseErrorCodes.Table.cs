using static Asterwise.Runtime.AsterwiseRetryAdvice;

namespace Asterwise.Runtime;

/// <content>What the pages of the codes say; a column that is left out is one of which no page says anything.</content>
public static partial class AsterwiseErrorCodes
{
    /// <summary>
    /// <c>retryAfter</c> is what the API puts into the envelope, <c>retry</c> what its page advises a caller. Of
    /// <see cref="ResourceNotFound"/> only the answer's <c>retry_after</c> tells.
    /// </summary>
    private static AsterwiseErrorCode[] Table() =>
    [
        new(
            ApiKeyMissing, status: 401, retry: Never,
            message: "API key is missing. Include it in the Authorization header as 'Bearer YOUR_KEY'."),
        new(ApiKeyInvalid, status: 401, retry: Never, message: "Invalid API key format."),
        new(
            ApiKeyNotFound, status: 401, retry: Never,
            message: "The provided API key was not found. Verify the key in your Asterwise dashboard."),
        new(ApiKeyRevoked, status: 401, retry: Never, message: "This API key has been revoked."),
        new(
            AuthenticationFailed, status: 401, retry: Never,
            message: "We couldn't authenticate your request. Verify your credentials and try again."),
        new(SessionExpired, status: 401, retry: Never, message: "Your session has expired. Please sign in again."),
        new(SessionNotFound, status: 401, retry: Never, message: "Session not found. Please sign in again."),
        new(SessionRevoked, status: 401, retry: Never, message: "This session has been revoked. Please sign in again."),
        new(SessionRequired, retry: Never),
        new(EmailNotVerified),
        new(LoginAttemptsExceeded),
        new(AccountActionLimitExceeded),
        new(OwnershipDenied, status: 403, retry: Never, message: "You do not have permission to access this resource."),
        new(
            ValidationError, status: 422, retry: Never,
            message: "The request couldn't be processed. See the 'details' field for specific field-level issues."),
        new(InvalidRequestBody, status: 422, retry: Never, message: "Request body is missing or malformed."),
        new(PayloadTooLarge, status: 413, retry: Never, message: "Request body exceeds maximum allowed size of 64KB."),
        new(GeocodeQueryTooShort, status: 422, retry: Never, message: "Search query must be at least 2 characters."),
        new(InvalidEmail, status: 422, retry: Never, message: "Please provide a valid email address."),
        new(PlanNotFound, status: 422, retry: Never, message: "The specified plan does not exist."),
        new(LocationRequired),
        new(SolarDayOutOfRange),
        new(SunCalculationFailed, status: 422, retry: Never),
        new(
            AccountNotFound, status: 404, retry: Never,
            message: "No account was found matching the provided credentials. Sign up at asterwise.com or verify your sign-in "
                + "details."),
        new(CityNotFound, status: 404, retry: Never, message: "No locations found matching your query."),
        new(KeyNotFound, status: 404, retry: Never, message: "API key not found or you do not have permission to access it."),
        new(
            ResourceNotFound, status: 404,
            message: "The requested resource was not found at this endpoint. Verify the URL path and resource identifier."),
        new(SubscriptionNotFound, status: 404, retry: Never, message: "No active plan found."),
        new(BurstLimitExceeded, status: 429, retryAfter: 60, message: "Too many requests per minute. Please slow down."),
        new(
            IpRateLimitExceeded, status: 429, retryAfter: 60,
            message: "Too many requests from this IP address. Please slow down."),
        new(
            MonthlyUsageLimitExceeded, status: 429, retry: Never,
            message: "Monthly API call limit reached. Upgrade your plan to continue."),
        new(
            SubscriptionExpired, status: 402, retry: Never,
            message: "Your subscription has expired. Please renew at asterwise.com/dashboard to continue."),
        new(MaxKeysExceeded, status: 409, retry: Never, message: "Maximum of 10 API keys per account reached."),
        new(AlreadyOnPlan, status: 400, retry: Never, message: "You are already on this plan."),
        new(OrderCreationFailed, status: 400, retry: In(30), message: "Failed to create payment order. Please try again."),
        new(PaymentRequestInvalid, status: 400, retry: Never, message: "Payment provider rejected the request as invalid."),
        new(PaymentVerificationFailed, status: 400, retry: Never, message: "Payment signature verification failed."),
        new(
            PaymentProviderUnavailable, status: 503, retry: WithBackoff,
            message: "Payment provider is temporarily unavailable. Please try again shortly."),
        new(
            InternalError, status: 500, retry: WithBackoff,
            message: "Something went wrong on our end. Please try again, or contact support@asterwise.com if the problem "
                + "persists. Include your request_id when contacting support."),
        new(
            EmailDeliveryFailed, status: 503, retry: In(60),
            message: "We are having trouble sending email right now. Please try again in a few minutes."),
        new(EphemerisUnavailable),
        new(GeocodeUnavailable),
    ];
}
