using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Http;

/// <summary>Finds what something is written to: the client, the message or the builder behind an expression.</summary>
internal sealed class Targets
{
    private readonly CodeModel code;
    private readonly ValueTracer values;
    private readonly Catalogue catalogue;

    public Targets(CodeModel code, ValueTracer values, Catalogue catalogue)
    {
        this.code = code;
        this.values = values;
        this.catalogue = catalogue;
    }

    /// <summary>The target that a member is used on or, of a creation, the one that is created.</summary>
    public Target Of(Use use) =>
        use.Operation is IObjectCreationOperation || use.Row.MakesTarget ? OfCreation(use.Operation)
        : use.Row.Maker is not null && use.Receiver?.Unwrap() is IPropertyReferenceOperation part ? Of(part.Instance)
        : Of(use.Receiver);

    /// <summary>The target that an expression is, or is a part of.</summary>
    public Target Of(IOperation? operation) => Of(operation, depth: 0);

    private Target Of(IOperation? operation, int depth)
    {
        if (operation is null || depth > Limits.Depth)
            return Target.Unknown;
        operation = Origin(operation);
        if (operation is IInstanceReferenceOperation)
            return OfInitializer(operation, depth);
        if (IsPart(operation.Type) && IsVariable(operation) && values.Origins(operation) is { Length: > 0 } origins)
        {
            if (origins.Length > 1)
                return new Target(Of(origins[0], depth + 1).Role, operation, Operations.SymbolOf(operation));
            operation = Origin(origins[0]);
        }

        if (operation is IObjectCreationOperation || IsMadeBy(operation))
            return OfCreation(operation);
        if (IsPart(operation.Type))
            return operation is IPropertyReferenceOperation part ? Whole(part, depth) : Target.Unknown;
        if (operation is IPropertyReferenceOperation { Instance: { } whole } inner && IsOfWhole(inner))
            return Of(whole, depth + 1);
        if (operation is IPropertyReferenceOperation { Instance.Type: { } owner } && catalogue.RoleOf(owner) == Role.NotARequest)
            return Target.NotARequest;
        return new Target(catalogue.RoleOf(operation.Type), operation, Operations.SymbolOf(operation));
    }

    /// <summary>Whether an operation is a call of a member that makes its target.</summary>
    private bool IsMadeBy(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: var method }
        && catalogue.HasMember(method.Name)
        && catalogue.Find(method).Any(row => row.MakesTarget || row.GivesValue);

    /// <summary>Whether a property is the body, or the builder of the URL, of the message that it is a property of.</summary>
    private bool IsOfWhole(IPropertyReferenceOperation property) =>
        Has(property.Property, Effect.Body)
        || (catalogue.RoleOf(property.Type) == Role.Builder && Has(property.Property, Effect.Url));

    /// <summary>
    /// The target that is created here, held by the variable or member that the creation ends up in; of a part, the target that
    /// it is given to.
    /// </summary>
    public Target OfCreation(IOperation creation)
    {
        if (creation.Parent is IAttributeOperation)
            return OfAttribute(creation);
        if (IsPart(creation.Type))
            return OfPart(creation);
        var result = creation.Outermost();
        for (var step = 0; step < Limits.Steps && CallOn(result) is { } next; step++)
            result = next.Outermost();
        if (result.Parent is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation body }
            && Has(body.Property, Effect.Body))
        {
            return Of(body.Instance);
        }

