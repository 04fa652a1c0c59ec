using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Http;

/// <summary>
/// A client that the project registers: <c>services.AddHttpClient&lt;StarClient&gt;("name", client =&gt; …)</c> and the calls
/// after it.
/// </summary>
/// <param name="Name">The client's name; null for a typed client without one.</param>
/// <param name="Types">The typed client, its interface and its handlers, if any.</param>
/// <param name="Urls">Its base addresses.</param>
/// <param name="MadeOf">The clients that it sends with, if it is given any.</param>
internal sealed record Registration(
    string? Name, ImmutableArray<ITypeSymbol> Types, ImmutableArray<Handover> Urls, ImmutableArray<Handover> MadeOf)
{
    /// <summary>Also for an interface that one of the types extends.</summary>
    public bool IsFor(ITypeSymbol type) =>
        Types.Contains(type, SymbolEqualityComparer.Default)
        || (type.TypeKind == TypeKind.Interface
            && Types.Any(registered => registered.AllInterfaces.Contains(type, SymbolEqualityComparer.Default)));
}

/// <summary>Finds the clients that a project registers, and what is configured in a registration.</summary>
internal sealed class Registrations
{
    private readonly CodeModel code;
    private readonly Catalogue catalogue;

    public Registrations(CodeModel code, Catalogue catalogue)
    {
        this.code = code;
        this.catalogue = catalogue;
    }

    public ImmutableArray<Registration> FindAll(Func<SyntaxTree, FileRequests> requestsOf)
    {
        var registrations = ImmutableArray.CreateBuilder<Registration>();
        var methods = catalogue.Rows.Where(row => row.Effect == Effect.Registers).ToLookup(row => row.Member);
        foreach (var tree in code.FilesNaming(RequestWords.ForRegistrations(catalogue.Rows).ToArray()))
        {
            foreach (var method in methods.Where(rows => CodeModel.Names(tree, rows.SelectMany(RequestWords.Of))))
            {
                foreach (var node in code.IndexOf(tree).Calls(method.Key, new TextSpan(0, tree.Length)))
                {
                    if (code.OperationOf(node) is IInvocationOperation call && IsRegistration(call))
                        registrations.Add(Of(call, requestsOf));
                }
            }
        }

        return registrations.ToImmutable();
    }

    /// <summary>
    /// The names that a registration gives to what is configured in it, be it in the call itself or in one after it.
    /// </summary>
    public IEnumerable<string> NamesAround(IOperation operation)
    {
        if (CallAround(operation) is not { } registration)
            return Enumerable.Empty<string>();
        var types = registration.TargetMethod.TypeArguments.Select(type => type.Name);
        return NameOf(registration) is { } name ? types.Append(name) : types;
    }

    /// <summary>The call that registers the client which the lambda around an operation configures; null of any other.</summary>
    public IInvocationOperation? CallAround(IOperation operation)
    {
        var configuring = operation.Enclosing<IAnonymousFunctionOperation>()?.Enclosing<IInvocationOperation>();
        return Inward(configuring).FirstOrDefault(IsRegistration);
    }

    /// <summary>The call that registers the client which a call further on configures; null of any other.</summary>
    public IInvocationOperation? CallBefore(IInvocationOperation call) => Inward(call).FirstOrDefault(IsRegistration);

    /// <summary>The types that a registration is for, and those of the handlers that are added to it.</summary>
    public IEnumerable<ITypeSymbol> TypesOf(IInvocationOperation registering) =>
        Outward(registering).SelectMany(call => call.TargetMethod.TypeArguments);

    private Registration Of(IInvocationOperation registering, Func<SyntaxTree, FileRequests> requestsOf)
    {
        var types = ImmutableArray.CreateBuilder<ITypeSymbol>();
        var urls = ImmutableArray.CreateBuilder<Handover>();
        var given = requestsOf(registering.Syntax.SyntaxTree).HandoversAt[registering.Syntax].ToList();
        foreach (var call in Outward(registering))
        {
            types.AddRange(call.TargetMethod.TypeArguments);
            var beside = requestsOf(call.Syntax.SyntaxTree).HandoversAt[call.Syntax];
            urls.AddRange(beside.Where(handover => handover.Row.IsForAllRequests));
            foreach (var client in call.Arguments.SelectMany(argument => ParametersOf(argument.Value)))
            {
                foreach (var tree in client.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree))
                    urls.AddRange(requestsOf(tree).ByTarget[client].Where(handover => handover.Row.IsForAllRequests));
            }
        }

        var clients = given.Where(handover => handover.Row.Effect == Effect.MadeOf).ToImmutableArray();
        return new Registration(NameOf(registering), types.ToImmutable(), urls.ToImmutable(), clients);
    }

    private bool IsRegistration(IInvocationOperation call) => RowOf(call) is not null;

    private Row? RowOf(IInvocationOperation call) =>
        catalogue.Find(call.TargetMethod).FirstOrDefault(row => row.Effect == Effect.Registers);

    private string? NameOf(IInvocationOperation call) =>
        Operations.ArgumentOf(call.Arguments, RowOf(call)?.NameParameter)?.Value.ConstantValue.Value as string;

    /// <summary>The call, and those made on its result in the same expression, up to the next registration.</summary>
    private IEnumerable<IInvocationOperation> Outward(IInvocationOperation call)
    {
        IOperation? current = call;
        for (var step = 0; current is not null && step < Limits.Steps; step++, current = current.Parent)
        {
            if (current is IInvocationOperation next)
            {
                if (next != call && (IsRegistration(next) || Operations.ReceiverOf(next) is null))
                    yield break;
                yield return next;
            }
            else if (current is not (IArgumentOperation or IConversionOperation))
            {
                yield break;
            }
        }
    }

    private static IEnumerable<IInvocationOperation> Inward(IInvocationOperation? call)
    {
        for (var step = 0; call is not null && step < Limits.Chain; step++)
        {
            yield return call;
            call = Operations.ReceiverOf(call)?.Unwrap() as IInvocationOperation;
        }
    }

    /// <summary>The parameters of the lambda or the method that is handed over to configure a client.</summary>
    private static ImmutableArray<IParameterSymbol> ParametersOf(IOperation configuration) => configuration.Unwrap() switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol.Parameters,
        IMethodReferenceOperation method => method.Method.Parameters,
        _ => ImmutableArray<IParameterSymbol>.Empty,
    };
}
