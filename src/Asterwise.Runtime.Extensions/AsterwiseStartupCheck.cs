namespace Asterwise.Runtime.Extensions;

/// <summary>
/// What the check at startup does. A key that is missing or malformed stops the start in any case
/// (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).
/// </summary>
public enum AsterwiseStartupCheck
{
    /// <summary>
    /// A key that the API refuses stops the start; that the API could not be asked is a warning in the log, as a service should
    /// not be down because another one is (<see href="https://docs.asterwise.com/reference/errors/api_key_not_found"/>).
    /// </summary>
    WarnWhenUnavailable,

    /// <summary>
    /// A key that the API refuses stops the start, and so does that it could not be asked
    /// (<see href="https://docs.asterwise.com/reference/errors/api_key_not_found"/>).
    /// </summary>
    FailWhenUnavailable,

    /// <summary>
    /// The API is not asked (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).
    /// </summary>
    Off,
}
