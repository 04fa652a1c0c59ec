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
    private readonly CodeModel code;
    private readonly Once<ImmutableHashSet<string>> fragments;
    private readonly Once<WordSet> fragmentWords;

    public FileGate(CodeModel code)
    {
        this.code = code;
        fragments = new(FindFragments);
        fragmentWords = new(() => new WordSet(KeyFragments));
    }

    /// <summary>
    /// The names of constants that hold the beginning of a key: <c>Keys.Prefix</c> in one file completes <c>+ "Ab3…"</c> in
    /// another.
    /// </summary>
    public ImmutableHashSet<string> KeyFragments =>
        code.AsterwiseTrees.IsEmpty ? ImmutableHashSet<string>.Empty : fragments.Value;

    /// <summary>Whether a file is worth a search for keys.</summary>
    public bool MayHoldKey(SyntaxTree tree) =>
        (code.WordsOf(tree) & (TextWords.Key | TextWords.SpelledKey)) != 0 || NamesFragment(tree);

    /// <summary>Whether a file is worth more than the look at its text.</summary>
    public bool LetsThrough(SyntaxTree tree) =>
        MayHoldKey(tree) || MayConcernRequests(tree);

    /// <summary>
    /// Whether a file is worth looking at for requests: it mentions Asterwise; or it writes credentials in a project that does;
    /// or it names an API key next to headers, which may be misnamed for all that anybody knows.
    /// </summary>
    public bool MayConcernRequests(SyntaxTree tree)
    {
        const TextWords keyInHeader = TextWords.ApiKey | TextWords.Headers;
        var words = code.WordsOf(tree);
        if ((words & (TextWords.Asterwise | TextWords.Key)) != 0 || code.MentionsHost(tree))
            return true;
        if ((words & (TextWords.ApiKey | TextWords.Authorization)) == 0)
            return false;
        return (words & keyInHeader) == keyInHeader
            || !code.AsterwiseTrees.IsEmpty
            || IsNamedForAsterwise;
    }

    /// <summary>Whether the key may be looked up, kept or shown in a file: the project has to do with Asterwise.</summary>
    public bool MayHandleKey(SyntaxTree tree) =>
        !code.AsterwiseTrees.IsEmpty || code.MentionsHost(tree) || IsNamedForAsterwise;

    private bool NamesFragment(SyntaxTree tree) =>
        !KeyFragments.IsEmpty && fragmentWords.Value.IsInText(CodeModel.TextOf(tree));

    private bool IsNamedForAsterwise => Names.MentionsAsterwise(code.Compilation.AssemblyName ?? "");

    private ImmutableHashSet<string> FindFragments() =>
        code.AsterwiseTrees.Where(tree => (code.WordsOf(tree) & TextWords.Key) != 0)
            .SelectMany(tree => KeySearch.Fragments(tree)).ToImmutableHashSet();
}
