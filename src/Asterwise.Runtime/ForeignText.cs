namespace Asterwise.Runtime;

/// <summary>A body that is not the API's: the page or the text of a proxy.</summary>
internal static class ForeignText
{
    /// <summary>The first line of a text; empty for markup and for JSON.</summary>
    public static string Summary(string body)
    {
        body = body.Trim();
        return body.Length == 0 || body[0] is '{' or '[' or '<' ? "" : OnOneLine(body.Split('\n')[0]);
    }

    /// <summary>Without control characters, which would forge lines in a log, and not without end.</summary>
    public static string OnOneLine(string text)
    {
        var characters = text.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            if (char.IsControl(characters[i]) || characters[i] is '\u2028' or '\u2029')
                characters[i] = ' ';
        }

        var line = new string(characters).Trim();
        const int longest = 1000;
        return line.Length > longest ? line.Substring(0, longest) + "…" : line;
    }
}
