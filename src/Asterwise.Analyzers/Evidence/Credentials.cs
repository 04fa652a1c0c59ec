using System.Collections.Concurrent;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Keys;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Evidence;

/// <summary>Whose credential a value is.</summary>
internal enum Credential
{
    Unknown,
    Foreign,
    Asterwise,
}

/// <summary>Whose credentials values are: by their look, by the names that they go by, and by what they come from.</summary>
internal sealed class Credentials
{
    private readonly CodeModel code;
    private readonly ValueTracer values;

    // A text may hold a thousand values that come from one another.
    private readonly ConcurrentDictionary<SyntaxNode, Credential> byPlace = new();
    private readonly ConcurrentDictionary<ISymbol, Credential> bySymbol = new(SymbolEqualityComparer.Default);

    public Credentials(CodeModel code, ValueTracer values)
    {
        this.code = code;
        this.values = values;
    }

    /// <param name="value">The value.</param>
    /// <param name="takesPlaceholders">Whether anything that begins as a key does is taken for one.</param>
    public Credential In(TextValue value, bool takesPlaceholders)
    {
        var result = Credential.Unknown;
        foreach (var part in value.Parts)
        {
            Cancellation.ThrowIfRequested();
            var credential = part.Hole is { } hole ? Known(hole) : Of(part.Text, takesPlaceholders);
            if (credential > result)
                result = credential;
            if (result == Credential.Asterwise)
                break;
        }

        return result;
    }

    /// <summary>
    /// Whether a value is by its name a key of some kind: <c>apiKey</c>, <c>config["Key"]</c>, an environment variable, what
    /// <c>GetApiKey()</c> gives.
    /// </summary>
    public static bool IsKeyLike(IOperation operation) =>
        (ValueNames.NameOf(operation) ?? (operation as IInvocationOperation)?.TargetMethod.Name) is { } name
        && Names.IsKeyLike(name);

    /// <summary>Whether a value is by its name a key, also where that is the name of a constant.</summary>
    public static bool IsKeyLike(TextValue value) => value.Parts.Any(part => part.Hole is { } hole
        ? IsKeyLike(hole)
        : SyntaxIndex.NameOf(part.Syntax) is { } name && Names.IsKeyLike(name));

    /// <summary>Whether a value is by its name a key, or is put together or encoded of one.</summary>
    public bool HoldsKey(TextValue value) =>
        value.Holes.SelectMany(ComesFrom).Any(operation => IsKeyLike(operation) && !IsMadeOfParts(operation));

    /// <summary>
    /// Whether a value holds Asterwise's key beyond doubt: the key itself, or what an entry of Asterwise's is read from, and
    /// nothing else's; what is only called so may be anything.
    /// </summary>
    public bool IsSurelyAsterwises(TextValue value) => value.Parts.Any(part =>
        part.Hole is { } hole ? IsSurelyAsterwises(hole) : ApiKey.TryFind(part.Text, 0, out _));

    private bool IsSurelyAsterwises(IOperation operation)
    {
        var isAsterwises = false;
        foreach (var source in ComesFrom(operation).Where(source => IsKey(source) || IsReadByName(source)))
        {
            if (!IsAsterwises(source, ValueNames.NameOf(source, values)))
                return false;
            isAsterwises = true;
        }

        return isAsterwises;
    }

    /// <summary><c>Environment.GetEnvironmentVariable("…")</c>, <c>configuration["…"]</c>, <c>AsterwiseApiKey.Parse</c></summary>
    private static bool IsReadByName(IOperation operation) =>
        (operation is IInvocationOperation or IPropertyReferenceOperation { Property.IsIndexer: true }
            && ValueNames.NameOf(operation) is not null)
        || operation is IInvocationOperation { Type: { } type } && Names.IsAsterwiseKey(type.Name);

    /// <summary>Whether a value may have come together somewhere as <c>Bearer aw_…</c>.</summary>
    public bool MayHoldScheme(TextValue value) =>
        value.Parts.Length > 1 ? value.Parts[0].Hole is not null : value.Holes.Any(hole => values.Trace(hole).Any(IsPutTogether));

    private static bool IsPutTogether(IOperation operation) =>
        operation is IBinaryOperation or IInterpolatedStringOperation
        || (operation is IInvocationOperation { TargetMethod: { Name: "Concat" or "Join" or "Format", ContainingType: var type } }
            && type.SpecialType == SpecialType.System_String)
        || (operation.ConstantValue.Value is string text && text.IndexOf(' ') >= 0);

    private static Credential Of(string text, bool takesPlaceholders)
    {
        var isKey = ApiKey.TryFind(text, 0, out _)
            || (takesPlaceholders && text.Split(' ', '"', '\'').Any(ApiKey.IsKeyOrPlaceholder));
        return isKey ? Credential.Asterwise : Credential.Unknown;
    }

    private Credential Known(IOperation operation) =>
        IsHeldByName(operation.Unwrap())
            ? bySymbol.GetOrAdd(Operations.SymbolOf(operation)!, _ => Of(operation))
            : byPlace.GetOrAdd(operation.Syntax, _ => Of(operation));

