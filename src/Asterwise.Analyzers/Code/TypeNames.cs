using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Code;

/// <summary>
/// Types of libraries by their full names. A type that the project itself declares under such a name is another type.
/// </summary>
internal static class TypeNames
{
    public static bool Is(this ITypeSymbol? type, string fullName) =>
        type is INamedTypeSymbol named && HasName(named, fullName) && !named.Locations.Any(location => location.IsInSource);

    private static bool HasName(INamedTypeSymbol named, string fullName)
    {
        // From the last name to the first, without building a string.
        var end = fullName.Length;
        for (ISymbol? part = named; part is not null && !IsGlobalNamespace(part); part = part.ContainingSymbol)
        {
            var start = end - part.Name.Length;
            if (start < 0 || string.CompareOrdinal(fullName, start, part.Name, 0, part.Name.Length) != 0)
                return false;
            if (start == 0)
                return IsGlobalNamespace(part.ContainingSymbol);
            if (fullName[start - 1] != '.')
                return false;
            end = start - 1;
        }

        return false;
    }

    private static bool IsGlobalNamespace(ISymbol symbol) => symbol is INamespaceSymbol { IsGlobalNamespace: true };

    /// <summary>True also for a type that derives from, or implements, the named one.</summary>
    public static bool IsOrDerivesFrom(this ITypeSymbol? type, string fullName)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Is(fullName))
                return true;
        }

        return type is not null && type.AllInterfaces.Any(candidate => candidate.Is(fullName));
    }
}
