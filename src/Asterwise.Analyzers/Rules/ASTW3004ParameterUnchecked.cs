using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Project;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.Rules;

/// <summary>A public client takes the key when it is made, and keeps it without a look.</summary>
internal sealed class ASTW3004ParameterUnchecked : FileRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ParameterUnchecked,
        "Key parameter not checked at construction",
        "Parameter '{0}' is taken as it comes; throw here where it is null or blank, and not at the first request",
        Category.Configuration,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A client that takes a key and does not look at it fails at run time with its first request, which is "
            + "answered with 401 api_key_missing, far from whoever gave it none.",
        helpLinkUri: HelpLink.Of(RuleIds.ParameterUnchecked, "api_key_missing"));

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<Diagnostic> Check(FileToCheck file)
    {
        if (!file.HandlesKey || file.Project.Code.IsTestProject)
            yield break;
        foreach (var parameter in Findings(file.Tree, file.Project))
        {
            var name = parameter.Identifier;
            if (file.IsOfPerson(name.Span))
                yield return Diagnostic.Create(Rule, name.GetLocation(), Messages.Shown(name.ValueText));
        }
    }

    /// <summary>The parameters of public constructors that are sent as the key, and that nothing looks at.</summary>
    public static IEnumerable<ParameterSyntax> Findings(SyntaxTree tree, ProjectModel project)
    {
        var cancellation = Cancellation.Token;
        foreach (var node in project.Code.NodesOf(tree))
        {
            cancellation.ThrowIfCancellationRequested();
            if (node is not ParameterListSyntax { Parent: ConstructorDeclarationSyntax or TypeDeclarationSyntax } list)
                continue;
            foreach (var parameter in list.Parameters.Where(parameter => Names.IsKeyLike(parameter.Identifier.ValueText)))
            {
                if (project.Code.DeclaredBy(parameter) is IParameterSymbol symbol && IsKeptUnchecked(symbol, project))
                    yield return parameter;
            }
        }
    }

    private static bool IsKeptUnchecked(IParameterSymbol parameter, ProjectModel project) =>
        parameter.Type.SpecialType == SpecialType.System_String
        && parameter is { IsOptional: false, ContainingSymbol: { DeclaredAccessibility: Accessibility.Public } constructor }
        && IsOpen(constructor.ContainingType)
        && IsSent(parameter, project)
        && project.Checks.FateOf(parameter) != Fate.Checked;

    private static bool IsOpen(INamedTypeSymbol type)
    {
        var current = type;
        for (var step = 0; current is { DeclaredAccessibility: Accessibility.Public } && step < Limits.Depth; step++)
            current = current.ContainingType;
        return current is null;
    }

    /// <summary>As the API takes it: what is sent in another way has to be repaired first.</summary>
    private static bool IsSent(IParameterSymbol parameter, ProjectModel project) =>
        parameter.DeclaringSyntaxReferences.Any(reference =>
            project.Requests.Of(reference.SyntaxTree).Writes.Any(write => IsSentIn(write, parameter, project)));

    private static bool IsSentIn(RequestWrite write, IParameterSymbol parameter, ProjectModel project) =>
        HeaderCredential.IsRight(write)
        && write.Value.Holes.SelectMany(project.Values.Trace).Any(origin =>
            SymbolEqualityComparer.Default.Equals(Operations.SymbolOf(origin), parameter))
        && project.EvidenceFor(write).Kind > EvidenceKind.None;
}
