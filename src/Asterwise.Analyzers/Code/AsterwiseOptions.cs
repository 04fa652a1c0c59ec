using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Asterwise.Analyzers.Code;

/// <summary>The <c>.editorconfig</c> options of one file; docs/configuration.md says what each is for.</summary>
internal sealed record AsterwiseOptions(ImmutableArray<string> Hosts, bool PreferKeyHeader, string KeyVariable)
{
    public const string HostsName = "asterwise_hosts";
    public const string CredentialHeaderName = "asterwise_credential_header";
    public const string KeyVariableName = "asterwise_key_variable";

    public static readonly AsterwiseOptions Default =
        new(ImmutableArray<string>.Empty, PreferKeyHeader: false, AsterwiseApi.KeyVariable);

    /// <summary>
    /// Reads the options. What is not understood is left out, and <paramref name="errors"/> says of each what is wrong, what
    /// comes of it, and what to write.
    /// </summary>
    public static AsterwiseOptions Read(AnalyzerConfigOptions source, out ImmutableArray<string> errors)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        var options = Default;
        if (ValueOf(source, HostsName) is { } hosts)
            options = options with { Hosts = HostsIn(hosts, problems) };

        if (ValueOf(source, CredentialHeaderName) is { } header)
        {
            if (header.Equals("x-api-key", StringComparison.OrdinalIgnoreCase))
                options = options with { PreferKeyHeader = true };
            else if (!header.Equals("authorization", StringComparison.OrdinalIgnoreCase))
                problems.Add($"{CredentialHeaderName} is '{Messages.Shown(header)}', which is not understood, so "
                    + "'authorization' is preferred; write 'authorization' or 'x-api-key'");
        }

        if (ValueOf(source, KeyVariableName) is { } variable)
        {
            if (IsVariableName(variable))
                options = options with { KeyVariable = variable };
            else
                problems.Add($"{KeyVariableName} holds no name of an environment variable, so '{AsterwiseApi.KeyVariable}' is "
                    + "used; write a name of letters, digits and '_'");
        }

        errors = problems.ToImmutable();
        return options;
    }

    /// <summary>The value of an option; null where it has none.</summary>
    private static string? ValueOf(AnalyzerConfigOptions source, string name) =>
        source.TryGetValue(name, out var value) && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    private static ImmutableArray<string> HostsIn(string value, ImmutableArray<string>.Builder problems)
    {
        var hosts = value.Split(',').Select(host => host.Trim()).ToLookup(IsHost);
        var others = hosts[true].Any() ? "keeps its other hosts" : "adds no host";
        problems.AddRange(hosts[false].Select(host =>
            $"{HostsName} leaves '{Messages.Shown(host)}' out and {others}; write a host name such as 'gateway.example.org', "
                + "without scheme, port or path"));
        return hosts[true].ToImmutableArray();
    }

    private static bool IsHost(string text) =>
        Uri.CheckHostName(text) != UriHostNameType.Unknown && !Messages.HoldsKey(text);

    /// <summary>A key in the place of the variable's name is not to be shown as one.</summary>
    private static bool IsVariableName(string text) =>
        text.All(character => char.IsLetterOrDigit(character) || character == '_') && !Messages.HoldsKey(text);
}
