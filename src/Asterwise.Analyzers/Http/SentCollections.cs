using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Http;

/// <summary>A collection, or a variable that holds one, whose entries are put into a request somewhere in the project.</summary>
/// <param name="Sink">What puts them in.</param>
/// <param name="Through">The call or creation that it was last given to on its way there, if any.</param>
/// <param name="Url">The URL that was given with it.</param>
internal sealed record SentCollection(Sink Sink, IOperation? Through, TextValue? Url);

/// <summary>
/// The collections of the project whose entries are put into requests, and how they get there: through parameters, members and
/// methods, from file to file. Each entry is written where it is put into its collection.
/// </summary>
internal sealed class SentCollections
{
    private readonly CodeModel code;
    private readonly ValueTracer values;
    private readonly Catalogue catalogue;
    private readonly Targets targets;
    private readonly EntryWrites writes;
    private readonly Lazy<bool> isNeeded;
    private readonly Once<Found> search;

    public SentCollections(
        CodeModel code, ValueTracer values, Catalogue catalogue, Targets targets, EntryWrites writes)
    {
        this.targets = targets;
        this.code = code;
        this.values = values;
        this.catalogue = catalogue;
        this.writes = writes;
        // A cancelled look is not kept.
        isNeeded = new(
            () => !catalogue.Stacks.IsEmpty && code.FilesWith(TextWords.GivenName | WordsForEntries()).Any(),
            LazyThreadSafetyMode.PublicationOnly);
        search = new(Find);
    }

    /// <summary>
    /// Whether some file writes under a name that it is given: without one, there is nothing to look for.
    /// </summary>
    public bool IsNeeded => isNeeded.Value;

    /// <summary>The files that put something into requests, or may give it to those that do.</summary>
    public ImmutableArray<SyntaxTree> Trees => All.Trees;

    /// <summary>Whether a variable or member of this name may hold such a collection.</summary>
    public bool MayHold(string name) => All.Names.Contains(name);

    /// <summary>How the collection that a variable or member holds gets into requests; empty of one that does not.</summary>
    public IEnumerable<SentCollection> Of(ISymbol? holder) =>
        holder is not null && All.ByHolder.TryGetValue(holder.OriginalDefinition, out var sent)
            ? sent
            : Enumerable.Empty<SentCollection>();

    /// <summary>What a file puts into collections that are sent.</summary>
    public IEnumerable<(SentCollection Collection, Entry Entry)> EntriesIn(SyntaxTree tree)
    {
        if (All.ByTree.TryGetValue(tree, out var made))
        {
            foreach (var (collection, sent) in made)
            {
                foreach (var pair in With(Collections.MadeWith(collection), new[] { sent }))
                    yield return pair;
            }
        }

        foreach (var holder in All.ByHolder.Where(holder => IsFilledIn(holder.Key, tree)))
        {
            foreach (var pair in With(Entries.FilledInto(holder.Key, code, tree), holder.Value))
                yield return pair;
        }
    }

    private static IEnumerable<(SentCollection Collection, Entry Entry)> With(
        IEnumerable<IOperation> places, IReadOnlyCollection<SentCollection> sent) =>
        from place in places
        let entry = Entries.EntryAt(place)
        where entry is not null
        from collection in sent
        select (collection, entry);

