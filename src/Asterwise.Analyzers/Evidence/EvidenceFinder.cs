using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Keys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Evidence;

/// <summary>Why a write is taken to be meant for Asterwise, the strongest reason last.</summary>
internal enum EvidenceKind
{
    /// <summary>The request plainly goes to another host, or the credential is by its name somebody else's.</summary>
    Against,

    None,

    /// <summary>A name around the write contains Asterwise.</summary>
    Name,

    /// <summary>The request goes to an Asterwise host.</summary>
    Destination,

    /// <summary>The value is an Asterwise key.</summary>
    Value,
}

/// <summary>Whose credential a value is.</summary>
internal enum Credential
{
    Unknown,
    Foreign,
    Asterwise,
}

internal sealed class EvidenceFinder
{
    private readonly ProjectModel project;

    public EvidenceFinder(ProjectModel project) => this.project = project;

    public EvidenceKind Of(RequestWrite write)
    {
        // aw_customers is a table in a header or a parameter of any name, and a placeholder for a key in one that holds keys.
        var credential = CredentialIn(write.Value, Names.IsCredential(write.Name) || AsterwiseApi.IsCredentialHeader(write.Name));
        if (credential == Credential.Asterwise)
            return EvidenceKind.Value;
        var destination = project.Destinations.Of(write);
        if (destination == Destination.Asterwise)
            return EvidenceKind.Destination;
        if (destination is Destination.Other or Destination.OAuth || credential == Credential.Foreign)
            return EvidenceKind.Against;
        return NamesSayAsterwise(write) ? EvidenceKind.Name : EvidenceKind.None;
    }

    /// <param name="value">The value.</param>
    /// <param name="takesPlaceholders">Whether anything that begins as a key does is taken for one.</param>
    public Credential CredentialIn(TextValue value, bool takesPlaceholders)
    {
        var result = Credential.Unknown;
        foreach (var part in value.Parts)
        {
            var credential = part.Hole is { } hole
                ? CredentialOf(hole)
                : ApiKey.TryFind(part.Text, 0, out _) || (takesPlaceholders && part.Text.Split(' ', '"', '\'').Any(ApiKey.IsKeyOrPlaceholder)) ? Credential.Asterwise : Credential.Unknown;
            if (credential > result)
                result = credential;
        }

        return result;
    }

    public Credential CredentialOf(IOperation operation) => CredentialOf(operation, depth: 0, new HashSet<SyntaxNode>());

    /// <summary>Whether a value is by its name a key of some kind: <c>apiKey</c>, <c>config["Key"]</c>, an environment variable.</summary>
    public static bool IsKeyLike(IOperation operation) =>
        NameOf(ValueTracer.Unwrap(operation)) is { } name && Names.IsKeyLike(name);

    /// <summary>Whether a value may have come together somewhere as <c>Bearer aw_…</c>.</summary>
    public bool MayHoldScheme(TextValue value) =>
        value.Parts.Length > 1 ? value.Parts[0].Hole is not null : value.Holes.Any(hole => project.Values.Trace(hole).Any(IsPutTogether));

    private static bool IsPutTogether(IOperation operation) =>
        operation is IBinaryOperation or IInterpolatedStringOperation or IInvocationOperation { TargetMethod: { Name: "Concat" or "Join" or "Format", ContainingType.SpecialType: SpecialType.System_String } }
        || operation.ConstantValue is { HasValue: true, Value: string text } && text.IndexOf(' ') >= 0;

    private Credential CredentialOf(IOperation operation, int depth, HashSet<SyntaxNode> seen)
    {
        operation = ValueTracer.Unwrap(operation);
        if (depth > ValueTracer.MaximumDepth || seen.Count > 200 || !seen.Add(operation.Syntax))
            return Credential.Unknown;
        if (operation.ConstantValue is { HasValue: true, Value: string text } && ApiKey.TryFind(text, 0, out _))
            return Credential.Asterwise;

        var name = NameOf(operation, project.Values);
        if (name is not null && (Names.IsAsterwiseKey(name) || IsKeyVariable(operation, name)) || IsKeyOfAsterwiseType(operation, name))
            return Credential.Asterwise;

        var sources = operation switch
        {
            IBinaryOperation or IInterpolatedStringOperation or IInterpolationOperation => operation.ChildOperations,
            IInvocationOperation { TargetMethod.Name: "ToBase64String" or "GetBytes" or "Concat" or "Join" or "Format" } call => call.Arguments.Select(argument => argument.Value),
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            _ => project.Values.Origins(operation).AsEnumerable(),
        };
        var result = Credential.Unknown;
        foreach (var source in sources)
        {
            var credential = CredentialOf(source, depth + 1, seen);
            if (credential == Credential.Asterwise)
                return credential;
            if (credential > result)
                result = credential;
        }

        return result == Credential.Unknown && name is not null && operation is not ILiteralOperation && Names.IsForeign(name) ? Credential.Foreign : result;
    }

    private bool IsKeyVariable(IOperation operation, string name) =>
        operation is IInvocationOperation && name == project.OptionsOf(operation.Syntax.SyntaxTree).KeyVariable;

