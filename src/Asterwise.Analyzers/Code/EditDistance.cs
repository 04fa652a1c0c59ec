namespace Asterwise.Analyzers.Code;

/// <summary>How far two texts are from each other.</summary>
internal static class EditDistance
{
    /// <summary>
    /// How many letters have to be put in, taken out, exchanged, or changed over with their neighbour, to make one text of the
    /// other (optimal string alignment).
    /// </summary>
    public static int Between(string text, string other)
    {
        var (previous, row) = (new int[other.Length + 1], Enumerable.Range(0, other.Length + 1).ToArray());
        for (var i = 1; i <= text.Length; i++)
        {
            var next = new int[other.Length + 1];
            next[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var isSame = text[i - 1] == other[j - 1];
                next[j] = Math.Min(row[j - 1] + (isSame ? 0 : 1), Math.Min(row[j], next[j - 1]) + 1);
                if (i > 1 && j > 1 && text[i - 1] == other[j - 2] && text[i - 2] == other[j - 1])
                    next[j] = Math.Min(next[j], previous[j - 2] + 1);
            }

            (previous, row) = (row, next);
        }

        return row[other.Length];
    }
}
