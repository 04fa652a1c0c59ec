using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.CodeFixes.Syntax;

/// <summary>The configuration that can be read at a place.</summary>
internal static class Configurations
{
    private const string Configuration = "Microsoft.Extensions.Configuration.IConfiguration";

    /// <summary>
    /// <c>configuration</c> or, where a variable has one, <c>builder.Configuration</c>; null where there is none.
    /// </summary>
    public static string? InScope(FixContext context, int position)
    {
        foreach (var symbol in context.Model.LookupSymbols(position))
        {
            if (PathTo(symbol) is { } path && Reach.IsReadable(context, symbol, position))
                return path;
        }

        return null;
    }

    private static string? PathTo(ISymbol symbol)
    {
        var type = TypeOf(symbol);
        if (type.IsOrDerivesFrom(Configuration))
            return symbol.Name;
        return symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol && HasConfiguration(type)
            ? symbol.Name + ".Configuration"
            : null;
    }

    private static bool HasConfiguration(ITypeSymbol? type) =>
        type?.GetMembers("Configuration").FirstOrDefault() is IPropertySymbol { IsStatic: false } property
        && property.Type.IsOrDerivesFrom(Configuration);

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };
}
