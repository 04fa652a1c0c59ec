using System.Globalization;
using System.Text;

namespace Asterwise.Analyzers.Fuzz.Inputs;

/// <summary>Texts of many parts. <c>№</c> is the number of a part, and <c>№-</c> that of the one before it.</summary>
internal static class Repeated
{
    public static string Text(int count, string part, string separator = "")
    {
        var text = new StringBuilder();
        for (var number = 1; number <= count; number++)
        {
            if (number > 1)
                text.Append(separator);
            text.Append(Numbered(part, number));
        }

        return text.ToString();
    }

    /// <summary>The starts, the middle, and the ends in reverse.</summary>
    public static string Nested(int count, string start, string middle, string end) =>
        Text(count, start) + middle + string.Concat(Enumerable.Range(0, count).Select(i => Numbered(end, count - i)));

    private static string Numbered(string part, int number) => part
        .Replace("№-", (number - 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("№", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
