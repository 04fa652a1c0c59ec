using System.Collections.Concurrent;
using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Keys;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Project;

/// <summary>
/// The words that matter, over a whole project, and which files they leave to be looked at: a file may be concerned by what
/// another one mentions.
/// </summary>
internal sealed class FileGate
{
    private readonly ConcurrentDictionary<SyntaxTree, TextWords> byTree = new();
    private readonly Func<SyntaxTree, TextWords> find;
    private readonly CodeModel code;
    private readonly Lazy<TextWords> anywhere;
    private readonly Lazy<ImmutableHashSet<string>> fragments;

    public FileGate(CodeModel code, Func<SyntaxTree, TextWords> find)
    {
        this.code = code;
        this.find = find;
        anywhere = new(FindAnywhere, LazyThreadSafetyMode.PublicationOnly);
        fragments = new(FindFragments, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>
    /// The names of constants that hold the beginning of a key: <c>Keys.Prefix</c> in one file completes <c>+ "Ab3…"</c> in
    /// another.
    /// </summary>
    public ImmutableHashSet<string> KeyFragments => fragments.Value;

    public TextWords Of(SyntaxTree tree) => byTree.GetOrAdd(tree, find);

    /// <summary>Whether a file is worth a search for keys.</summary>
    public bool MayHoldKey(SyntaxTree tree) =>
        (Of(tree) & (TextWords.Key | TextWords.SpelledKey)) != 0 || !KeyFragments.IsEmpty;

    /// <summary>Whether a file is worth more than the look at its text.</summary>
    public bool LetsThrough(SyntaxTree tree) =>
        Of(tree) != TextWords.None || !KeyFragments.IsEmpty || MayConcernRequests(tree);

    /// <summary>
    /// Whether a file is worth looking at for requests: it mentions Asterwise; or it writes credentials in a project that does;
    /// or it names an API key next to headers, which may be misnamed for all that anybody knows.
    /// </summary>
    public bool MayConcernRequests(SyntaxTree tree)
    {
        const TextWords keyInHeader = TextWords.ApiKey | TextWords.Headers;
        var words = Of(tree);
        if ((words & (TextWords.Asterwise | TextWords.Key)) != 0 || code.MentionsHost(tree))
            return true;
        if ((words & (TextWords.ApiKey | TextWords.Authorization)) == 0)
            return false;
        return (words & keyInHeader) == keyInHeader
            || (anywhere.Value & (TextWords.Asterwise | TextWords.Key)) != 0
            || Names.MentionsAsterwise(code.Compilation.AssemblyName ?? "");
    }

    private TextWords FindAnywhere() =>
        code.Compilation.SyntaxTrees.Aggregate(TextWords.None, (words, tree) => words | Of(tree));

    private ImmutableHashSet<string> FindFragments() =>
        (anywhere.Value & TextWords.Key) == 0
            ? ImmutableHashSet<string>.Empty
            : code.Compilation.SyntaxTrees.Where(tree => (Of(tree) & TextWords.Key) != 0)
                .SelectMany(tree => KeySearch.Fragments(tree.GetRoot())).ToImmutableHashSet();
}
