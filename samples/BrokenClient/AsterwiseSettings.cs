namespace BrokenClient;

internal static class AsterwiseSettings
{
    public static Uri BaseAddress { get; } =
        new(Environment.GetEnvironmentVariable("ASTERWISE_API_BASE_URL") ?? "https://api.asterwise.com");

    public static string ApiKey { get; } =
        Environment.GetEnvironmentVariable("ASTERWISE_API_KEY")
            ?? throw new InvalidOperationException("ASTERWISE_API_KEY is not set.");
}
