using Asterwise.Analyzers.Project;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Rules;

/// <summary>A rule about the text of one file, whatever it puts into requests.</summary>
internal abstract class FileRule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>What is to be reported in a file, in the order of its text and each place once.</summary>
    public abstract IEnumerable<Diagnostic> Check(FileToCheck file);
}

/// <summary>A file that the gate lets through.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Project">The project that it is a part of.</param>
/// <param name="Gate">The words that were found in it.</param>
/// <param name="HasRequests">Whether it is looked at for requests too; generated code is not.</param>
internal sealed record FileToCheck(SyntaxTree Tree, ProjectModel Project, FileGate Gate, bool HasRequests);
