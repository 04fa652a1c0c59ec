using System.Collections.Immutable;
using Asterwise.Analyzers.Evidence;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Http;

/// <summary>A client that the project registers: <c>services.AddHttpClient&lt;StarClient&gt;("name", client =&gt; …)</c> and the calls after it.</summary>
/// <param name="Name">The client's name; null for a typed client without one.</param>
/// <param name="Types">The typed client, its interface and its handlers, if any.</param>
/// <param name="Destination">Where its base address points.</param>
internal sealed record ClientRegistration(string? Name, ImmutableArray<ITypeSymbol> Types, Destination Destination)
{
    /// <summary>More calls than a person writes after one registration.</summary>
    private const int LongestChain = 32;

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
                if (project.OperationOf(node) is IInvocationOperation call && IsRegistration(call))
                    registrations.Add(Of(call, project));
            }
        }

        return registrations.ToImmutable();
    }

    /// <summary>The names that a registration gives to what is configured in it, be it in the call itself or in one after it.</summary>
    public static IEnumerable<string> NamesAround(IOperation operation)
    {
        var lambda = operation.Parent;
        while (lambda is not null and not IAnonymousFunctionOperation)
            lambda = lambda.Parent;
        var configuring = lambda;
        while (configuring is not null and not IInvocationOperation)
            configuring = configuring.Parent;
        return Inward(configuring).FirstOrDefault(IsRegistration) is { } registration
            ? registration.TargetMethod.TypeArguments.Select(type => type.Name).Concat(NameOf(registration) is { } name ? new[] { name } : Array.Empty<string>())
            : Enumerable.Empty<string>();
    }

    private static ClientRegistration Of(IInvocationOperation call, ProjectModel project)
    {
        var types = ImmutableArray.CreateBuilder<ITypeSymbol>();
        var destination = Destination.Unknown;
        foreach (var configuring in Outward(call))
        {
            types.AddRange(configuring.TargetMethod.TypeArguments);
            foreach (var client in configuring.Arguments.SelectMany(argument => ParametersOf(argument)))
            {
                foreach (var tree in client.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree))
                {
                    foreach (var sink in project.RequestsOf(tree).SinksByOwner[client].Where(sink => sink.Member.IsForAllRequests))
                    {
                        if (project.Destinations.OfUrl(TextValue.Of(sink.Value, project), tree) is var found && found > destination)
                            destination = found;
                    }
                }
            }
        }

        return new ClientRegistration(NameOf(call), types.ToImmutable(), destination);
    }

    private static bool IsRegistration(IInvocationOperation call) =>
        call.TargetMethod.Name == Method && call.TargetMethod.ContainingType.Is(Extensions);

    private static string? NameOf(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "name")?.Value.ConstantValue is { HasValue: true, Value: string name } ? name : null;

    /// <summary>The call, and those made on its result in the same expression, up to the next registration.</summary>
    private static IEnumerable<IInvocationOperation> Outward(IInvocationOperation call)
    {
        for (IOperation? current = call; current is not null; current = current.Parent)
        {
            if (current is IInvocationOperation next)
            {
                if (next != call && (IsRegistration(next) || Receiver(next) is null))
                    yield break;
                yield return next;
            }
            else if (current is not (IArgumentOperation or IConversionOperation))
            {
                yield break;
            }
        }
    }

    private static IEnumerable<IInvocationOperation> Inward(IOperation? call)
    {
        for (var i = 0; i < LongestChain && call is IInvocationOperation next; i++)
        {
            yield return next;
            call = Receiver(next);
        }
    }

    private static IOperation? Receiver(IInvocationOperation call) =>
        call.Instance is { } instance ? ValueTracer.Unwrap(instance)
        : call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? ValueTracer.Unwrap(call.Arguments[0].Value)
        : null;

    /// <summary>The parameters of the lambda or the method that is handed over to configure a client.</summary>
    private static ImmutableArray<IParameterSymbol> ParametersOf(IArgumentOperation argument) =>
        argument.Value is IDelegateCreationOperation creation
            ? creation.Target switch
            {
                IAnonymousFunctionOperation lambda => lambda.Symbol.Parameters,
                IMethodReferenceOperation method => method.Method.Parameters,
                _ => ImmutableArray<IParameterSymbol>.Empty,
            }
            : ImmutableArray<IParameterSymbol>.Empty;
}
