using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Asterwise.Analyzers.Rules;

/// <summary>A rule about the project as a whole, checked at the end of its compilation.</summary>
internal abstract class ProjectRule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    public abstract IEnumerable<Diagnostic> Check(Compilation compilation, AnalyzerConfigOptionsProvider options);
}
