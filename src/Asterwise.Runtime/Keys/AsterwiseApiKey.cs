using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Asterwise.Runtime;

/// <summary>
/// A well-formed API key: <c>aw_</c> and at least 40 letters, digits, <c>-</c> or <c>_</c>
/// (<see href="https://docs.asterwise.com/reference/errors/api_key_invalid"/>). Whether the API knows it, only the API can say:
/// <see cref="AsterwiseHttpExtensions.VerifyAsterwiseCredentialAsync"/>. Shown masked wherever it is shown;
/// <see cref="Reveal"/> alone gives the value.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
[TypeConverter(typeof(AsterwiseApiKeyConverter))]
#if NET
public sealed class AsterwiseApiKey : IEquatable<AsterwiseApiKey>, IParsable<AsterwiseApiKey>
#else
public sealed class AsterwiseApiKey : IEquatable<AsterwiseApiKey>
#endif
{
    private const string TheKey = "The Asterwise API key";
    private const string CopyIt = "copy the whole key";
    private const string SetIt = "; set it to a key from https://asterwise.com/dashboard";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string value;

    /// <summary>Why a key that was bound from a configuration is none; null of a key.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? bindingProblem;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string? authorization;

    private AsterwiseApiKey(string value, string? bindingProblem = null)
    {
        this.value = value;
        this.bindingProblem = bindingProblem;
    }

    /// <summary>
    /// Reads the key from an environment variable; call it at startup, so that a program without a key does not start
    /// (<see href="https://docs.asterwise.com/reference/errors/api_key_missing"/>).
    /// </summary>
    /// <param name="variable">The variable's name. <c>ASTERWISE_API_KEY</c> is the one that the official tools read.</param>
    /// <returns>The key, without the white space around it.</returns>
    /// <exception cref="AsterwiseAuthenticationException">The variable is not set (<c>api_key_missing</c>) or holds no key
    /// (<c>api_key_invalid</c>); the message says which, why, and what to do.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="variable"/> is null.</exception>
    public static AsterwiseApiKey FromEnvironment(string variable = AsterwiseApi.KeyVariable)
    {
        var value = Environment.GetEnvironmentVariable(variable);
        return TryParse(value, out var key, out var problem)
            ? key
            : throw new AsterwiseAuthenticationException(
                string.IsNullOrWhiteSpace(value) ? AsterwiseError.ApiKeyMissing() : AsterwiseError.ApiKeyInvalid(),
                "The environment variable " + variable + " " + problem + ".");
    }

    /// <summary>
    /// Reads the key from a text, such as a configuration entry (<see href="https://docs.asterwise.com/authentication"/>).
    /// </summary>
    /// <param name="value">The key, maybe with white space around it.</param>
    /// <param name="setting">What the text is called where it comes from, <c>Asterwise:ApiKey</c>, for the message of the
    /// exception.</param>
    /// <returns>The key, without the white space around it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null; the message says what to set.</exception>
    /// <exception cref="FormatException"><paramref name="value"/> is no key; the message says why and what to do, and does not
    /// show the text.</exception>
    public static AsterwiseApiKey Parse(string? value, string? setting = null)
    {
        if (TryParse(value, out var key, out var problem))
            return key;
        var message = (setting is null ? TheKey : "The setting " + setting) + " " + problem + ".";
        throw value is null ? new ArgumentNullException(nameof(value), message) : new FormatException(message);
    }

#if NET
    static AsterwiseApiKey IParsable<AsterwiseApiKey>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<AsterwiseApiKey>.TryParse(string? s, IFormatProvider? provider, out AsterwiseApiKey result) =>
        TryParse(s, out result!);
#endif

    /// <summary>
    /// Reads the key from a text, without an exception (<see href="https://docs.asterwise.com/authentication"/>).
    /// </summary>
    /// <param name="value">The key, maybe with white space around it.</param>
    /// <param name="key">The key, without the white space around it; null where there is none.</param>
    /// <returns>Whether the text is a key.</returns>
    public static bool TryParse(string? value, [NotNullWhen(true)] out AsterwiseApiKey? key) => TryParse(value, out key, out _);

    /// <summary>
    /// Reads the key from a text, without an exception
    /// (<see href="https://docs.asterwise.com/reference/errors/api_key_invalid"/>).
    /// </summary>
    /// <param name="value">The key, maybe with white space around it.</param>
    /// <param name="key">The key, without the white space around it; null where there is none.</param>
    /// <param name="problem">What is wrong with the text and what to do, as the rest of a sentence about it: "is empty; set it to
    /// …". It never shows the text. Null where the text is a key.</param>
    /// <returns>Whether the text is a key.</returns>
    public static bool TryParse(
        string? value, [NotNullWhen(true)] out AsterwiseApiKey? key, [NotNullWhen(false)] out string? problem)
    {
        value = value?.Trim();
        problem = value is null ? "is not set" + SetIt : ProblemOf(value);
        key = problem is null ? new AsterwiseApiKey(value!) : null;
        return key is not null;
    }

    /// <summary>
    /// The key itself, in clear: for the header <c>X-API-Key</c>, or after <c>Bearer</c> in <c>Authorization</c>
    /// (<see href="https://docs.asterwise.com/authentication"/>). It belongs in no log, message, URL or body.
    /// </summary>
    /// <returns>The value, <c>aw_</c> included.</returns>
    /// <exception cref="FormatException">It was bound from a configuration entry that holds no key; the message says why and what
    /// to do.</exception>
    public string Reveal() => bindingProblem is null ? value : throw new FormatException(bindingProblem);

    /// <summary>
    /// What <see cref="AsterwiseApiKeyConverter"/> gives: of a text that is no key an object that says so where it is used, as
    /// the configuration binder would put the whole text into the exception of a converter that throws.
    /// </summary>
    internal static AsterwiseApiKey Bind(string text) =>
        string.IsNullOrWhiteSpace(text) || TryParse(text, out _, out var problem)
            ? Parse(text)
            : new AsterwiseApiKey("", TheKey + " of the configuration " + problem + ".");

    /// <summary><c>Bearer aw_…</c>, made once.</summary>
    internal string RevealAuthorization() => authorization ??= AsterwiseApi.Scheme + " " + Reveal();

    /// <summary>
    /// The key masked: <c>aw_</c> and four further characters
    /// (<see href="https://docs.asterwise.com/reference/errors/api_key_revoked"/> tells what becomes of a key that leaks).
    /// </summary>
    /// <returns><c>aw_Ab3d…</c></returns>
    public override string ToString() => KeyFormat.Mask(value);

    /// <summary>
    /// Compares two keys, in a time that does not tell where they differ
    /// (<see
    /// href="https://learn.microsoft.com/dotnet/api/system.security.cryptography.cryptographicoperations.fixedtimeequals"/>).
    /// </summary>
    /// <param name="other">The other key, or null.</param>
    /// <returns>Whether they are the same key.</returns>
    public bool Equals(AsterwiseApiKey? other) => other is not null && FixedTimeEquals(value, other.value);

    /// <inheritdoc cref="Equals(AsterwiseApiKey)"/>
    /// <param name="obj">The other key, or anything else.</param>
    public override bool Equals(object? obj) => Equals(obj as AsterwiseApiKey);

    /// <summary>
    /// A hash code of the key, other in every process on modern .NET
    /// (<see href="https://learn.microsoft.com/dotnet/api/system.string.gethashcode"/>).
    /// </summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => value.GetHashCode();

    /// <inheritdoc cref="Equals(AsterwiseApiKey)"/>
    /// <param name="left">A key, or null.</param>
    /// <param name="right">A key, or null.</param>
    public static bool operator ==(AsterwiseApiKey? left, AsterwiseApiKey? right) =>
        left is null ? right is null : left.Equals(right);

    /// <summary>
    /// The opposite of <c>==</c>
    /// (<see
    /// href="https://learn.microsoft.com/dotnet/api/system.security.cryptography.cryptographicoperations.fixedtimeequals"/>).
    /// </summary>
    /// <param name="left">A key, or null.</param>
    /// <param name="right">A key, or null.</param>
    /// <returns>Whether they are different keys.</returns>
    public static bool operator !=(AsterwiseApiKey? left, AsterwiseApiKey? right) => !(left == right);

    /// <summary>
    /// Null where the trimmed text is a key. Only what the API would refuse is refused: a text of words that has the format of a
    /// key is one.
    /// </summary>
    private static string? ProblemOf(string text)
    {
        if (text.Length == 0)
            return "is empty" + SetIt;
        var isOurs = KeyFormat.HasAt(text, 0, KeyFormat.Prefix);
        var tailEnd = isOurs ? KeyFormat.EndOfTail(text, KeyFormat.Prefix.Length) : 0;
        var tailLength = tailEnd - KeyFormat.Prefix.Length;
        if (tailEnd == text.Length && tailLength >= KeyFormat.ShortestTail)
            return null;
        if (text[0] is '"' or '\'')
            return "is in quotation marks; take them away";
        if (text.StartsWith(AsterwiseApi.Scheme + " ", StringComparison.OrdinalIgnoreCase))
            return "begins with 'Bearer'; set it to the key alone";
        if (IsPlaceholder(text))
            return "is a placeholder" + SetIt;
        if (KeyFormat.IsForeign(text))
            return "is a key of AstroWay, another service" + SetIt;
        if (!isOurs)
            return "does not begin with 'aw_', as every Asterwise key does" + SetIt;
        return tailEnd < text.Length
            ? "has a character at position " + Digits(tailEnd + 1) + " that no key has; " + CopyIt + " again"
            : "is too short: it has " + Digits(tailLength) + " characters after 'aw_', and a key has at least 40; " + CopyIt;
    }

    private static bool IsPlaceholder(string text)
    {
        foreach (var mark in "your here ... … < { $ % xxx *** example placeholder change replace".Split(' '))
        {
            if (text.IndexOf(mark, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    // As CryptographicOperations.FixedTimeEquals, which netstandard2.0 lacks.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization)]
    private static bool FixedTimeEquals(string left, string right)
    {
        if (left.Length != right.Length)
            return false;
        var difference = 0;
        for (var i = 0; i < left.Length; i++)
            difference |= left[i] ^ right[i];
        return difference == 0;
    }
}
