using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Keys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Files;

/// <summary>A file that is no C# and may hold a key.</summary>
internal sealed class ProjectFile
{
    private static readonly char[] Separators = { '/', '\\' };

    private readonly string path;
    private readonly Once<GitIgnore> gitIgnore;
    private readonly SourceText source;

    private ProjectFile(
        string path, ProjectFileKind kind, SourceText source, string text, AsterwiseOptions options, Once<GitIgnore> gitIgnore)
    {
        this.path = path;
        this.gitIgnore = gitIgnore;
        this.source = source;
        Kind = kind;
        Text = text;
        Options = options;
    }

    public ProjectFileKind Kind { get; }

    public string Text { get; }

    /// <summary>The options that hold for the file.</summary>
    public AsterwiseOptions Options { get; }

    /// <summary>The name without the folder.</summary>
    public string Name => path.Substring(path.LastIndexOfAny(Separators) + 1);

    /// <summary>Whether git leaves it out of the repository.</summary>
    public bool IsIgnored => gitIgnore.Value.Ignores(path);

    /// <summary>The lines without their ends.</summary>
    public IEnumerable<TextSpan> Lines => source.Lines.Select(line => line.Span);

    /// <summary>A file, where it is of a kind that is searched, can be read, and is neither binary nor huge.</summary>
    public static ProjectFile? Of(AdditionalText file, Func<AsterwiseOptions> options, Once<GitIgnore> gitIgnore)
    {
        var kind = ProjectFileKinds.Of(file.Path);
        if (kind == ProjectFileKind.None || file.GetText(Cancellation.Token) is not { Length: <= Limits.ProjectFile } source)
            return null;
        var text = source.ToString();
        return text.IndexOf('\0') >= 0 ? null : new ProjectFile(file.Path, kind, source, text, options(), gitIgnore);
    }

    public Location At(TextSpan span) => Location.Create(path, span, source.Lines.GetLinePositionSpan(span));

    /// <summary>The keys, be they plain, escaped or in base64, and where they are.</summary>
    public IEnumerable<(TextSpan Span, string Key)> Keys()
    {
        var decoded = DecodedText.Of(Text, Kind);
        for (var start = 0; ApiKey.TryFind(decoded.Text, start, out var key); start = key.End)
        {
            Cancellation.ThrowIfRequested();
            yield return (decoded.SourceOf(key), decoded.Text.Substring(key.Start, key.Length));
        }

        for (var start = 0; ApiKey.TryFindBase64(decoded.Text, start, out var key); start = key.End)
        {
            Cancellation.ThrowIfRequested();
            yield return (decoded.SourceOf(key), ApiKey.OfBase64(decoded.Text, key));
        }
    }
}
