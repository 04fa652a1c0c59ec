using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Http;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Rules;

/// <summary>A rule about what the code puts into a request: a descriptor, and a predicate over one write and the evidence for it.</summary>
internal abstract class RequestRule
{
    /// <summary>Every rule of this kind; a new one is a new file and a line here.</summary>
    public static readonly RequestRule[] All =
    {
        new ASTW2001MisnamedHeader(),
        new ASTW2002PossiblyMisnamedHeader(),
        new ASTW2003KeyInQuery(),
        new ASTW2005WrongScheme(),
    };

    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Whether the write breaks the rule.</summary>
    public abstract bool IsBrokenBy(RequestWrite write, EvidenceKind evidence, ProjectModel project);

    /// <summary>What the diagnostic underlines; the fixes find the write again by it.</summary>
    public abstract SyntaxNode Underlined(RequestWrite write);

    /// <summary>What the message names; never a key.</summary>
    public abstract string Subject(RequestWrite write);

    /// <summary>A name from the source or an option for a message. Arguments get swapped, so a key may stand where the name should.</summary>
    internal static string Shown(string name)
    {
        const int longest = 60;
        var key = name.IndexOf(KeyFormat.Prefix, StringComparison.Ordinal);
        return key >= 0 ? name.Substring(0, key) + KeyFormat.Mask(name.Substring(key))
            : name.Length > longest ? name.Substring(0, longest) + "…"
            : name;
    }
}
