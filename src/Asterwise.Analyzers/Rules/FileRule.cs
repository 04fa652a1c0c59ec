using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Project;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

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
/// <param name="Keys">The keys in it and in the other files.</param>
/// <param name="IsGenerated">Whether a generator wrote it.</param>
/// <param name="HasRequests">Whether it is looked at for requests too; what a generator wrote by itself is not.</param>
/// <param name="HandlesKey">Whether it is one of these in a project that has to do with Asterwise.</param>
internal sealed record FileToCheck(
    SyntaxTree Tree, ProjectModel Project, ProjectKeys Keys, bool IsGenerated, bool HasRequests, bool HandlesKey)
{
    /// <summary>Whether a person wrote what is at a place, be it in another file from which a generator copied it.</summary>
    public bool IsOfPerson(TextSpan span) => !IsGenerated || GeneratedCode.IsCopied(Tree, span);
}
