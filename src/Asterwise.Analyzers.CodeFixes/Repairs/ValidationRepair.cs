using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Keys;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Asterwise.Analyzers.CodeFixes.Repairs;

/// <summary>Has settings that are bound to a configuration looked at when the program starts.</summary>
internal static class ValidationRepair
{
    private const string Builder = "Microsoft.Extensions.DependencyInjection.OptionsBuilderExtensions";
    private const string OnStart = "ValidateOnStart";

    public static IReadOnlyList<Edit>? Repair(FixContext context, BoundKey key)
    {
        if (context.Model.Compilation.GetTypesByMetadataName(Builder).All(type => type.GetMembers(OnStart).IsEmpty))
            return null;
        var patch = new Patch(context);
        if (key.Method is GenericNameSyntax { Identifier: { ValueText: "Configure" } configure })
        {
            // The builder is no list of services, so that nothing else may be called on it.
            if (key.Syntax is not { Parent: ExpressionStatementSyntax, ArgumentList.Arguments.Count: 1 })
                return null;
            patch.Replace(configure, "AddOptions");
            patch.Insert(key.Syntax.ArgumentList.SpanStart, "().Bind");
        }

        var line = patch.Layout.NewLine(StartOf(key.Syntax), levels: 1);
        patch.Insert(
            key.Syntax.Span.End,
            $"{line}.Validate(settings => !string.IsNullOrWhiteSpace(settings.{key.Property.Name}), \"Set {key.Name}.\")"
                + $"{line}.{OnStart}()");
        return patch.ToEdits();
    }

    private static int StartOf(InvocationExpressionSyntax call) =>
        call.FirstAncestorOrSelf<StatementSyntax>()?.SpanStart ?? call.SpanStart;
}
