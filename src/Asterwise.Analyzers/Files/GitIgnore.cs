using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Files;

/// <summary>
/// The files that git leaves out of a repository, by those <c>.gitignore</c> files that the build hands over
/// (<see href="https://git-scm.com/docs/gitignore"/>).
/// </summary>
internal sealed class GitIgnore
{
    private const string FileName = "/.gitignore";

    /// <summary>Of the outer folders first, as the last one that matches decides.</summary>
    private readonly ImmutableArray<GitIgnorePattern> patterns;

    private GitIgnore(IEnumerable<GitIgnorePattern> patterns) => this.patterns = patterns.ToImmutableArray();

    /// <param name="files">The files that the compiler is given beside the source.</param>
    public static GitIgnore Of(IEnumerable<AdditionalText> files) => new(
        from file in files
        let path = Normal(file.Path)
        where path.EndsWith(FileName, StringComparison.Ordinal)
        let folder = path.Substring(0, path.Length - FileName.Length)
        orderby folder.Length
        from line in file.GetText(Cancellation.Token)?.Lines ?? Enumerable.Empty<TextLine>()
        let pattern = GitIgnorePattern.Of(line.ToString(), folder)
        where pattern is not null
        select pattern);

    /// <summary>Whether a file, or a folder that it is in, is left out.</summary>
    public bool Ignores(string path)
    {
        path = Normal(path);
        for (var end = path.IndexOf('/', 1); end >= 0; end = path.IndexOf('/', end + 1))
        {
            if (IsLeftOut(path.Substring(0, end), isFolder: true))
                return true;
        }

        return IsLeftOut(path, isFolder: false);
    }

    private bool IsLeftOut(string path, bool isFolder)
    {
        Cancellation.ThrowIfRequested();
        return patterns.LastOrDefault(pattern => pattern.Matches(path, isFolder)) is { IsException: false };
    }

    private static string Normal(string path) => path.Replace('\\', '/');
}