        return new Target(catalogue.RoleOf(creation.Type), creation, HolderOf(result));
    }

    /// <summary>
    /// The request that a method declares, or the client that an interface is, by an attribute on it or on a parameter.
    /// </summary>
    private Target OfAttribute(IOperation attribute) => DeclaredWith(attribute) switch
    {
        INamedTypeSymbol client => new Target(Role.Client, attribute, client),
        IMethodSymbol request => new Target(Role.Message, attribute, request),
        IParameterSymbol { ContainingSymbol: IMethodSymbol request } => new Target(Role.Message, attribute, request),
        _ => Target.Unknown,
    };

    /// <summary>What an attribute is on; null of what is no attribute.</summary>
    public ISymbol? DeclaredWith(IOperation attribute) =>
        attribute is { Parent: IAttributeOperation, Syntax.Parent.Parent: { } declaration } ? code.DeclaredBy(declaration) : null;

    /// <summary>The target of a part that is made apart: of what takes it, at once or through a local.</summary>
    public Target OfPart(IOperation part)
    {
        var value = part.Outermost();
        if (value.Parent is IArrayInitializerOperation { Parent: IArrayCreationOperation array })
            value = array.Outermost();
        switch (value.Parent)
        {
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target }:
                return Taker(target, target.Property, part);
            case IArgumentOperation { Parent: IInvocationOperation call }:
                return OfTakingCall(call, part);
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                return AssignmentsOf(local, part.Syntax)
                    .Select(target => Of(target.Instance)).DefaultIfEmpty(Target.Unknown).First();
            default:
                return Target.Unknown;
        }
    }

    /// <summary>The header that a credential which is made apart is sent in.</summary>
    public string HeaderOf(IOperation part)
    {
        var taker = part.Outermost().Parent switch
        {
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } => target,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }
                => AssignmentsOf(local, part.Syntax).FirstOrDefault(),
            _ => null,
        };
        var header = taker is null ? null : catalogue.Find(taker.Property).Select(row => row.OtherHeader).FirstOrDefault();
        return header ?? AsterwiseApi.AuthorizationHeader;
    }

    /// <summary>The expression without the fluent calls that give their receiver back.</summary>
    public IOperation Origin(IOperation operation)
    {
        operation = operation.Unwrap();
        for (var step = 0; step < Limits.Steps && operation is IInvocationOperation call && IsFluent(call); step++)
            operation = Operations.ReceiverOf(call)!.Unwrap();
        return operation;
    }

    private bool IsFluent(IInvocationOperation call) =>
        Operations.ReceiverOf(call) is not null && catalogue.HasMember(call.TargetMethod.Name)
        && catalogue.Find(call.TargetMethod).Any(row => row.IsFluent);

    /// <summary>The fluent call that is made on an operation; null of any other use.</summary>
    public IInvocationOperation? CallOn(IOperation operation)
    {
        var call = (operation.Parent is IArgumentOperation argument ? argument.Parent : operation.Parent) as IInvocationOperation;
        return call is not null && IsFluent(call) && Operations.ReceiverOf(call)?.Unwrap() == operation.Unwrap() ? call : null;
    }

    private static bool IsVariable(IOperation operation) =>
        operation is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation;

    /// <summary>Whether an object of this type is only a part of what is written to.</summary>
    public bool IsPart(ITypeSymbol? type) => type is not null && catalogue.RoleOf(type) == Role.Part;

    /// <summary>The client or message whose header fields these are.</summary>
    private Target Whole(IPropertyReferenceOperation part, int depth)
    {
        var role = catalogue.RoleOf(part.Property.ContainingType);
        if (role == Role.Unknown)
            role = catalogue.RoleOf(part.Instance?.Unwrap().Type);
        if (role is Role.Unknown or Role.NotARequest)
            return new Target(role, null, null);

        // The header fields of a message's content, and what its builder holds, are sent with the message's own.
        var whole = Of(part.Instance, depth + 1);
        var isOfMessage = role is Role.Content or Role.Builder && whole.Role is Role.Message or Role.NotARequest;
        return isOfMessage ? whole : whole with { Role = role };
    }

    /// <summary>What an initializer belongs to: <c>new HttpClient { DefaultRequestHeaders = { { name, value } } }</c>.</summary>
    private Target OfInitializer(IOperation instance, int depth)
    {
        var made = instance.Enclosing<IObjectCreationOperation>();
        if (IsPart(instance.Type) && SymbolEqualityComparer.Default.Equals(made?.Type, instance.Type))
            return OfPart(made!);
        if (IsPart(instance.Type))
            return instance.Enclosing<IMemberInitializerOperation>()?.InitializedMember is IPropertyReferenceOperation part
                ? Whole(part, depth)
                : Target.Unknown;
        return made is not null && IsInInitializer(instance)
            ? OfCreation(made)
            : new Target(catalogue.RoleOf(instance.Type), instance, null);
    }

    private static bool IsInInitializer(IOperation instance) =>
        instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver };

    private Target OfTakingCall(IInvocationOperation call, IOperation part)
    {
        if (Takes(call.TargetMethod))
            return Of(Operations.ReceiverOf(call));

        // response.Headers.WwwAuthenticate.Add(…)
        return call is { TargetMethod.Name: "Add", Instance: IPropertyReferenceOperation list }
            ? Taker(list, list.Property, part)
            : Target.Unknown;
    }

    /// <summary>
    /// The target of a property that takes a part. Another property of the same library takes one for another purpose; of
    /// anybody else's nothing is known.
    /// </summary>
    private Target Taker(IPropertyReferenceOperation reference, IPropertySymbol property, IOperation part)
    {
        if (Takes(property))
            return Of(reference.Instance);
        return SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, part.Type?.ContainingAssembly)
            ? Target.NotARequest
            : Target.Unknown;
    }

    private bool Takes(ISymbol member) => Has(member, Effect.Takes);

    private bool Has(ISymbol member, Effect effect) =>
        catalogue.HasMember(member.Name) && catalogue.Find(member).Any(row => row.Effect == effect);

    /// <summary>The properties that take a part and are assigned a local.</summary>
    private IEnumerable<IPropertyReferenceOperation> AssignmentsOf(ILocalSymbol local, SyntaxNode place)
    {
        foreach (var node in code.IndexOf(place.SyntaxTree).AssignmentsOf(local.Name, ValueTracer.ScopeOf(place)))
        {
            if (code.OperationOf(node) is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment
                && Takes(target.Property)
                && SymbolEqualityComparer.Default.Equals(Operations.SymbolOf(assignment.Value), local))
            {
                yield return target;
            }
        }
    }

    private static ISymbol? HolderOf(IOperation result) => result.Parent switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
        IFieldInitializerOperation { InitializedFields: { Length: > 0 } fields } => fields[0],
        IPropertyInitializerOperation { InitializedProperties: { Length: > 0 } properties } => properties[0],
        IAssignmentOperation assignment => Operations.SymbolOf(assignment.Target),
        _ => null,
    };
}
