using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Writes a package's readme and its pages, with the relative links of the repository made into links that work there. A page
/// keeps its links to what is packed beside it, as it is read in a folder; the readme keeps none, as a package site shows it
/// alone. Every other link leads to the repository's pages, and as long as these have no address, its text stays without one.
/// </summary>
public sealed class PackDocuments : Task
{
    /// <summary>The folder of the repository, with a separator at its end.</summary>
    [Required]
    public string Root { get; set; }

    /// <summary>The path of the document that becomes README.md, from the root.</summary>
    [Required]
    public string Readme { get; set; }

    /// <summary>The full paths of the pages that keep their places in the package.</summary>
    public string[] Pages { get; set; } = new string[0];

    /// <summary>What the address of a file of the repository begins with; empty where there is none.</summary>
    public string RepositoryPages { get; set; }

    [Required]
    public string OutputFolder { get; set; }

    /// <summary>The documents that were written, with the place of each in the package.</summary>
    [Output]
    public ITaskItem[] Packed { get; set; }

    // A block of code stays as it is; so do links with a scheme and links within the document.
    private static readonly Regex BlockOrRelativeLink = new Regex(
        @"^```.*?^```|\[(?<text>[^\]]*)\]\((?![a-z]+:|#)(?<target>[^)\s]+)\)", RegexOptions.Multiline | RegexOptions.Singleline);

    // A package site shows no picture that is a file of the repository.
    private static readonly Regex Pictures = new Regex(
        @"^<(?<tag>picture|p|details)>.*?^</\k<tag>>\n+", RegexOptions.Multiline | RegexOptions.Singleline);

    public override bool Execute()
    {
        var pages = Pages.Select(FromRoot).ToList();
        var readme = Write(Readme, "README.md", new string[0]);
        Packed = pages.Select(page => Write(page, page, pages)).Prepend(readme).ToArray();
        return true;
    }

    private ITaskItem Write(string document, string packagePath, ICollection<string> neighbours)
    {
        var text = Pictures.Replace(File.ReadAllText(Path.Combine(Root, document)), "");
        var output = Path.GetFullPath(Path.Combine(OutputFolder, packagePath));
        Directory.CreateDirectory(Path.GetDirectoryName(output));
        File.WriteAllText(output, BlockOrRelativeLink.Replace(text, match => Rewrite(match, document, neighbours)));

        var item = new TaskItem(output);
        item.SetMetadata("Pack", "true");
        item.SetMetadata("PackagePath", packagePath);
        return item;
    }

    private string Rewrite(Match match, string document, ICollection<string> neighbours)
    {
        if (!match.Groups["target"].Success)
            return match.Value;
        var target = match.Groups["target"].Value.Split(new[] { '#' }, 2);
        var file = FromRoot(Path.GetFullPath(Path.Combine(Root, Path.GetDirectoryName(document), target[0])));
        if (neighbours.Contains(file))
            return match.Value;
        var text = match.Groups["text"].Value;
        var anchor = target.Length > 1 ? "#" + target[1] : "";
        return string.IsNullOrEmpty(RepositoryPages) ? text : "[" + text + "](" + RepositoryPages + file + anchor + ")";
    }

    private string FromRoot(string path)
    {
        return path.Substring(Root.Length).Replace('\\', '/');
    }
}
