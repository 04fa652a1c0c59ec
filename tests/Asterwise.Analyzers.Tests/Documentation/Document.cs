using System.Text.RegularExpressions;
using Asterwise.Analyzers.Tests.Infrastructure;
using Asterwise.Runtime.AspNetCore;
using Asterwise.Runtime.Extensions;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Asterwise.Analyzers.Tests.Documentation;

/// <summary>The documents of the repository, by their paths from its root.</summary>
internal static partial class Document
{
    /// <summary>Whether a test writes what it makes into a document, in the place of comparing.</summary>
    public static bool IsUpdating { get; } = Environment.GetEnvironmentVariable("ASTERWISE_UPDATE_DOCS") is not null;

    /// <summary>The packages for services and for gateways, and what they build on, which documents speak of.</summary>
    public static IEnumerable<MetadataReference> EveryRuntime => References.WithRuntime.All.Concat(
        from type in new[]
        {
            typeof(AsterwiseErrorResult), typeof(AsterwiseClientOptions),
            typeof(HttpStandardResilienceOptions), typeof(ResiliencePipeline),
        }
        select MetadataReference.CreateFromFile(type.Assembly.Location));

    public static IEnumerable<string> All() => Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
        .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "artifacts" || part.StartsWith('.')))
        .Order(StringComparer.Ordinal);

    public static string PathOf(string document) => Path.Combine(Repository.Root, document);

    public static string Read(string document) => File.ReadAllText(PathOf(document)).ReplaceLineEndings("\n");

    public static string[] Lines(string document) => Read(document).Split('\n');

    /// <summary>The fenced blocks in their order, with the words behind the fence.</summary>
    public static IEnumerable<(string Info, string Text)> Blocks(string document) =>
        Fence().Matches(Read(document)).Select(match => (match.Groups["info"].Value, match.Groups["text"].Value));

    /// <summary>The text of the fenced blocks with this word, or these words, behind the fence.</summary>
    public static IEnumerable<string> Blocks(string document, string info) =>
        Blocks(document).Where(block => block.Info == info).Select(block => block.Text);

    public static string Prose(string document) => Fence().Replace(Read(document), "");

    public static IEnumerable<string> Headings(string document) =>
        Prose(document).Split('\n').Where(line => line.StartsWith('#')).Select(line => line.TrimStart('#').Trim());

    public static IEnumerable<string> Links(string document) =>
        Link().Matches(Prose(document)).Select(match => match.Groups["target"].Value);

    /// <summary>The path of what a relative link leads to, from the root.</summary>
    public static string Target(string document, string link) => link.Split('#')[0] is { Length: > 0 } path
        ? Path.GetRelativePath(
            Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(document)!, path)))
        : document;

    [GeneratedRegex(@"^```(?<info>[^\n]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
