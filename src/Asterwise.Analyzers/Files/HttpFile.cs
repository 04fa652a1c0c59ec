using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Files;

/// <summary>A request as a <c>.http</c> file has it.</summary>
internal sealed class HttpFileRequest(HttpFileText url)
{
    public HttpFileText Url { get; } = url;

    public List<HttpFileField> Headers { get; } = new();

    /// <summary>The parameters that are written in the URL itself, and in lines below it.</summary>
    public List<HttpFileField> Query { get; } = new();
}

/// <summary>A header field or a query parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="NameSpan">Where the name is.</param>
/// <param name="Span">Where both are.</param>
internal sealed record HttpFileField(string Name, HttpFileText Value, TextSpan NameSpan, TextSpan Span);

/// <summary>
/// Reads <c>.http</c> and <c>.rest</c> files: requests between lines of <c>###</c>, each a line with a URL, header fields, and a
/// body behind an empty line; <c>@name = value</c> before them, and comments anywhere.
/// </summary>
internal sealed class HttpFileReader
{
    private static readonly char[] Blanks = { ' ', '\t' };

    private readonly string text;
    private readonly IEnumerable<TextSpan> lines;
    private readonly HttpFileVariables variables = new();
    private HttpFileRequest? request;
    private State state;

    private HttpFileReader(ProjectFile file)
    {
        text = file.Text;
        lines = file.Lines;
    }

    private enum State
    {
        BeforeRequest,
        InScript,
        InHeaders,
        InBody,
    }

    public static IEnumerable<HttpFileRequest> RequestsIn(ProjectFile file)
    {
        var reader = new HttpFileReader(file);
        foreach (var line in reader.lines)
        {
            Cancellation.ThrowIfRequested();
            if (reader.Read(reader.Trimmed(line)) is { } finished)
                yield return finished;
        }

        if (reader.request is { } last)
            yield return last;
    }

    /// <summary>Reads a line; the request that it ends, or null.</summary>
    private HttpFileRequest? Read(TextSpan line)
    {
        if (Has(line, "###"))
        {
            var finished = request;
            request = null;
            state = State.BeforeRequest;
            return finished;
        }

        if (state == State.InScript)
            state = Holds(line, "%}") ? State.BeforeRequest : State.InScript;
        else if (line.IsEmpty)
            state = state == State.InHeaders ? State.InBody : state;
        else if (state != State.InBody && !Has(line, "#") && !Has(line, "//"))
            ReadContent(line);
        return null;
    }

    private void ReadContent(TextSpan line)
    {
        if (state == State.InHeaders && (Has(line, "?") || Has(line, "&")))
            ReadQuery(line);
        else if (state == State.InHeaders)
            ReadHeader(line);
        else if (Has(line, "@"))
            ReadVariable(line);
        else if (Has(line, "<"))
            state = Holds(line, "{%") && !Holds(line, "%}") ? State.InScript : state;
        else
            ReadRequestLine(line);
    }

    private void ReadVariable(TextSpan line)
    {
        var equals = text.IndexOf('=', line.Start, line.Length);
        if (equals > 0)
            variables.Define(text.Substring(line.Start + 1, equals - line.Start - 1).Trim(), After(equals, line));
    }

    /// <summary><c>GET https://… HTTP/1.1</c>, or the URL alone.</summary>
    private void ReadRequestLine(TextSpan line)
    {
        var start = line.Start;
        while (start < line.End && char.IsLetter(text[start]))
            start++;
        var hasMethod = start > line.Start && start < line.End && Blanks.Contains(text[start]);
        var version = text.LastIndexOf(" HTTP/", line.End - 1, line.Length, StringComparison.OrdinalIgnoreCase);
        var url = Trimmed(TextSpan.FromBounds(
            hasMethod ? start : line.Start, version > start ? version : line.End));
        request = new HttpFileRequest(variables.In(text.Substring(url.Start, url.Length)));
        state = State.InHeaders;
        var query = url.IsEmpty ? -1 : text.IndexOf('?', url.Start, url.Length);
        if (query >= 0)
            ReadQuery(TextSpan.FromBounds(query, url.End));
    }

    private void ReadHeader(TextSpan line)
    {
        var colon = text.IndexOf(':', line.Start, line.Length);
        if (colon < 0)
            return;
        var name = Trimmed(TextSpan.FromBounds(line.Start, colon));
        if (!name.IsEmpty)
            request!.Headers.Add(Field(name, After(colon, line), line));
    }

    /// <summary>What begins with <c>?</c> or <c>&amp;</c>.</summary>
    private void ReadQuery(TextSpan query)
    {
        var end = text.IndexOf('#', query.Start, query.Length) is >= 0 and var fragment ? fragment : query.End;
        for (int start = query.Start + 1, next; start < end; start = next + 1)
        {
            next = text.IndexOf('&', start, end - start) is >= 0 and var found ? found : end;
            var equals = text.IndexOf('=', start, next - start);
            if (equals > start)
            {
                var span = Trimmed(TextSpan.FromBounds(start, next));
                request!.Query.Add(Field(TextSpan.FromBounds(start, equals), After(equals, span), span));
            }
        }
    }

    private HttpFileField Field(TextSpan name, string value, TextSpan span) =>
        new(text.Substring(name.Start, name.Length), variables.In(value), name, span);

    /// <summary>The rest of a line behind a character.</summary>
    private string After(int index, TextSpan line) => text.Substring(index + 1, Math.Max(0, line.End - index - 1)).Trim();

    private bool Has(TextSpan line, string start) =>
        line.Length >= start.Length && string.CompareOrdinal(text, line.Start, start, 0, start.Length) == 0;

    private bool Holds(TextSpan line, string word) => text.IndexOf(word, line.Start, line.Length, StringComparison.Ordinal) >= 0;

    private TextSpan Trimmed(TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }
}
