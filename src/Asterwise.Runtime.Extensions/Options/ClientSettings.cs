using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Asterwise.Runtime.Extensions;

/// <summary>
/// The settings of a client in the configuration: its own, and those of all clients. They are read by hand, as the configuration
/// binder needs reflection, and shows in its exceptions what it does not understand, which may be a key.
/// </summary>
internal sealed class ClientSettings(IConfiguration configuration, string clientName)
{
    private const string Section = "Asterwise:";
    private const string ApiKey = nameof(AsterwiseClientOptions.ApiKey);
    private const string BaseAddressVariable = "ASTERWISE_API_BASE_URL";

    private delegate bool TryParse<T>(string text, [MaybeNullWhen(false)] out T value);

    /// <summary>The name of a setting of all clients, <c>Asterwise:ApiKey</c>.</summary>
    public static string NameOf(string setting) => Section + setting;

    private string OwnNameOf(string setting) => Section + "Clients:" + clientName + ":" + setting;

    /// <exception cref="OptionsValidationException">A setting is not understood; the message names it and does not show
    /// it.</exception>
    public void ReadInto(AsterwiseClientOptions options)
    {
        options.ApiKey = AsterwiseApiKey.TryParse(Find(ApiKey, AsterwiseApi.KeyVariable).Text, out var key) ? key : null;
        options.UserAgent = Find(nameof(options.UserAgent)).Text;
        options.CheckEndpoint = Find(nameof(options.CheckEndpoint)).Text;
        Read<Uri>(
            Find(nameof(options.BaseAddress), BaseAddressVariable),
            TryParseUrl,
            "an absolute URL, as https://api.asterwise.com",
            value => options.BaseAddress = value);
        Read<AsterwiseCredentialHeader>(
            Find(nameof(options.Header)), TryParseName, NamesOf<AsterwiseCredentialHeader>(), value => options.Header = value);
        Read<AsterwiseStartupCheck>(
            Find(nameof(options.StartupCheck)),
            TryParseName,
            NamesOf<AsterwiseStartupCheck>(),
            value => options.StartupCheck = value);
        Read<TimeSpan>(
            Find(nameof(options.HealthCheckPeriod)),
            TryParseTime,
            "a time, as 00:05:00 for five minutes",
            value => options.HealthCheckPeriod = value);
        foreach (var name in new[] { OwnNameOf(nameof(options.AllowedHosts)), NameOf(nameof(options.AllowedHosts)) })
        {
            foreach (var host in configuration.GetSection(name).GetChildren())
                options.AllowedHosts.Add(host.Value ?? "");
        }
    }

    /// <summary>Why the configuration gives no key, in a sentence that does not show what it gives.</summary>
    public string KeyProblem()
    {
        var (place, text) = Find(ApiKey, AsterwiseApi.KeyVariable);
        if (text is null)
            return $"Neither the {place} nor the environment variable {AsterwiseApi.KeyVariable} is set; "
                + "set one of them to a key from https://asterwise.com/dashboard.";
        AsterwiseApiKey.TryParse(text, out _, out var problem);
        return $"The {place} {problem ?? "is a key, and the program sets ApiKey to null after it was read; leave it as it is"}.";
    }

    /// <summary>Where a setting is found, to be named in a message, and its text; null where it is not set or blank.</summary>
    private (string Place, string? Text) Find(string setting, string? variable = null)
    {
        foreach (var name in new[] { OwnNameOf(setting), NameOf(setting) })
        {
            if (NullIfBlank(configuration[name]) is { } text)
                return ("setting " + name, text);
        }

        return variable is not null && ReadVariable(variable) is { } value
            ? ("environment variable " + variable, value)
            : ("setting " + NameOf(setting), null);
    }

    /// <summary>From the configuration first, as a host reads the environment into it.</summary>
    private string? ReadVariable(string name) =>
        NullIfBlank(configuration[name]) ?? NullIfBlank(Environment.GetEnvironmentVariable(name));

    private void Read<T>((string Place, string? Text) found, TryParse<T> tryParse, string expected, Action<T> set)
    {
        if (found.Text is null)
            return;
        if (!tryParse(found.Text, out var value))
        {
            throw new OptionsValidationException(
                clientName, typeof(AsterwiseClientOptions), [$"The {found.Place} is not understood; write {expected}."]);
        }

        set(value);
    }

    private static bool TryParseUrl(string text, [MaybeNullWhen(false)] out Uri url) =>
        Uri.TryCreate(text, UriKind.Absolute, out url);

    private static bool TryParseTime(string text, out TimeSpan time) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out time);

    private static bool TryParseName<T>(string text, out T value)
        where T : struct, Enum =>
        Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value);

    private static string NamesOf<T>()
        where T : struct, Enum =>
        string.Join(" or ", Enum.GetNames<T>());

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
