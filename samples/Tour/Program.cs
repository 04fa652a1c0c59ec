using Asterwise.Consumer;
using Asterwise.Samples;

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    interrupted.Cancel();
};

// Another client than the sample may be named, to see how far it gets.
var sample = args.FirstOrDefault() ?? Path.Combine(Repository.Root, "samples", "BrokenClient");
try
{
    // What the client asks for beside our packages was restored with this project.
    using var folder = new ConsumerFolder(Repository.RestoredPackages);
    await new Tour(sample, folder, interrupted.Token).RunAsync();
    return 0;
}
catch (Exception exception) when (exception is BrokenPromiseException or TimeoutException)
{
    Console.Error.WriteLine("The tour broke a promise. " + exception.Message);
    return 1;
}
catch (OperationCanceledException)
{
    return 130;
}