    /// <summary>
    /// <c>options.ApiKey</c> where options are <c>AsterwiseOptions</c>, <c>AsterwiseApiKey.FromEnvironment()</c> and what it
    /// reveals; but not a member of the class at hand, whose name is only a name around the value.
    /// </summary>
    private static bool IsKeyOfAsterwiseType(IOperation operation, string? name) => operation switch
    {
        { Type: { } type } when Names.IsAsterwiseKey(type.Name) => true,
        IMemberReferenceOperation { Instance: not IInstanceReferenceOperation, Member: var member, Syntax: MemberAccessExpressionSyntax or MemberBindingExpressionSyntax } =>
            name is not null && Names.IsKeyLike(name) && !Names.IsForeign(member.Name) && Names.MentionsAsterwise(member.ContainingType.Name),
        IInvocationOperation { TargetMethod: var method } => Names.IsAsterwiseKey(method.ContainingType.Name) || Names.IsAsterwiseKey(method.Name),
        _ => false,
    };

    /// <summary>The name that a value goes by: of a variable or member, or the constant strings that it is looked up with.</summary>
    private static string? NameOf(IOperation operation, ValueTracer? values = null)
    {
        switch (operation)
        {
            case ILocalReferenceOperation reference:
                return reference.Local.Name;
            case IParameterReferenceOperation reference:
                return reference.Parameter.Name;
            case IFieldReferenceOperation reference:
                return reference.Field.Name;
            case IPropertyReferenceOperation { Property.Name: "Value" or "CurrentValue", Instance: { } instance }:
                return NameOf(ValueTracer.Unwrap(instance), values);
            case IPropertyReferenceOperation { Arguments.Length: 0 } reference:
                return reference.Instance is null or IInstanceReferenceOperation || NameOf(ValueTracer.Unwrap(reference.Instance), values) is not { } owner || !Names.IsKeyLike(reference.Property.Name)
                    ? reference.Property.Name
                    : owner + ":" + reference.Property.Name;
            case IPropertyReferenceOperation { Arguments: { Length: 1 } arguments } reference when ValueTracer.Unwrap(arguments[0].Value).ConstantValue is { HasValue: true, Value: string path }:
                return Join(reference.Instance, path, values);
            case IInvocationOperation call when call.Arguments.Select(argument => argument.Value.ConstantValue).FirstOrDefault(value => value is { HasValue: true, Value: string }) is { HasValue: true, Value: string path }:
                return Join(call.Instance ?? call.Arguments.FirstOrDefault()?.Value, path, values);
            case IInvocationOperation { TargetMethod: { Name: "Get", IsExtensionMethod: true }, Arguments: { Length: > 0 } arguments }:
                // GetSection("Asterwise").Get<Settings>()
                return NameOf(ValueTracer.Unwrap(arguments[0].Value), values);
            default:
                return null;
        }
    }

    /// <summary>A section's path before the entry's: <c>GetSection("Asterwise")["ApiKey"]</c> is <c>Asterwise:ApiKey</c>.</summary>
    private static string Join(IOperation? instance, string path, ValueTracer? values)
    {
        if (instance is null)
            return path;
        instance = ValueTracer.Unwrap(instance);
        if (instance is IFieldReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation && values?.Origins(instance) is { Length: 1 } origins)
            instance = ValueTracer.Unwrap(origins[0]);
        return instance is IInvocationOperation or IPropertyReferenceOperation { Arguments.Length: 1 } && NameOf(instance) is { } section
            ? section + ":" + path
            : path;
    }

    private bool NamesSayAsterwise(RequestWrite write)
    {
        if (Names.MentionsAsterwise(write.Name))
            return true;
        foreach (var hole in write.Value.Holes.Concat(write.Url?.Holes ?? Enumerable.Empty<IOperation>()))
        {
            if (NameOf(ValueTracer.Unwrap(hole)) is { } name && Names.MentionsAsterwise(name))
                return true;
        }

        if (write.Owner.Symbol is { } owner)
        {
            if (Names.MentionsAsterwise(owner.Name) || ClientNames(write.Owner).Any(Names.MentionsAsterwise))
                return true;
            if (Names.IsForeign(owner.Name) && owner is not IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } })
                return false;
        }

        if (ClientRegistration.NamesAround(write.Operation).Any(Names.MentionsAsterwise))
            return true;

        var model = project.ModelOf(write.Syntax.SyntaxTree);
        for (var symbol = model.GetEnclosingSymbol(write.Syntax.SpanStart); symbol is not null; symbol = symbol.ContainingSymbol)
        {
            if (symbol is not IModuleSymbol && Names.MentionsAsterwise(symbol.Name))
                return true;
        }

        return false;
    }

    /// <summary>The name of the factory client that a variable holds, and of the types that a client is registered for.</summary>
    private IEnumerable<string> ClientNames(RequestOwner owner)
    {
        if (owner.Operation is null)
            yield break;
        foreach (var candidate in project.Values.Trace(owner.Operation))
        {
            if (candidate is IInvocationOperation { TargetMethod.Name: "CreateClient" } && NameOf(candidate) is { } name)
                yield return name;
            foreach (var registration in project.Destinations.RegistrationsOf(TreeRequests.SymbolOf(candidate), candidate))
            {
                if (registration.Name is not null)
                    yield return registration.Name;
            }
        }
    }
}