    /// <summary>Whether a value is that of a variable or a field, and so the same wherever it is named.</summary>
    private static bool IsHeldByName(IOperation operation) =>
        operation is ILocalReferenceOperation or IParameterReferenceOperation
            or IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation };

    /// <summary>
    /// Looks at the value and at what it comes from, the nearest first. What comes from a vendor's name is foreign, unless
    /// something further away is Asterwise's.
    /// </summary>
    private Credential Of(IOperation operation)
    {
        var result = Credential.Unknown;
        foreach (var current in ComesFrom(operation))
        {
            var name = ValueNames.NameOf(current, values);
            if (IsAsterwises(current, name))
                return Credential.Asterwise;
            if (IsVendors(current, name))
                result = Credential.Foreign;
        }

        return result;
    }

    /// <summary>The value, what it comes from and what it is put together or encoded of, the nearest first.</summary>
    private IEnumerable<IOperation> ComesFrom(IOperation operation)
    {
        var seen = new HashSet<SyntaxNode>();
        var next = new Queue<(IOperation Operation, int Depth)>();
        next.Enqueue((operation, 0));
        while (next.Count > 0 && seen.Count < Limits.Origins)
        {
            Cancellation.ThrowIfRequested();
            var (current, depth) = next.Dequeue();
            current = current.Unwrap();
            if (!seen.Add(current.Syntax))
                continue;
            yield return current;
            if (depth == Limits.Depth)
                continue;
            foreach (var source in SourcesOf(current))
                next.Enqueue((source, depth + 1));
        }
    }

    private bool IsAsterwises(IOperation operation, string? name) =>
        IsKey(operation)
        || (operation is IInvocationOperation call && call.Arguments.Any(argument => IsKey(argument.Value)))
        || (name is not null && (Names.IsAsterwiseKey(name) || IsKeyVariable(operation, name)))
        || IsKeyOfAsterwiseType(operation, name);

    private static bool IsKey(IOperation operation) =>
        operation.ConstantValue.Value is string text && ApiKey.TryFind(text, 0, out _);

    private IEnumerable<IOperation> SourcesOf(IOperation operation) => operation switch
    {
        IInvocationOperation call when IsMadeOfParts(call) => call.Arguments.Select(argument => argument.Value),
        IBinaryOperation or IInterpolatedStringOperation or IInterpolationOperation => operation.ChildOperations,
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        _ => values.Origins(operation),
    };

    /// <summary>Whether a call makes its result of its arguments, none of which it looks anything up with.</summary>
    private static bool IsMadeOfParts(IOperation operation) => operation is IInvocationOperation
        { TargetMethod.Name: "ToBase64String" or "GetBytes" or "Concat" or "Join" or "Format" };

    private bool IsKeyVariable(IOperation operation, string name) =>
        operation is IInvocationOperation && name == code.OptionsOf(operation.Syntax.SyntaxTree).KeyVariable;

    /// <summary>
    /// <c>options.ApiKey</c> where options are <c>AsterwiseOptions</c>, <c>AsterwiseApiKey.FromEnvironment()</c> and what it
    /// reveals; but not a member of the class at hand, whose name is only a name around the value.
    /// </summary>
    private static bool IsKeyOfAsterwiseType(IOperation operation, string? name) => operation switch
    {
        { Type: { } type } when Names.IsAsterwiseKey(type.Name) => true,
        IMemberReferenceOperation { Instance: not IInstanceReferenceOperation, Member: var member }
            when IsReadFromElsewhere(operation)
            => name is not null && IsKeyOf(member, name),
        IInvocationOperation { TargetMethod: var method }
            => Names.IsAsterwiseKey(method.ContainingType.Name) || Names.IsAsterwiseKey(method.Name),
        _ => false,
    };

    private static bool IsKeyOf(ISymbol member, string name) =>
        Names.IsKeyLike(name) && !IsVendors(member.Name) && Names.OwnerOf(member.ContainingType.Name) == Owner.Asterwise;

    /// <summary>
    /// A value that is by its name a vendor's, or <c>options.ApiKey</c> where options are <c>PineconeOptions</c>, or what
    /// <c>GetPineconeKey()</c> gives.
    /// </summary>
    private static bool IsVendors(IOperation operation, string? name) => operation switch
    {
        ILiteralOperation => false,
        _ when name is not null && Names.OwnerOf(name) is not Owner.Nobody and var owner => owner == Owner.Vendor,
        IMemberReferenceOperation { Instance: not IInstanceReferenceOperation, Member.ContainingType: var type }
            when IsReadFromElsewhere(operation)
            => IsWrittenHere(type) && IsVendors(type.Name),
        IInvocationOperation { TargetMethod: var method } => IsWrittenHere(method) && IsVendors(method.Name),
        _ => false,
    };

    private static bool IsVendors(string name) => Names.OwnerOf(name) == Owner.Vendor;

    /// <summary>Libraries call their types and methods by what they do.</summary>
    private static bool IsWrittenHere(ISymbol symbol) => !symbol.DeclaringSyntaxReferences.IsEmpty;

    private static bool IsReadFromElsewhere(IOperation member) =>
        member.Syntax is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax;
}
