namespace Asterwise.Analyzers.Fuzz.Places;

/// <summary>What a statement is the only one of. <c>S</c> stands for it, and <c>E</c> for it as an expression.</summary>
internal sealed record Embedding(string Name, string Text, bool IsTopLevel = false)
{
    public static Embedding None { get; } = new("a statement", "S");

    public static IReadOnlyList<Embedding> All { get; } =
    [
        None,
        new("if", "if (flag) S"),
        new("if, then else", "if (flag) S else Same(key);"),
        new("else", "if (flag) Same(key); else S"),
        new("else if", "if (flag) Same(key); else if (key == null) S else Same(asterwiseKey);"),
        new("if in if", "if (flag) if (key == null) S"),
        new("foreach", "foreach (var item in items) S"),
        new("foreach with designations", "foreach (var (a, b) in new[] { (key, flag) }) S"),
        new("using", "using (new Wrapper(key)) S"),
        new("lock", "lock (map) S"),
        new("fixed", "unsafe { fixed (char* pointer = key) S }"),
        new("label", "Here: S"),
        new("label after goto", "if (flag) goto Here; Here: S"),
        new("lambda", "Func<Task> later = async () => E;"),
        new("lambda without await", "Action now = () => E; now();"),
        new("lambda with a block", "Func<Task> later = async () => { S };"),
        new("anonymous method", "Action now = delegate { S };"),
        new("switch section", "switch (number) { case 1: S break; }"),
        new("default section", "switch (number) { case 1: break; default: S return; }"),
        new("for", "for (var i = 0; i < 3; i++) S"),
        new("for, without anything", "for (;;) S"),
        new("increment of for", "for (;; E) break;"),
        new("while", "while (flag) S"),
        new("do", "do S while (flag);"),
        new("local function", "void Local() { S } Local();"),
        new("local function with an arrow", "async Task Local() => E; await Local();"),
        new("static local function", "static void Local(HttpClient client, string asterwiseKey, string key) { S }"),
        new("block", "{ S }"),
        new("try", "try { S } catch { }"),
        new("catch", "try { Same(key); } catch (Exception e) when (e.Message == key) { S }"),
        new("finally", "try { Same(key); } finally { S }"),
        new("checked", "checked { S }"),
        new("unsafe", "unsafe { S }"),
        new("condition", "#if !NEVER\nS\n#endif\n"),
        new("pragma", "#pragma warning disable\nS\n#pragma warning restore\n"),
        new("region", "#region key\nS\n#endregion\n"),
        new("comments", "/* a */ S // b\n"),
        new("twice", "S S"),
        new("top level", "S", true),
        new("top level if", "if (flag) S", true),
        new("top level else", "if (flag) Same(key); else S", true),
        new("top level local function", "async Task Local() => E;\nawait Local();", true),
        new("top level label", "Here: S", true),
        new("await foreach", "await foreach (var item in Each()) S async IAsyncEnumerable<string> Each() { yield return key; }"),
    ];

    public string Around(string statement)
    {
        var expression = statement.EndsWith(';') ? statement[..^1] : statement;
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < Text.Length; i++)
        {
            var isAlone = (i == 0 || !char.IsLetterOrDigit(Text[i - 1]))
                && (i + 1 == Text.Length || !char.IsLetterOrDigit(Text[i + 1]));
            text.Append(Text[i] switch
            {
                'S' when isAlone => statement,
                'E' when isAlone => expression,
                var other => other.ToString(),
            });
        }

        return text.ToString();
    }
}
