namespace Asterwise.Runtime;

/// <summary>A body that is not the API's: the page or the text of a proxy.</summary>
internal static class ForeignText
{
    /// <summary>The title of an HTML page, or else the first line of the text; empty for other markup and for JSON.</summary>
    public static string Summary(string body)
    {
        body = body.Trim();
        if (body.Length == 0 || body[0] is '{' or '[')
            return "";
        if (body[0] != '<')
            return OnOneLine(body.Split('\n')[0]);
        var tag = body.IndexOf("<title", StringComparison.OrdinalIgnoreCase);
        var start = tag < 0 ? -1 : body.IndexOf('>', tag);
        var end = start < 0 ? -1 : body.IndexOf('<', start);
        return end < 0 ? "" : OnOneLine(body.Substring(start + 1, end - start - 1));
    }

    /// <summary>Without control characters, which would forge lines in a log, and not without end.</summary>
    public static string OnOneLine(string text)
    {
        var line = new string([.. text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)]).Trim();
        const int longest = 1000;
        return line.Length > longest ? line.Substring(0, longest) + "…" : line;
    }
}