    /// <summary>A variable is filled where it is declared, a member anywhere.</summary>
    private static bool IsFilledIn(ISymbol holder, SyntaxTree tree) =>
        holder is IFieldSymbol or IPropertySymbol
        || holder.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == tree);

    private TextWords WordsForEntries() => code.BitsOf(RequestWords.ForEntries(catalogue.Rows));

    private Found All => IsNeeded ? search.Value : Found.Nothing;

    private Found Find()
    {
        var candidates = FilesThatMaySend(code.FilesWith(TextWords.HeadersOrQuery | WordsForEntries()).ToList());
        var result = new Found(candidates.Union(code.AsterwiseTrees).ToImmutableArray());
        foreach (var sink in candidates.SelectMany(SinksIn))
            Follow(sink, result);
        return result;
    }

    /// <summary>
    /// The files that have to do with Asterwise as far as files can, and those that name an API key, which may be misnamed
    /// whatever API it is of.
    /// </summary>
    private List<SyntaxTree> FilesThatMaySend(List<SyntaxTree> candidates)
    {
        if (Names.MentionsAsterwise(code.Compilation.AssemblyName ?? ""))
            return candidates;
        var own = code.AsterwiseTrees.Union(candidates.Where(code.MentionsHost));
        var reached = ReachedFiles.Of(code.Compilation, own, candidates);
        reached.UnionWith(candidates.Where(tree => code.WordsOf(tree).HasFlag(TextWords.ApiKey)));
        return candidates.Where(reached.Contains).ToList();
    }

    /// <summary>
    /// Goes back from what writes a collection to all that it may come from: that of a request which is only declared is what
    /// each call gives.
    /// </summary>
    private void Follow(Sink sink, Found result)
    {
        var seen = new HashSet<SyntaxNode>();
        var next = new Queue<(IOperation? Operation, IOperation? Through, TextValue? Url)>();
        if (targets.DeclaredWith(sink.Use.Operation) is { } declared)
        {
            foreach (var given in result.GivenTo(declared, GivenTo))
                next.Enqueue((given, (given.Parent as IArgumentOperation)?.Parent, null));
        }
        else
            next.Enqueue((writes.CollectionOf(sink), null, sink.Use.Row.MakesText ? UrlAround(sink.Use.Operation) : null));
        while (next.Count > 0 && seen.Count < Limits.Origins)
        {
            Cancellation.ThrowIfRequested();
            var (operation, through, url) = next.Dequeue();
            if (operation is null)
                continue;
            foreach (var other in Entries.PutBehind(operation))
                next.Enqueue((other, through, url));
            var current = Entries.Unordered(operation);
            if (!seen.Add(current.Syntax))
                continue;
            result.Add(current, new SentCollection(sink, through, url));
            foreach (var origin in OriginsOf(current, result))
            {
                var call = current is IParameterReferenceOperation ? (origin.Parent as IArgumentOperation)?.Parent : null;
                next.Enqueue(call is null ? (origin, through, url) : (origin, call, UrlWith(call, origin) ?? url));
            }
        }
    }

    private IEnumerable<IOperation> OriginsOf(IOperation collection, Found result)
    {
        // A copy of another.
        if (collection is IObjectCreationOperation copy)
            return copy.Arguments.Select(argument => argument.Value).Where(Collections.Is);
        var origins = values.Origins(collection);
        return Operations.SymbolOf(collection)?.OriginalDefinition is { DeclaringSyntaxReferences.IsEmpty: false } holder
            ? origins.Concat(result.GivenTo(holder, GivenTo))
            : origins;
    }

    /// <summary>What the project gives for a parameter or assigns to a member, be it all that anybody does or not.</summary>
    private IEnumerable<IOperation> GivenTo(ISymbol holder, ImmutableArray<SyntaxTree> trees) => holder switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter => values.ArgumentsFor(parameter, method, trees),
        IFieldSymbol or IPropertySymbol => values.AssignedTo(holder, trees),
        _ => Enumerable.Empty<IOperation>(),
    };

    /// <summary>The URL that a call is a part of, or that is given to it together with a collection.</summary>
    private TextValue? UrlWith(IOperation call, IOperation collection) =>
        UrlAround(call) ?? ArgumentsOf(call).Where(argument => argument != collection && UriTexts.IsTextOrUri(argument))
            .Select(argument => TextValue.Of(argument, values)).FirstOrDefault(text => UrlHost.Of(text.Text) is not null);

    private TextValue? UrlAround(IOperation call)
    {
        var text = TextExpressions.Outermost(call.Syntax, new HashSet<SyntaxNode>());
        return text is null || text == call.Syntax ? null : TextValue.Of(code.OperationOf(text), values);
    }

    private static IEnumerable<IOperation> ArgumentsOf(IOperation call) => call switch
    {
        IInvocationOperation invocation => invocation.Arguments.Select(argument => argument.Value),
        IObjectCreationOperation creation => creation.Arguments.Select(argument => argument.Value),
        _ => Enumerable.Empty<IOperation>(),
    };

    private IEnumerable<Sink> SinksIn(SyntaxTree tree)
    {
        var text = CodeModel.TextOf(tree);
        var mentioned = new Dictionary<string, bool>();
        foreach (var node in code.NodesOf(tree))
        {
            Cancellation.ThrowIfRequested();
            if (!MayBeSink(node, IsMentioned) || code.OperationOf(node) is not { } operation)
                continue;
            foreach (var use in Use.AllOf(operation, catalogue).Where(use => use.Holds(values)))
            {
                if (use.Row.TakesEntries)
                    yield return new Sink(use, null);
                else if (use is { Name: { } name, Value: not null } && Entries.LoopOf(name) is { } loop)
                    yield return new Sink(use, loop);
            }
        }

        bool IsMentioned(string member)
        {
            if (!mentioned.TryGetValue(member, out var found))
            {
                found = catalogue.WordsFor(member).Any(word => text.IndexOf(word, StringComparison.Ordinal) >= 0);
                mentioned.Add(member, found);
            }

            return found;
        }
    }

    private bool MayBeSink(SyntaxNode node, Func<string, bool> isMentioned) => node switch
    {
        InvocationExpressionSyntax call => SyntaxIndex.NameOf(call.Expression) is { } name
            && ((catalogue.TakesEntries(name) && isMentioned(name)) || (WritesPair(call, name) && IsInLoop(node))),
        ObjectCreationExpressionSyntax creation
            => SyntaxIndex.NameOf(creation.Type) is { } type && catalogue.IsMadeOfEntries(type),
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax } => IsInLoop(node),
        AttributeSyntax attribute => SyntaxIndex.NameOf(attribute.Name) is { } type && catalogue.HasAttribute(type),
        _ => false,
    };

    private bool WritesPair(InvocationExpressionSyntax call, string name) =>
        call.ArgumentList.Arguments.Count > 1 && catalogue.WritesNamed(name);

    private static bool IsInLoop(SyntaxNode node) => node.Ancestors()
        .TakeWhile(ancestor => ancestor is not MemberDeclarationSyntax)
        .Any(ancestor => ancestor is CommonForEachStatementSyntax);

    /// <summary>What was found, while it is searched for.</summary>
    private sealed class Found
    {
        public static readonly Found Nothing = new(ImmutableArray<SyntaxTree>.Empty);

        private readonly Dictionary<SyntaxNode, int> ways = new();
        private readonly Dictionary<ISymbol, ImmutableArray<IOperation>> given = new(SymbolEqualityComparer.Default);

        public Found(ImmutableArray<SyntaxTree> trees) => Trees = trees;

        public ImmutableArray<SyntaxTree> Trees { get; }

        public HashSet<string> Names { get; } = new();

        public Dictionary<ISymbol, List<SentCollection>> ByHolder { get; } = new(SymbolEqualityComparer.Default);

        public Dictionary<SyntaxTree, List<(IOperation Collection, SentCollection Sent)>> ByTree { get; } = new();

        /// <summary>A collection may have thousands of entries, and get into requests in thousands of ways.</summary>
        public void Add(IOperation collection, SentCollection sent)
        {
            ways.TryGetValue(collection.Syntax, out var count);
            ways[collection.Syntax] = count + 1;
            if (count >= Limits.Returns)
                return;
            if (Collections.MadeWith(collection).Any())
                ListIn(ByTree, collection.Syntax.SyntaxTree).Add((collection, sent));
            if (Operations.SymbolOf(collection)?.OriginalDefinition is not { DeclaringSyntaxReferences.IsEmpty: false } holder)
                return;
            var ofHolder = ListIn(ByHolder, holder);
            if (ofHolder.Count < Limits.Returns)
                ofHolder.Add(sent);
            Names.Add(holder.Name);
        }

        /// <summary>Looked for once, however many ways lead there.</summary>
        public ImmutableArray<IOperation> GivenTo(
            ISymbol holder, Func<ISymbol, ImmutableArray<SyntaxTree>, IEnumerable<IOperation>> find)
        {
            if (!given.TryGetValue(holder, out var operations))
                given.Add(holder, operations = find(holder, Trees).Take(Limits.Origins).ToImmutableArray());
            return operations;
        }

        private static List<T> ListIn<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key)
            where TKey : notnull
        {
            if (!lists.TryGetValue(key, out var list))
                lists.Add(key, list = new List<T>());
            return list;
        }
    }
}
