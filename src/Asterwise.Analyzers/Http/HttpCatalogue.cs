using Asterwise.Analyzers.Evidence;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Http;

/// <summary>The HTTP stacks that are known, each in a file of its own; a new stack is a new file and a line here.</summary>
internal static class HttpCatalogue
{
    private static readonly StackMember[] Members = SystemNetHttp.Members.Concat(QueryBuilders.Members).ToArray();

    private static readonly (string Type, OwnerKind Kind)[] Owners = SystemNetHttp.Owners;

    private static readonly ILookup<string, StackMember> ByName = Members.ToLookup(member => member.Member);

    private static readonly HashSet<string> CreatedTypes = new(Members.Where(member => member.Member == StackMember.Constructor).Select(member => member.Type.Substring(member.Type.LastIndexOf('.') + 1)));

    /// <summary>Whether any stack has a member of this name: the question that is asked before anything is bound.</summary>
    public static bool HasMember(string name) => ByName.Contains(name);

    public static bool HasType(string name) => CreatedTypes.Contains(name);

    /// <summary>What an object of this type is to a request: its client, its message, its content.</summary>
    public static OwnerKind KindOf(ITypeSymbol? type) =>
        Owners.FirstOrDefault(owner => type.IsOrDerivesFrom(owner.Type)).Kind;

    public static StackMember? Find(ISymbol? symbol)
    {
        if (symbol is null)
            return null;
        var name = symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } => StackMember.Constructor,
            IPropertySymbol { IsIndexer: true } => StackMember.Indexer,
            _ => symbol.Name,
        };
        var type = (symbol as IMethodSymbol)?.ReducedFrom?.ContainingType ?? symbol.ContainingType;
        return ByName[name].FirstOrDefault(member => type.Is(member.Type));
    }
}
