namespace Asterwise.Analyzers.Code;

/// <summary>Attributes in a text: most words that are called like one, such as <c>Header</c>, are something else.</summary>
internal static class AttributeNames
{
    public const string Suffix = "Attribute";

    /// <summary>Whether an attribute may stand in a text whose name, without its ending, is this.</summary>
    public static bool MayBeIn(string text, string name)
    {
        for (var start = IndexOf(name, text, 0); start >= 0; start = IndexOf(name, text, start + 1))
        {
            if (BeginsOne(text, start) && EndsOne(text, start + name.Length))
                return true;
        }

        return false;
    }

    /// <summary>Behind what opens a list of attributes, another one, a target or a namespace.</summary>
    private static bool BeginsOne(string text, int index)
    {
        var before = index - 1;
        while (before >= 0 && char.IsWhiteSpace(text[before]))
            before--;
        return before >= 0 && text[before] is '[' or ',' or ':' or '.';
    }

    private static bool EndsOne(string text, int index)
    {
        if (string.CompareOrdinal(text, index, Suffix, 0, Suffix.Length) == 0)
            index += Suffix.Length;
        while (index < text.Length && char.IsWhiteSpace(text[index]))
            index++;
        return index < text.Length && text[index] is '(' or ',' or ']';
    }

    private static int IndexOf(string name, string text, int start) => text.IndexOf(name, start, StringComparison.Ordinal);
}
