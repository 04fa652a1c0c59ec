using System.Collections.Concurrent;
using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Values;

/// <summary>One of the pieces that a text is put together of.</summary>
/// <param name="Operation">What it is folded from.</param>
/// <param name="Syntax">Where it is written.</param>
internal readonly record struct TextPiece(IOperation Operation, SyntaxNode Syntax)
{
    public static TextPiece Of(IOperation value) => new(value, value.Syntax);
}

/// <summary>A text that several statements or calls put together: a local with <c>+=</c>, or a <c>StringBuilder</c>.</summary>
internal sealed class GrowingText
{
    private readonly ImmutableArray<TextPiece> added;

    /// <param name="starts">What it begins with: several where that depends, none where it is empty.</param>
    /// <param name="added">What is added to it, in source order, be it in a branch or not.</param>
    /// <param name="variable">What stands for its beginning where that depends.</param>
    public GrowingText(IEnumerable<TextPiece> starts, IEnumerable<TextPiece> added, IOperation? variable = null)
    {
        this.added = added.ToImmutableArray();
        Wholes = starts.Select(start => this.added.Insert(0, start)).ToImmutableArray();
        Pieces = variable is not null ? this.added.Insert(0, TextPiece.Of(variable))
            : Wholes.IsEmpty ? this.added
            : Wholes[0];
    }

    /// <summary>What it is put together of, in source order.</summary>
    public ImmutableArray<TextPiece> Pieces { get; }

    /// <summary>The same once for each of its beginnings.</summary>
    public ImmutableArray<ImmutableArray<TextPiece>> Wholes { get; }
}

/// <summary>Finds the texts that grow, each once, however many pieces it is asked for by.</summary>
internal sealed class GrowingTexts
{
    public const string StringBuilder = "System.Text.StringBuilder";

    private static readonly string[] Adders = { "Append", "AppendLine", "AppendFormat", "AppendJoin" };

    private readonly ConcurrentDictionary<ISymbol, GrowingText?> bySymbol = new(SymbolEqualityComparer.Default);
    private readonly CodeModel code;
    private readonly ValueTracer values;

    public GrowingTexts(CodeModel code, ValueTracer values)
    {
        this.code = code;
        this.values = values;
    }

