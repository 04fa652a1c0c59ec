using System.Collections.Concurrent;
using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Keys;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Project;

/// <summary>The keys in the files of a project, each file searched once.</summary>
internal sealed class ProjectKeys
{
    private readonly ProjectModel project;
    private readonly FileGate gate;
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<KeyFinding>> byTree = new();
    private readonly Once<ImmutableHashSet<string>> ofPersons;

    public ProjectKeys(ProjectModel project, FileGate gate)
    {
        this.project = project;
        this.gate = gate;
        ofPersons = new(FindThoseOfPersons);
    }

    public ImmutableArray<KeyFinding> In(SyntaxTree tree) => byTree.GetOrAdd(tree, key =>
        KeySearch.Find(project.Values, key, project.Code.WordsOf(key), gate.KeyFragments).ToImmutableArray());

    /// <summary>Whether a key stands where a person wrote it, so that generated code only repeats it.</summary>
    public bool IsOfPerson(string key) => ofPersons.Value.Contains(key);

    private ImmutableHashSet<string> FindThoseOfPersons()
    {
        var keys = ImmutableHashSet.CreateBuilder<string>();
        foreach (var tree in project.Code.Compilation.SyntaxTrees.Where(gate.MayHoldKey))
        {
            Cancellation.ThrowIfRequested();
            var isGenerated = project.Code.IsGenerated(tree);
            keys.UnionWith(In(tree)
                .Where(finding => !isGenerated || GeneratedCode.IsCopied(tree, finding.Span))
                .Select(finding => finding.Key));
        }

        return keys.ToImmutable();
    }
}
