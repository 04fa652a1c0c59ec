using System.Collections.Immutable;
using Asterwise.Analyzers.Evidence;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Http;

/// <summary>A client that the project registers: <c>services.AddHttpClient&lt;StarClient&gt;("name", client =&gt; …)</c>.</summary>
/// <param name="Name">The client's name; null for a typed client without one.</param>
/// <param name="Types">The typed client and its interface, if any.</param>
/// <param name="Destination">Where its base address points.</param>
internal sealed record ClientRegistration(string? Name, ImmutableArray<ITypeSymbol> Types, Destination Destination)
{
    private const string Method = "AddHttpClient";
    private const string Extensions = "Microsoft.Extensions.DependencyInjection.HttpClientFactoryServiceCollectionExtensions";

    public static ImmutableArray<ClientRegistration> FindAll(ProjectModel project)
    {
        var registrations = ImmutableArray.CreateBuilder<ClientRegistration>();
        foreach (var tree in project.Compilation.SyntaxTrees)
        {
            if (!tree.TryGetText(out var text) || text.ToString().IndexOf(Method, StringComparison.Ordinal) < 0)
                continue;
            foreach (var node in project.IndexOf(tree).Calls(Method, new TextSpan(0, tree.Length)))
            {
                if (project.OperationOf(node) is IInvocationOperation call && call.TargetMethod.ContainingType.Is(Extensions))
                    registrations.Add(new ClientRegistration(NameOf(call), call.TargetMethod.TypeArguments, DestinationOf(project, call)));
            }
        }

        return registrations.ToImmutable();
    }

    /// <summary>The names that a registration gives to what is configured in it.</summary>
    public static IEnumerable<string> NamesAround(IInvocationOperation call)
    {
        if (!call.TargetMethod.ContainingType.Is(Extensions))
            yield break;
        if (NameOf(call) is { } name)
            yield return name;
        foreach (var type in call.TargetMethod.TypeArguments)
            yield return type.Name;
    }

    private static string? NameOf(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "name")?.Value.ConstantValue is { HasValue: true, Value: string name } ? name : null;

    /// <summary>The base address that is set in the same statement, be it by the call itself or by a ConfigureHttpClient after it.</summary>
    private static Destination DestinationOf(ProjectModel project, IInvocationOperation call)
    {
        var statement = call.Syntax.FirstAncestorOrSelf<StatementSyntax>() ?? call.Syntax;
        return project.RequestsOf(call.Syntax.SyntaxTree).Sinks
            .Where(sink => sink.Member.IsForAllRequests && sink.Owner.Symbol is IParameterSymbol && statement.Span.Contains(sink.Operation.Syntax.Span))
            .Select(sink => project.Destinations.OfUrl(TextValue.Of(sink.Value, project), call.Syntax.SyntaxTree))
            .DefaultIfEmpty(Destination.Unknown).Max();
    }
}
