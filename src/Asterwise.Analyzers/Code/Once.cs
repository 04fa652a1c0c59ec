namespace Asterwise.Analyzers.Code;

/// <summary>
/// What is found out once, by whoever asks first, while the others wait: for what costs too much to be found out by each thread,
/// as <see cref="LazyThreadSafetyMode.PublicationOnly"/> has it. A search that was cancelled is not kept.
/// </summary>
/// <typeparam name="T">What is found.</typeparam>
internal sealed class Once<T>
{
    private readonly object gate = new();
    private readonly Func<T> find;
    private bool isFound;
    private T found = default!;

    /// <param name="find">Finds it; asks for nothing that may wait for this.</param>
    public Once(Func<T> find) => this.find = find;

    public T Value
    {
        get
        {
            lock (gate)
            {
                if (!isFound)
                    found = find();
                isFound = true;
                return found;
            }
        }
    }
}
