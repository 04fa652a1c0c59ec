using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Code;

/// <summary>
/// What is found out of each file of a project once. Threads that want it of all files share them among themselves, instead of
/// waiting for one another.
/// </summary>
/// <typeparam name="T">What is found.</typeparam>
internal sealed class EachFile<T>
{
    private readonly ConcurrentDictionary<SyntaxTree, T> found = new();
    private readonly Func<SyntaxTree, T> find;
    private readonly ImmutableArray<SyntaxTree> trees;
    private readonly Lazy<ImmutableArray<T>> all;
    private int taken;

    /// <param name="trees">The files of the project.</param>
    /// <param name="find">Finds it; may be asked twice of one file.</param>
    public EachFile(IEnumerable<SyntaxTree> trees, Func<SyntaxTree, T> find)
    {
        this.trees = trees.ToImmutableArray();
        this.find = find;
        all = new(FindAll, LazyThreadSafetyMode.PublicationOnly);
    }

    public T Of(SyntaxTree tree) => found.GetOrAdd(tree, find);

    /// <summary>The files of which this is true, in their order.</summary>
    public IEnumerable<SyntaxTree> Where(Func<T, bool> condition)
    {
        var values = all.Value;
        for (var i = 0; i < trees.Length; i++)
        {
            if (condition(values[i]))
                yield return trees[i];
        }
    }

    private ImmutableArray<T> FindAll()
    {
        for (var next = Interlocked.Increment(ref taken); next <= trees.Length; next = Interlocked.Increment(ref taken))
        {
            Cancellation.ThrowIfRequested();
            Of(trees[next - 1]);
        }

        // What another thread is busy with, or was cancelled at, is found here.
        return trees.Select(Of).ToImmutableArray();
    }
}
