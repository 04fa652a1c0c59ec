namespace Asterwise.Analyzers.Keys;

/// <summary>What looks values up by name: a member of a type, and the parameter that takes the name.</summary>
/// <param name="Type">The type, or the interface, that has the member.</param>
/// <param name="Member">The member's name.</param>
/// <param name="Parameter">The parameter that takes the name.</param>
internal sealed record KeySource(string Type, string Member, string Parameter)
{
    public const string Indexer = "this[]";

    /// <summary>Whether it reads the environment, where a name has one spelling.</summary>
    public bool IsVariable { get; init; }

    /// <summary>The property that the collection is read from, where not every collection of its type is meant.</summary>
    public (string Type, string Property)? Of { get; init; }
}

/// <summary>The members that programs read their settings with.</summary>
internal static class KeySources
{
    private const string Configuration = "Microsoft.Extensions.Configuration.IConfiguration";

    public static readonly IReadOnlyList<KeySource> All = new KeySource[]
    {
        new("System.Environment", "GetEnvironmentVariable", "variable") { IsVariable = true },
        new("DotNetEnv.Env", "GetString", "key") { IsVariable = true },
        new(Configuration, KeySource.Indexer, "key"),
        new("Microsoft.Extensions.Configuration.ConfigurationBinder", "GetValue", "key"),
        new("System.Collections.Specialized.NameValueCollection", KeySource.Indexer, "name")
            { Of = ("System.Configuration.ConfigurationManager", "AppSettings") },
    };
}