    /// <summary>The text that a local or a builder holds in the end; null of a text that does not grow.</summary>
    public GrowingText? Of(IOperation operation) => operation.Unwrap() switch
    {
        ILocalReferenceOperation { Local: var local } => OfSymbol(local),
        IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } builder } when builder.Type.Is(StringBuilder)
            => OfBuilder(builder),
        _ => null,
    };

    /// <summary>The text that an expression is a piece of; null of one that is a text by itself.</summary>
    public GrowingText? Around(IOperation piece)
    {
        var value = piece.Outermost();
        for (var step = 0; step < Limits.Chain && IsArgument(value.Parent); step++)
            value = value.Parent!.Outermost();
        return value.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => OfSymbol(local),
            IAssignmentOperation { Target: var target } when Operations.SymbolOf(target) is { } variable => OfSymbol(variable),
            IArgumentOperation { Parent: { } call } when call.Type.Is(StringBuilder) => OfCall(call),
            _ => null,
        };
    }

    /// <summary>The local that holds the builder to which a text is added.</summary>
    public static ISymbol? BuilderAround(IOperation text)
    {
        var call = text.Enclosing<IInvocationOperation>();
        return call?.Type.Is(StringBuilder) == true ? Operations.SymbolOf(RootOf(call)) : null;
    }

    /// <summary>What the compiler wraps an argument in.</summary>
    private static bool IsArgument(IOperation? operation) => operation is
        IInterpolatedStringHandlerCreationOperation or IArrayInitializerOperation or IArrayCreationOperation;

    private GrowingText? OfCall(IOperation call)
    {
        for (var step = 0; step < Limits.Steps && IsReceiver(call); step++)
            call = call.Parent!;
        return call.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }
            ? OfSymbol(local)
            : OfBuilder(call);
    }

    private static bool IsReceiver(IOperation call) =>
        call.Parent is IInvocationOperation { Instance: { } instance } next && instance == call && next.Type.Is(StringBuilder);

    /// <summary>The builder that something is added to, or whose text is asked for.</summary>
    public static IOperation RootOf(IOperation builder)
    {
        builder = builder.Unwrap();
        for (var step = 0; step < Limits.Steps && builder is IInvocationOperation { Instance: { } instance } call; step++)
        {
            if (!call.Type.Is(StringBuilder) || !instance.Type.Is(StringBuilder))
                break;
            builder = instance.Unwrap();
        }

        return builder;
    }

    private GrowingText? OfSymbol(ISymbol symbol) => symbol is ILocalSymbol or IParameterSymbol
        ? bySymbol.GetOrAdd(
            symbol, key => key is ILocalSymbol local && local.Type.Is(StringBuilder) ? FindBuilder(local) : FindText(key))
        : null;

    private GrowingText? FindText(ISymbol variable)
    {
        var origins = values.OriginsOf(variable);
        var added = origins.Where(IsAdded).Select(TextPiece.Of).ToList();
        if (added.Count == 0)
            return null;
        var starts = origins.Where(origin => !IsAdded(origin) && !ValueTracer.IsEmpty(origin)).Select(TextPiece.Of).ToList();
        var isOpen = variable is IParameterSymbol || starts.Count > 1;
        var target = (added[0].Operation.Outermost().Parent as IAssignmentOperation)?.Target;
        return new GrowingText(starts, added, isOpen ? target : null);
    }

    /// <summary>Whether a value is one that <c>+=</c> adds to what is there.</summary>
    public static bool IsAdded(IOperation value)
    {
        var syntax = value.Syntax;
        while (syntax.Parent is ParenthesizedExpressionSyntax parenthesized)
            syntax = parenthesized;
        return syntax.Parent.IsKind(SyntaxKind.AddAssignmentExpression);
    }

    private GrowingText? OfBuilder(IOperation builder) =>
        RootOf(builder) is ILocalReferenceOperation { Local: var local }
            ? OfSymbol(local)
            : new GrowingText(StartsOf(builder), AddedIn(builder));

    private GrowingText FindBuilder(ILocalSymbol local)
    {
        return values.OriginsOf(local) is { Length: 1 } made
            ? new GrowingText(StartsOf(made[0]), AddedIn(made[0]).Concat(AddedTo(local)))
            : new GrowingText(Enumerable.Empty<TextPiece>(), AddedTo(local));
    }

    private static IEnumerable<TextPiece> StartsOf(IOperation builder) =>
        RootOf(builder) is IObjectCreationOperation creation
            ? creation.Arguments.Where(argument => IsText(argument.Value)).Select(argument => TextPiece.Of(argument.Value))
            : Enumerable.Empty<TextPiece>();

    private static bool IsText(IOperation value) => value.Type?.SpecialType == SpecialType.System_String;

    /// <summary>What the calls on a builder add, the first first.</summary>
    private static IEnumerable<TextPiece> AddedIn(IOperation builder)
    {
        var calls = new Stack<IInvocationOperation>();
        var root = RootOf(builder);
        for (var current = builder.Unwrap(); current != root; current = calls.Peek().Instance!.Unwrap())
            calls.Push((IInvocationOperation)current);
        return calls.SelectMany(AddedBy);
    }

    /// <summary>What is added to a builder in a local, by statements or in the middle of others.</summary>
    private IEnumerable<TextPiece> AddedTo(ILocalSymbol local)
    {
        if (local.DeclaringSyntaxReferences.IsEmpty)
            return Enumerable.Empty<TextPiece>();
        var declaration = local.DeclaringSyntaxReferences[0].GetSyntax();
        var index = code.IndexOf(declaration.SyntaxTree);
        return Adders.SelectMany(name => index.Calls(name, ValueTracer.ScopeOf(declaration)))
            .OfType<InvocationExpressionSyntax>().Where(call => IsOn(local.Name, call))
            .OrderBy(call => call.ArgumentList.SpanStart)
            .Select(code.OperationOf).OfType<IInvocationOperation>()
            .Where(call => SymbolEqualityComparer.Default.Equals(Operations.SymbolOf(RootOf(call)), local))
            .SelectMany(AddedBy);
    }

    private static bool IsOn(string name, InvocationExpressionSyntax call)
    {
        ExpressionSyntax? receiver = call;
        while (receiver is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
            receiver = access.Expression;
        return receiver is IdentifierNameSyntax { Identifier.ValueText: var found } && found == name;
    }

    private static bool IsInterpolated(IOperation value) => value is IInterpolatedStringHandlerCreationOperation;

    private static IEnumerable<TextPiece> AddedBy(IInvocationOperation call)
    {
        if (call.Syntax is not InvocationExpressionSyntax syntax || call.Arguments.IsEmpty)
            yield break;
        var last = call.Arguments[call.Arguments.Length - 1].Value;
        if (call.TargetMethod.Name is "AppendFormat" or "AppendJoin")
            yield return new TextPiece(call, syntax.ArgumentList);
        else if (call.TargetMethod.Name is "Append" or "AppendLine" && (call.Arguments.Length == 1 || IsInterpolated(last)))
            yield return TextPiece.Of(last);
    }
}
