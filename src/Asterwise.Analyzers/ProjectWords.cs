using System.Collections.Concurrent;
using System.Collections.Immutable;
using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Keys;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers;

/// <summary>The words that matter, over a whole project: a file may be concerned by what another one mentions.</summary>
internal sealed class ProjectWords
{
    private readonly ConcurrentDictionary<SyntaxTree, TextWords> byTree = new();
    private readonly Func<SyntaxTree, TextWords> find;
    private readonly Compilation compilation;
    private readonly ProjectModel project;
    private readonly Lazy<TextWords> anywhere;
    private readonly Lazy<ImmutableHashSet<string>> fragments;

    public ProjectWords(Compilation compilation, Func<SyntaxTree, TextWords> find, ProjectModel project)
    {
        this.compilation = compilation;
        this.find = find;
        this.project = project;
        anywhere = new(() => compilation.SyntaxTrees.Aggregate(TextWords.None, (words, tree) => words | Of(tree)));
        fragments = new(() => FindFragments());
    }

    /// <summary>The names of constants that hold the beginning of a key: <c>Keys.Prefix</c> in one file completes <c>+ "Ab3…"</c> in another.</summary>
    public ImmutableHashSet<string> KeyFragments => fragments.Value;

    public TextWords Of(SyntaxTree tree) => byTree.GetOrAdd(tree, find);

    /// <summary>
    /// Whether a file is worth looking at for requests: it mentions Asterwise; or it writes credentials in a project that does;
    /// or it names an API key next to headers, which may be misnamed for all that anybody knows.
    /// </summary>
    public bool MayConcernRequests(SyntaxTree tree)
    {
        var words = Of(tree);
        if ((words & (TextWords.Asterwise | TextWords.Key)) != 0 || MentionsHost(tree))
            return true;
        if ((words & (TextWords.ApiKey | TextWords.Authorization)) == 0)
            return false;
        return (words & (TextWords.ApiKey | TextWords.Headers)) == (TextWords.ApiKey | TextWords.Headers)
            || (anywhere.Value & (TextWords.Asterwise | TextWords.Key)) != 0
            || Names.MentionsAsterwise(compilation.AssemblyName ?? "");
    }

    private bool MentionsHost(SyntaxTree tree)
    {
        var hosts = project.OptionsOf(tree).Hosts;
        return !hosts.IsEmpty && hosts.Any(host => tree.GetText().ToString().IndexOf(host, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    private ImmutableHashSet<string> FindFragments() =>
        (anywhere.Value & TextWords.Key) == 0
            ? ImmutableHashSet<string>.Empty
            : compilation.SyntaxTrees.Where(tree => (Of(tree) & TextWords.Key) != 0).SelectMany(tree => KeySearch.Fragments(tree.GetRoot())).ToImmutableHashSet();
}
