using System.Reflection;

namespace Asterwise.Analyzers.Rules;

/// <summary>
/// Where the help link of a rule leads: to its page, where the build knows the repository's address (the property RepositoryUrl),
/// and otherwise to the page of the error that the API answers with.
/// </summary>
internal static class HelpLink
{
    private static readonly string? RulePages = typeof(HelpLink).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == nameof(RulePages))?.Value;

    public static string Of(string ruleId, string errorCode) =>
        RulePages is null ? AsterwiseApi.ErrorPage + errorCode : RulePages + ruleId + ".md";
}
