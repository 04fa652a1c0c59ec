using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Http;

/// <summary>Clients and messages whose whole life is in view: what is not done to them there is not done at all.</summary>
internal sealed class ClientLives
{
    private readonly CodeModel code;
    private readonly ValueTracer values;
    private readonly Catalogue catalogue;

    public ClientLives(CodeModel code, ValueTracer values, Catalogue catalogue)
    {
        this.code = code;
        this.values = values;
        this.catalogue = catalogue;
    }

    /// <summary>
    /// The creation of what a local or a private field holds, if it is made here of a library's own type, with nothing that could
    /// add a header, and is handed to nobody but those who send it; null of any other.
    /// </summary>
    public IObjectCreationOperation? CreationOf(Target target)
    {
        if (target is not { Operation: { } operation, Symbol: { } holder } || !IsPrivate(holder))
            return null;
        return MadeBy(operation) is { } creation && IsPlain(creation) && UsesOf(holder).All(IsInView) ? creation : null;
    }

    private static bool IsPrivate(ISymbol holder) =>
        holder.DeclaringSyntaxReferences.Length == 1
        && (holder is ILocalSymbol
            || holder is IFieldSymbol
                { DeclaredAccessibility: Accessibility.Private, ContainingType.DeclaringSyntaxReferences.Length: 1 });

    /// <summary>The one creation that an operation is or comes from; null where there is none or another origin.</summary>
    public IObjectCreationOperation? MadeBy(IOperation operation) =>
        operation as IObjectCreationOperation
        ?? (values.Origins(operation) is { Length: 1 } origins ? origins[0].Unwrap() as IObjectCreationOperation : null);

    /// <summary>Whether it is made of texts and numbers, and of transports that add nothing.</summary>
    private bool IsPlain(IObjectCreationOperation creation) =>
        creation.Type!.DeclaringSyntaxReferences.IsEmpty && creation.Arguments.All(argument => IsPlain(argument.Value));

    /// <summary>Whether it is made of texts, numbers and plain transports, and of settings that are made here too.</summary>
    public bool IsMadeInView(IObjectCreationOperation creation) => creation.Arguments.All(argument =>
        argument.ArgumentKind == ArgumentKind.DefaultValue
        || IsPlain(argument.Value)
        || (catalogue.RoleOf(argument.Value.Unwrap().Type) == Role.Settings && MadeBy(argument.Value) is not null));

    private bool IsPlain(IOperation argument)
    {
        var value = argument.Unwrap();
        if (value.Type is not { } type || type.SpecialType != SpecialType.None || type.TypeKind == TypeKind.Enum)
            return true;
        var made = MadeBy(value);
        return type.Is(UriTexts.Uri)
            || type.IsValueType
            || value is IPropertyReferenceOperation { Instance: null }
            || (made is not null && IsPlainTransport(made.Type));
    }

    private bool IsPlainTransport(ITypeSymbol? type) =>
        catalogue.Stacks.SelectMany(stack => stack.PlainTransports).Any(plain => type.Is(plain));

    private IEnumerable<IdentifierNameSyntax> UsesOf(ISymbol holder)
    {
        var declaration = holder.DeclaringSyntaxReferences[0].GetSyntax();
        var scope = holder is ILocalSymbol
            ? ValueTracer.ScopeOf(declaration)
            : declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>()!.Span;
        return code.NamesIn(declaration.SyntaxTree, holder.Name).Where(name => scope.Contains(name.Span)
            && SymbolEqualityComparer.Default.Equals(code.SymbolOf(name), holder));
    }

    /// <summary>Whether a use does only what is read of it: a member is named, and a part of it goes to nobody.</summary>
    private bool IsInView(IdentifierNameSyntax name)
    {
        ExpressionSyntax use = name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own ? own : name;
        return use.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Expression == use => IsOwnMember(access),
            UsingStatementSyntax => true,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => IsSending(call),
            AssignmentExpressionSyntax assignment => assignment.Left == use,
            _ => false,
        };
    }

    private bool IsSending(InvocationExpressionSyntax call) =>
        code.OperationOf(call) is IInvocationOperation { TargetMethod: var method }
        && (method.Name == "nameof" || catalogue.Find(method).Any(row => row.Effect == Effect.Send));

    /// <summary>Whether a member is the library's own, and a header that it writes has a name that is known.</summary>
    private bool IsOwnMember(MemberAccessExpressionSyntax access)
    {
        if (code.SymbolOf(access) is not { DeclaringSyntaxReferences.IsEmpty: true } member)
            return false;
        if (member is not IPropertySymbol { Type: var type } || catalogue.RoleOf(type) != Role.Part)
            return member is not IMethodSymbol { IsExtensionMethod: true } || catalogue.Find(member).Any();
        return access.Parent is MemberAccessExpressionSyntax part && IsKnownWrite(part);
    }

    private bool IsKnownWrite(MemberAccessExpressionSyntax part) =>
        part.Parent is not InvocationExpressionSyntax call
        || code.OperationOf(call) is not { } operation
        || Use.AllOf(operation, catalogue).All(use => use.Name is null || TextValue.Of(use.Name, values).IsConstant);
}
