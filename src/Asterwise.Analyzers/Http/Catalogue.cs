using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Http;

/// <summary>The rows of those stacks that a compilation references, by the names of their members.</summary>
internal sealed class Catalogue
{
    private const string AttributeSuffix = "Attribute";

    // Not before it is asked for: by then the compiler has read the references for itself.
    private readonly Lazy<Contents> contents;

    public Catalogue(Compilation compilation, IEnumerable<HttpStack> stacks) =>
        contents = new(() => new Contents(
            stacks.Where(stack => !compilation.GetTypesByMetadataName(stack.Marker).IsEmpty).ToImmutableArray()));

    /// <summary>The stacks that are there.</summary>
    public ImmutableArray<HttpStack> Stacks => contents.Value.Stacks;

    private ILookup<string, Row> ByMember => contents.Value.ByMember;

    /// <summary>The stack that a row belongs to.</summary>
    public HttpStack StackOf(Row row) => Stacks.First(stack => stack.Rows.Contains(row));

    /// <summary>Whether any stack has a member of this name: the question that is asked before anything is bound.</summary>
    public bool HasMember(string name) => ByMember.Contains(name);

    /// <summary>Whether one of them writes a header or a query parameter under a name that it is given.</summary>
    public bool WritesNamed(string member) =>
        ByMember[member].Any(IsNamed);

    /// <summary>Whether one of them writes all entries of a collection.</summary>
    public bool TakesEntries(string member) => ByMember[member].Any(row => row.TakesEntries);

    /// <summary>Whether creating an object of this type writes all entries of a collection.</summary>
    public bool IsMadeOfEntries(string type) =>
        ByMember[Row.Constructor].Any(row => row.TakesEntries && SimpleName(row.Type) == type);

    /// <summary>
    /// What a file has to mention for one of those members to be the one that is meant, where its name is everybody's.
    /// </summary>
    public IEnumerable<string> WordsFor(string member) =>
        ByMember[member].Where(row => row.TakesEntries).SelectMany(row =>
            row.Holder is { } holder ? new[] { SimpleName(holder.Type) }
            : row.TextCondition is { Text: var text } ? new[] { $"\"{text}\"", $"'{text}'" }
            : new[] { row.IsCalledOnType ? SimpleName(row.Type) : WrittenName(row) });

    /// <summary>What a file has to mention to write the entries of a collection, whatever it does that with.</summary>
    public IEnumerable<string> WordsForEntries =>
        ByMember.Where(rows => rows.Any(row => row.TakesEntries)).SelectMany(rows => WordsFor(rows.Key)).Distinct();

    /// <summary>What is called to write something under a name that it is given.</summary>
    public IEnumerable<string> NamedWriters =>
        ByMember.SelectMany(rows => rows).Where(row => IsNamed(row) && row.Member != Row.Indexer).Select(WrittenName).Distinct();

    public bool HasType(string name) => contents.Value.CreatedTypes.Contains(name);

    /// <summary>Whether any stack has an attribute that may be written by this name.</summary>
    public bool HasAttribute(string name) => HasType(name) || HasType(name + AttributeSuffix);

    /// <summary>
    /// The names, without their ending, of the attributes that say what becomes of what is given for a parameter.
    /// </summary>
    public IEnumerable<string> AttributesOfGiven => Stacks.SelectMany(stack => stack.Rows).Where(row => row.IsOfGiven)
        .Select(row => WithoutSuffix(SimpleName(row.Type)));

    /// <summary>What an object of this type is to a request.</summary>
    public Role RoleOf(ITypeSymbol? type) =>
        contents.Value.Roles.FirstOrDefault(role => type.IsOrDerivesFrom(role.Type)).Role;

    /// <summary>Whether the text of an object shows the header fields that it holds.</summary>
    public bool IsPrintedWithHeaders(ITypeSymbol? type) =>
        Stacks.SelectMany(stack => stack.PrintedWithHeaders).Any(printed => type.IsOrDerivesFrom(printed));

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
        return rows.Any() ? rows.Where(row => DeclaringType(symbol).Is(row.Type)) : Enumerable.Empty<Row>();
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

    private static bool IsNamed(Row row) => row is { Effect: Effect.Header or Effect.Query, NameParameter: not null };

    /// <summary>What a member is written by: an attribute by the shorter of its names, which the longer one contains.</summary>
    private static string WrittenName(Row row)
    {
        var name = row.Member == Row.Constructor ? SimpleName(row.Type) : row.Member;
        return name.EndsWith(AttributeSuffix, StringComparison.Ordinal) ? WithoutSuffix(name) : name;
    }

    private static string WithoutSuffix(string name) => name.Substring(0, name.Length - AttributeSuffix.Length);

    private static string SimpleName(string fullName) => fullName.Substring(fullName.LastIndexOf('.') + 1);

    private sealed class Contents
    {
        public Contents(ImmutableArray<HttpStack> stacks)
        {
            Stacks = stacks;
            ByMember = stacks.SelectMany(stack => stack.Rows).ToLookup(row => row.Member);
            CreatedTypes = new(ByMember[Row.Constructor].Select(row => SimpleName(row.Type)));
            Roles = stacks.SelectMany(stack => stack.Roles).ToImmutableArray();
        }

        public ImmutableArray<HttpStack> Stacks { get; }

        public ILookup<string, Row> ByMember { get; }

        public HashSet<string> CreatedTypes { get; }

        public ImmutableArray<(string Type, Role Role)> Roles { get; }
    }
}
