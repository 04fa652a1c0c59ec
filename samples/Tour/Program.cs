using Asterwise.Consumer;
using Asterwise.Samples;

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    interrupted.Cancel();
};

try
{
    using var folder = new ConsumerFolder();
    await new Tour(folder, interrupted.Token).RunAsync();
    return 0;
}
catch (Exception exception) when (exception is BrokenPromiseException or TimeoutException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
catch (OperationCanceledException)
{
    return 130;
}
