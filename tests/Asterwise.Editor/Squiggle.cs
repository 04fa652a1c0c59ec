using System.Text.Json.Nodes;

namespace Asterwise.Editor;

/// <summary>A diagnostic of the server, in a file.</summary>
internal sealed record Squiggle(string File, JsonNode Diagnostic)
{
    private static readonly string[] Severities = ["error", "warning", "suggestion", "hint"];

    public string Id => Diagnostic["code"]!.ToString();

    public string Message => Diagnostic["message"]!.ToString();

    public string Severity => Severities[(int)Diagnostic["severity"]! - 1];

    /// <summary>As the compiler prints it; the protocol counts from 0.</summary>
    public string Place
    {
        get
        {
            var start = Diagnostic["range"]!["start"]!;
            return $"{Path.GetFileName(File)}({(int)start["line"]! + 1},{(int)start["character"]! + 1})";
        }
    }
}
