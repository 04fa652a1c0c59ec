namespace Asterwise.Analyzers.Code;

/// <summary>
/// The cancellation token of the callback that runs. What is known of a compilation is shared by all its callbacks and each of
/// them has its own token, so a walk looks at the token of whoever waits for it and not at the one of whoever came first.
/// </summary>
internal static class Cancellation
{
    private static readonly AsyncLocal<CancellationToken> Current = new();

    /// <summary>Walks look at <paramref name="token"/> on this path of execution, until what is returned is disposed.</summary>
    public static Scope Use(CancellationToken token)
    {
        var scope = new Scope(Current.Value);
        Current.Value = token;
        return scope;
    }

    public static CancellationToken Token => Current.Value;

    public static void ThrowIfRequested() => Current.Value.ThrowIfCancellationRequested();

    /// <summary>Ends by going back to the token of before.</summary>
    public readonly struct Scope : IDisposable
    {
        private readonly CancellationToken before;

        public Scope(CancellationToken before) => this.before = before;

        public void Dispose() => Current.Value = before;
    }
}
