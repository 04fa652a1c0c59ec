using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Code;

/// <summary>
/// The words that matter in the files of a project. Threads that want them of all files share these among themselves, instead of
/// waiting for one another.
/// </summary>
internal sealed class ProjectWords
{
    private readonly TextWordsFinder finder;
    private readonly ImmutableArray<SyntaxTree> trees;
    private readonly Lazy<ImmutableArray<TextWords>> all;
    private int taken;

    public ProjectWords(IEnumerable<SyntaxTree> trees, TextWordsFinder finder)
    {
        this.trees = trees.ToImmutableArray();
        this.finder = finder;
        all = new(FindAll, LazyThreadSafetyMode.PublicationOnly);
    }

    public TextWords Of(SyntaxTree tree)
    {
        Cancellation.ThrowIfRequested();
        return finder.Find(tree);
    }

    /// <summary>The files that contain one of several words, in their order.</summary>
    public IEnumerable<SyntaxTree> FilesWith(TextWords any)
    {
        var words = all.Value;
        for (var i = 0; i < trees.Length; i++)
        {
            if ((words[i] & any) != 0)
                yield return trees[i];
        }
    }

    private ImmutableArray<TextWords> FindAll()
    {
        for (var next = Interlocked.Increment(ref taken); next <= trees.Length; next = Interlocked.Increment(ref taken))
            Of(trees[next - 1]);

        // What another thread is busy with, or was cancelled at, is found here.
        return trees.Select(Of).ToImmutableArray();
    }
}
