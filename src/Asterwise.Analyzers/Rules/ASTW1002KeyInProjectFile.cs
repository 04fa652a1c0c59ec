using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Files;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Rules;

/// <summary>An Asterwise key in a file of the project that is no C#, in a comment too.</summary>
internal sealed class ASTW1002KeyInProjectFile : AdditionalFileRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.KeyInProjectFile,
        "API key in a project file",
        "The Asterwise API key '{0}' is in {1}; revoke it and {2}",
        Category.Secrecy,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Whoever can read the file, its history or what is deployed with it can use the key, and a key that the "
            + "leak scan finds is answered with 401 api_key_revoked at run time. Taking it out of the file is not enough: "
            + "revoke it, as the history keeps it.",
        helpLinkUri: HelpLink.Of(RuleIds.KeyInProjectFile, "api_key_revoked"));

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public override IEnumerable<Diagnostic> Check(ProjectFile file) =>
        from found in file.Keys()
        select Diagnostic.Create(
            Rule, file.At(found.Span), KeyFormat.Mask(found.Key), Place(file), Remedy(file));

    /// <summary>What git leaves out is in no history, but wherever the folder is copied to.</summary>
    private static string Place(ProjectFile file) =>
        Messages.Shown(file.Name) + (file.IsIgnored ? ", which git ignores but a backup or an image does not" : "");

    /// <summary>Where a file of this kind takes the key from instead.</summary>
    private static string Remedy(ProjectFile file)
    {
        var variable = file.Options.KeyVariable;
        return file.Kind switch
        {
            ProjectFileKind.Json =>
                $"keep the new one in the user secrets or in the environment variable {variable}",
            ProjectFileKind.Http => $"write '{{{{$processEnv {variable}}}}}' in its place",
            ProjectFileKind.Xml => $"read the new one from the environment variable {variable}",
            ProjectFileKind.Dockerfile => $"pass the environment variable {variable} to the container when it runs",
            ProjectFileKind.Compose => $"write '${{{variable}}}' in its place",
            ProjectFileKind.Workflow => $"keep the new one as a secret of the pipeline, which sets {variable}",
            _ => $"set {variable} outside the repository",
        };
    }
}
