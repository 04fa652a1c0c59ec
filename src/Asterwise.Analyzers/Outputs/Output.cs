namespace Asterwise.Analyzers.Outputs;

/// <summary>Members that write their arguments where people other than the program read them.</summary>
/// <param name="Where">Where that is, as a message says it.</param>
/// <param name="Type">The type, or the interface, that declares them; also those that derive from it.</param>
/// <param name="Members">How their names begin.</param>
internal sealed record Output(string Where, string Type, params string[] Members)
{
    /// <summary>The properties that the object is read from, where not every object of the type is meant.</summary>
    public string[] ReadFrom { get; init; } = Array.Empty<string>();

    public bool Has(string member) =>
        Array.Exists(Members, start => member.StartsWith(start, StringComparison.Ordinal));
}
