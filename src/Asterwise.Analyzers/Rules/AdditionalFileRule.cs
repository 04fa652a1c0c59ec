using System.Collections.Immutable;
using Asterwise.Analyzers.Files;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Rules;

/// <summary>A rule about a file that is no C#, which the build hands to the compiler beside the source.</summary>
internal abstract class AdditionalFileRule
{
    /// <summary>What it reports.</summary>
    public abstract ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>What is to be reported in a file, each place once.</summary>
    public abstract IEnumerable<Diagnostic> Check(ProjectFile file);
}
