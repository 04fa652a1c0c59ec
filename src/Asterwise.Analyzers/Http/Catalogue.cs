using System.Collections.Concurrent;
using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Http;

/// <summary>The rows of those stacks that a compilation references, by the names of their members.</summary>
internal sealed class Catalogue
{
    // Not before it is asked for: by then the compiler has read the references for itself.
    private readonly Lazy<Contents> contents;

    private readonly ConcurrentDictionary<ITypeSymbol, Role> roles = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, bool> printed = new(SymbolEqualityComparer.Default);

    public Catalogue(Compilation compilation, IEnumerable<HttpStack> stacks) =>
        contents = new(() => new Contents(StacksIn(compilation, stacks)));

    /// <summary>The stacks that are there.</summary>
    public ImmutableArray<HttpStack> Stacks => contents.Value.Stacks;

    private ILookup<string, Row> ByMember => contents.Value.ByMember;

    /// <summary>All their rows.</summary>
    public IEnumerable<Row> Rows => Stacks.SelectMany(stack => stack.Rows);

    /// <summary>The stack that a row belongs to.</summary>
    public HttpStack StackOf(Row row) => Stacks.First(stack => stack.Rows.Contains(row));

    /// <summary>Whether any stack has a member of this name: the question that is asked before anything is bound.</summary>
    public bool HasMember(string name) => ByMember.Contains(name);

    /// <summary>Whether one of them writes a header or a query parameter under a name that it is given.</summary>
    public bool WritesNamed(string member) =>
        ByMember[member].Any(row => row.IsNamed);

    /// <summary>Whether one of them writes all entries of a collection.</summary>
    public bool TakesEntries(string member) => ByMember[member].Any(row => row.TakesEntries);

    /// <summary>Whether creating an object of this type writes all entries of a collection.</summary>
    public bool IsMadeOfEntries(string type) =>
        ByMember[Row.Constructor].Any(row => row.TakesEntries && RequestWords.SimpleName(row.Type) == type);

    /// <summary>
    /// What a file has to mention for one of those members to be the one that is meant, where its name is everybody's.
    /// </summary>
    public IEnumerable<string> WordsFor(string member) =>
        ByMember[member].Where(row => row.TakesEntries).SelectMany(RequestWords.Of);

    public bool HasType(string name) => contents.Value.CreatedTypes.Contains(name);

    /// <summary>Whether any stack has an attribute that may be written by this name.</summary>
    public bool HasAttribute(string name) => HasType(name) || HasType(name + AttributeNames.Suffix);

    /// <summary>What an object of this type is to a request.</summary>
    public Role RoleOf(ITypeSymbol? type) =>
        type is null ? default : roles.TryGetValue(type, out var known) ? known : roles.GetOrAdd(type, FindRole);

    private Role FindRole(ITypeSymbol type) => contents.Value.Roles.FirstOrDefault(role => type.IsOrDerivesFrom(role.Type)).Role;

    /// <summary>Whether the text of an object shows the header fields that it holds.</summary>
    public bool IsPrintedWithHeaders(ITypeSymbol? type) => type is not null && printed.GetOrAdd(type, FindIsPrinted);

    private bool FindIsPrinted(ITypeSymbol type) =>
        Stacks.SelectMany(stack => stack.PrintedWithHeaders).Any(name => type.IsOrDerivesFrom(name));

    /// <summary>The rows of a method, constructor or property; none of what no stack knows.</summary>
    public IEnumerable<Row> Find(ISymbol? symbol)
    {
        if (symbol is null)
            return Enumerable.Empty<Row>();
        var name = symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } => Row.Constructor,
            IPropertySymbol { IsIndexer: true } => Row.Indexer,
            _ => symbol.Name,
        };
        var rows = ByMember[name];
        return rows.Any() ? OfType(rows, DeclaringType(symbol)) : rows;
    }

    private static IEnumerable<Row> OfType(IEnumerable<Row> rows, INamedTypeSymbol? type) => rows.Where(row => type.Is(row.Type));

    private static ImmutableArray<HttpStack> StacksIn(Compilation compilation, IEnumerable<HttpStack> stacks)
    {
        var references = compilation.SourceModule.ReferencedAssemblySymbols.ToLookup(assembly => assembly.Name);
        return stacks.Where(IsThere).ToImmutableArray();

        bool IsThere(HttpStack stack) => stack.Assembly is not { } name
            || references[name].Any(assembly => assembly.GetTypeByMetadataName(stack.Marker) is not null);
    }

    /// <summary>
    /// The type that a member is found under in its documentation, also for an extension in either of C#'s two forms.
    /// </summary>
    private static INamedTypeSymbol? DeclaringType(ISymbol symbol)
    {
        var type = (symbol as IMethodSymbol)?.ReducedFrom?.ContainingType ?? symbol.ContainingType;

        // An extension block is a nested type that has no name in the source.
        return type is { Name.Length: 0, ContainingType: { } outer } ? outer : type;
    }

    private sealed class Contents
    {
        public Contents(ImmutableArray<HttpStack> stacks)
        {
            Stacks = stacks;
            ByMember = stacks.SelectMany(stack => stack.Rows).ToLookup(row => row.Member);
            CreatedTypes = new(ByMember[Row.Constructor].Select(row => RequestWords.SimpleName(row.Type)));
            Roles = stacks.SelectMany(stack => stack.Roles).ToImmutableArray();
        }

        public ImmutableArray<HttpStack> Stacks { get; }

        public ILookup<string, Row> ByMember { get; }

        public HashSet<string> CreatedTypes { get; }

        public ImmutableArray<(string Type, Role Role)> Roles { get; }
    }
}
