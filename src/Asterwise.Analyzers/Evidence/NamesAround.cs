using System.Collections.Concurrent;
using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Evidence;

/// <summary>
/// Which names stand around a write: its own, those of its value and its target, and those of what it is written in.
/// </summary>
internal sealed class NamesAround
{
    private readonly CodeModel code;
    private readonly Requests requests;
    private readonly ConcurrentDictionary<TextValue, bool> byText = new();
    private readonly ConcurrentDictionary<ISymbol, Around> byMember = new(SymbolEqualityComparer.Default);

    public NamesAround(CodeModel code, Requests requests)
    {
        this.code = code;
        this.requests = requests;
    }

    /// <summary>
    /// What the names come to. The nearest one decides: the value's, then the write's own, the target's, the member's, the
    /// type's, the namespace's, the assembly's. If that is a vendor's, the write is if more names are the vendor's than
    /// Asterwise's; if not, it is open.
    /// </summary>
    /// <param name="write">The write.</param>
    /// <param name="value">Whose credential the value is.</param>
    public EvidenceKind Weigh(RequestWrite write, Credential value)
    {
        var around = AroundOf(write);
        var owners = Near(write, value).Concat(around.Code).Where(owner => owner != Owner.Nobody).ToList();
        if (owners.Append(around.Project).First() == Owner.Asterwise)
            return EvidenceKind.Name;
        var vendors = owners.Count(owner => owner == Owner.Vendor);
        var asterwises = owners.Count - vendors + (around.IsAsterwisesProject ? 1 : 0);
        return vendors > asterwises ? EvidenceKind.Against : EvidenceKind.None;
    }

    /// <summary>Whose the value, the write and its target are by their names, the nearest first.</summary>
    private IEnumerable<Owner> Near(RequestWrite write, Credential value)
    {
        yield return SaysAsterwise(write.Value) ? Owner.Asterwise : value == Credential.Foreign ? Owner.Vendor : Owner.Nobody;
        if (Names.MentionsAsterwise(write.Name))
            yield return Owner.Asterwise;
        if (write.Url is { } url)
            yield return SaysAsterwise(url) ? Owner.Asterwise : OwnerOfBeginning(url);
        yield return OwnerOf(write.Target);
        yield return OwnerOf(requests.NamesAround(write.Operation));
    }

    /// <summary>Asked once for each text, as one URL may have thousands of parameters.</summary>
    private bool SaysAsterwise(TextValue text) => byText.GetOrAdd(text, key =>
        key.Parts.Any(part => NameOf(part) is { } name && Names.OwnerOf(name) == Owner.Asterwise));

    private static string? NameOf(TextPart part) => part.Hole is { } hole ? ValueNames.NameOf(hole) : part.Parameter?.Name;

    /// <summary>Whose a URL's base is; what is filled in behind it may have any name.</summary>
    private static Owner OwnerOfBeginning(TextValue url) =>
        url.Parts.FirstOrDefault().Hole is { } hole && ValueNames.NameOf(hole) is { } name ? Names.OwnerOf(name) : Owner.Nobody;

    private Owner OwnerOf(Target target)
    {
        var names = requests.Of(target)?.RegisteredNames ?? Enumerable.Empty<string>();
        if (target.Symbol is { } symbol)
            names = names.Append(symbol.Name);
        if (target.Symbol is IMethodSymbol { ContainingType.Name: var declaring })
            names = names.Append(declaring);
        if (target.Operation?.Type is { DeclaringSyntaxReferences.IsEmpty: false } type)
            names = names.Append(type.Name);
        return OwnerOf(names);
    }

    /// <summary>Asterwise's if one of the names is, else a vendor's if one is.</summary>
    private static Owner OwnerOf(IEnumerable<string> names) => names.Select(Names.OwnerOf).Append(Owner.Nobody).Max();

    private Around AroundOf(RequestWrite write) =>
        code.EnclosingSymbol(write.Syntax) is { } member ? byMember.GetOrAdd(member, Find) : Around.Nothing;

    private static Around Find(ISymbol member)
    {
        var owners = ImmutableArray.CreateBuilder<Owner>();
        var symbol = member;
        for (; symbol is not (null or INamespaceSymbol); symbol = symbol.ContainingSymbol)
            owners.Add(IsNamed(symbol) ? Names.OwnerOf(symbol.Name) : Owner.Nobody);

        var project = new List<Owner>();
        for (; symbol is INamespaceSymbol { IsGlobalNamespace: false } space; symbol = space.ContainingNamespace)
            project.Add(OwnerOf(space));
        project.Add(Names.OwnerOf(member.ContainingAssembly.Name));
        return new Around(
            owners.ToImmutable(), project.Find(owner => owner != Owner.Nobody), project.Contains(Owner.Asterwise));
    }

    private static Owner OwnerOf(INamespaceSymbol space)
    {
        var owner = Names.OwnerOf(space.Name);
        return owner == Owner.Nobody && Names.IsForVendors(space.ContainingNamespace.Name) ? Owner.Vendor : owner;
    }

    /// <summary>Constructors, operators and lambdas have names that nobody gave them.</summary>
    private static bool IsNamed(ISymbol symbol) =>
        symbol.CanBeReferencedByName || symbol is IMethodSymbol { AssociatedSymbol: not null };

    /// <summary>Whose the code around a place is by its names.</summary>
    /// <param name="Code">The member and the types, from the inside out.</param>
    /// <param name="Project">The namespace and the assembly, together.</param>
    /// <param name="IsAsterwisesProject">Whether one of these is Asterwise's, however far out.</param>
    private sealed record Around(ImmutableArray<Owner> Code, Owner Project, bool IsAsterwisesProject)
    {
        public static Around Nothing { get; } = new(ImmutableArray<Owner>.Empty, Owner.Nobody, IsAsterwisesProject: false);
    }
}
