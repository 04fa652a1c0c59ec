using System.Collections.Immutable;
using System.Text;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;

namespace Asterwise.Analyzers.Files;

/// <summary>A text with the values of its variables.</summary>
/// <param name="Text">The text, with a <see cref="TextValue.HoleMark"/> for each variable that is not known.</param>
/// <param name="Variables">The names of all variables that it is made of.</param>
internal sealed record HttpFileText(string Text, ImmutableArray<string> Variables);

/// <summary>The variables of a <c>.http</c> file: <c>@name = value</c>, used as <c>{{name}}</c>.</summary>
internal sealed class HttpFileVariables
{
    private const string Opening = "{{";
    private const string Closing = "}}";

    /// <summary>More than a person writes into a header field or a URL.</summary>
    private const int LongestText = 4096;

    private static readonly char[] BeforeName = { ' ', '\t', '%' };

    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    public void Define(string name, string value) => values[name] = value.Substring(0, Math.Min(value.Length, LongestText));

    public HttpFileText In(string text)
    {
        var result = new StringBuilder();
        var names = ImmutableArray.CreateBuilder<string>();
        Append(text, result, names, Limits.Depth);
        return new HttpFileText(result.ToString(), names.ToImmutable());
    }

    /// <summary>Variables may be made of others, and of many; both the length and the number of what is put in end.</summary>
    private void Append(string text, StringBuilder result, ImmutableArray<string>.Builder names, int depth)
    {
        var start = 0;
        while (start < text.Length && result.Length < LongestText && names.Count < Limits.Uses)
        {
            var opening = text.IndexOf(Opening, start, StringComparison.Ordinal);
            var closing = opening < 0 ? -1 : text.IndexOf(Closing, opening, StringComparison.Ordinal);
            var end = closing < 0 ? text.Length : opening;
            result.Append(text, start, Math.Min(end - start, LongestText - result.Length));
            if (closing < 0)
                return;
            start = closing + Closing.Length;
            var name = NameIn(text, opening + Opening.Length, closing);
            names.Add(name);
            if (depth > 0 && values.TryGetValue(name, out var value))
                Append(value, result, names, depth - 1);
            else
                result.Append(TextValue.HoleMark);
        }
    }

    /// <summary><c>ASTERWISE_API_KEY</c> of <c>$processEnv ASTERWISE_API_KEY</c>.</summary>
    private static string NameIn(string text, int start, int end)
    {
        // Nothing that is longer is a name.
        var reference = text.Substring(start, Math.Min(end - start, Limits.UrlBeginning)).Trim();
        return reference.Substring(reference.LastIndexOfAny(BeforeName) + 1);
    }
}
