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
    /// Reads the options; every value that is not understood is named in <paramref name="errors"/> and its default taken.
    /// </summary>
    public static AsterwiseOptions Read(AnalyzerConfigOptions source, out ImmutableArray<string> errors)
    {
        var problems = ImmutableArray<string>.Empty;
        var options = Default;

        if (source.TryGetValue(HostsName, out var hosts) && hosts.Trim().Length > 0)
        {
            foreach (var host in hosts.Split(',').Select(host => host.Trim()))
            {
                if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
                    problems = problems.Add($"{HostsName} takes host names such as 'gateway.example.org', separated by commas, "
                        + $"not '{Messages.Shown(host)}'");
                else
                    options = options with { Hosts = options.Hosts.Add(host) };
            }
        }

        if (source.TryGetValue(CredentialHeaderName, out var header) && header.Trim().Length > 0)
        {
            if (header.Trim().Equals("x-api-key", StringComparison.OrdinalIgnoreCase))
                options = options with { PreferKeyHeader = true };
            else if (!header.Trim().Equals("authorization", StringComparison.OrdinalIgnoreCase))
                problems = problems.Add(
                    $"{CredentialHeaderName} takes 'authorization' or 'x-api-key', not '{Messages.Shown(header.Trim())}'");
        }

        if (source.TryGetValue(KeyVariableName, out var variable) && variable.Trim().Length > 0)
        {
            if (IsVariableName(variable.Trim()))
                options = options with { KeyVariable = variable.Trim() };
            else
                problems = problems.Add(
                    $"{KeyVariableName} takes the name of an environment variable such as '{AsterwiseApi.KeyVariable}'");
        }

        errors = problems;
        return options;
    }

    /// <summary>A key in the place of the variable's name is not to be shown as one.</summary>
    private static bool IsVariableName(string text) =>
        text.All(character => char.IsLetterOrDigit(character) || character == '_')
        && !text.StartsWith(KeyFormat.Prefix, StringComparison.Ordinal);
}
