using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Outputs;

/// <summary>A value that is written where others read it.</summary>
/// <param name="Value">The value, which is printed as a text.</param>
/// <param name="Where">Where it is written, as a message says it.</param>
internal sealed record PrintedValue(IOperation Value, string Where);

/// <summary>What a file writes to logs, consoles and the messages of exceptions.</summary>
internal sealed class OutputCalls
{
    private readonly CodeModel code;
    private readonly ValueTracer values;
    private readonly Once<HashSet<string>> methodsThatLog;

    public OutputCalls(CodeModel code, ValueTracer values)
    {
        this.code = code;
        this.values = values;
        methodsThatLog = new(FindMethodsThatLog);
    }

    public IEnumerable<PrintedValue> In(SyntaxTree tree)
    {
        var logMethods = methodsThatLog.Value;
        foreach (var node in code.IndexOf(tree).Uses)
        {
            Cancellation.ThrowIfRequested();
            if (!MayPrint(node, logMethods) || code.OperationOf(node) is not { } operation)
                continue;
            if (WhereOf(operation) is not { } where)
                continue;
            foreach (var printed in ArgumentsOf(operation).SelectMany(argument => Parts(argument.Value)))
                yield return new PrintedValue(printed, where);
        }
    }

    /// <summary>
    /// The names of the project's methods whose bodies a generator writes, and of the fields that hold delegates.
    /// </summary>
    private HashSet<string> FindMethodsThatLog() => new(
        code.FilesNaming(OutputList.LogWord).SelectMany(file => code.NodesOf(file))
            .Select(node => node switch
            {
                MethodDeclarationSyntax { AttributeLists.Count: > 0 } method => method.Identifier.ValueText,
                VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax made } field
                    when SyntaxIndex.NameOf(made.Expression) == OutputList.LogDelegate.Member => field.Identifier.ValueText,
                _ => "",
            }));

    private static bool MayPrint(SyntaxNode node, HashSet<string> logMethods) => node switch
    {
        InvocationExpressionSyntax call => SyntaxIndex.NameOf(call.Expression) is { } name
            && (logMethods.Contains(name) || OutputList.MayBe(name)),
        BaseObjectCreationExpressionSyntax => node.Parent is ThrowStatementSyntax or ThrowExpressionSyntax
            || (node is ObjectCreationExpressionSyntax { Type: var type }
                && SyntaxIndex.NameOf(type)?.EndsWith("Exception", StringComparison.Ordinal) == true),
        _ => false,
    };

    private string? WhereOf(IOperation operation) => operation switch
    {
        IObjectCreationOperation creation => creation.Type.IsOrDerivesFrom("System.Exception") ? OutputList.Message : null,
        IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } call
            => call.Instance is { } instance && values.Trace(instance).Any(IsLogDelegate) ? OutputList.Log : null,
        IInvocationOperation call when IsLogMethod(call.TargetMethod) => OutputList.Log,
        IInvocationOperation call => OutputList.All.FirstOrDefault(output => Prints(output, call))?.Where,
        _ => null,
    };

    private static bool Prints(Output output, IInvocationOperation call) =>
        output.Has(call.TargetMethod.Name)
        && call.TargetMethod.ContainingType.IsOrDerivesFrom(output.Type)
        && (output.ReadFrom.Length == 0
            || (Operations.SymbolOf(call.Instance ?? call) is IPropertySymbol from && output.ReadFrom.Contains(from.Name)));

    private static bool IsLogMethod(IMethodSymbol method) =>
        method.GetAttributes().Any(attribute => attribute.AttributeClass.Is(OutputList.LogMethodAttribute));

    private static bool IsLogDelegate(IOperation origin) =>
        origin is IInvocationOperation { TargetMethod: { Name: var name, ContainingType: var type } }
        && name == OutputList.LogDelegate.Member
        && type.Is(OutputList.LogDelegate.Type);

    private static IEnumerable<IArgumentOperation> ArgumentsOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => Enumerable.Empty<IArgumentOperation>(),
    };

    /// <summary>
    /// The values that are printed of a value: the holes of a text, the elements of an array, the members of an object that is
    /// made here. What a method makes of its arguments is not the same any more.
    /// </summary>
    private static IEnumerable<IOperation> Parts(IOperation value)
    {
        var next = new Stack<IOperation>();
        next.Push(value);
        for (var count = 0; next.Count > 0 && count < Limits.Text; count++)
        {
            var current = next.Pop();
            if (PartsOf(current) is not { } parts)
                yield return current;
            else
                foreach (var part in parts.Reverse())
                    next.Push(part);
        }
    }

    private static IEnumerable<IOperation>? PartsOf(IOperation value) => value switch
    {
        IConversionOperation or IParenthesizedOperation or IInterpolatedStringOperation or IBinaryOperation
            or ICoalesceOperation or IArrayCreationOperation or IArrayInitializerOperation or IArgumentOperation
            or ITupleOperation or IObjectOrCollectionInitializerOperation or IAnonymousObjectCreationOperation
            or IInterpolationOperation or IDelegateCreationOperation => value.ChildOperations,
        IConditionalOperation { WhenFalse: { } otherwise } choice => new[] { choice.WhenTrue, otherwise },
        IAssignmentOperation assignment => new[] { assignment.Value },
        IObjectCreationOperation creation => creation.ChildOperations,
        IInvocationOperation call when IsOfTexts(call) => call.ChildOperations,
        IInvocationOperation { IsImplicit: true } call => call.Arguments,
        IInterpolatedStringTextOperation or ILiteralOperation => Enumerable.Empty<IOperation>(),
        _ => null,
    };

    private static bool IsOfTexts(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Concat" or "Format" or "Join", ContainingType.SpecialType: SpecialType.System_String };
}
