using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Asterwise.Analyzers.Fuzz.Processes;

/// <summary>This program once more, with stacks as small as they are where a compiler has least.</summary>
internal sealed class ChildProcess : IDisposable
{
    private const int LongestErrors = 200_000;

    private readonly Process process;
    private readonly StringBuilder errors = new();
    private readonly ManualResetEventSlim errorsEnd = new();

    public ChildProcess(params string[] arguments)
    {
        var start = new ProcessStartInfo(Host)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(typeof(ChildProcess).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        // Also for threads of the pool, which some of the work is continued on.
        var stack = Worker.StackSize.ToString("x", System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["DOTNET_DefaultStackSize"] = stack;
        start.Environment["DOTNET_Thread_DefaultStackSize"] = stack;
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginErrorReadLine();
    }

    public TextReader Output => process.StandardOutput;

    public TimeSpan ProcessorTime
    {
        get
        {
            try
            {
                process.Refresh();
                return process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                return TimeSpan.Zero;
            }
        }
    }

    private static string Host => Path.Combine(
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../..")),
        OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    public void Send(string line)
    {
        try
        {
            process.StandardInput.WriteLine(line);
            process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It died; what it wrote before says of what.
        }
    }

    public void Kill() => process.Kill();

    /// <summary>How it ended, after its output did.</summary>
    public (int Code, string Errors) Exit()
    {
        process.WaitForExit();
        errorsEnd.Wait(TimeSpan.FromSeconds(10));
        lock (errors)
            return (process.ExitCode, errors.ToString());
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
        errorsEnd.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            errorsEnd.Set();
            return;
        }

        lock (errors)
        {
            if (errors.Length < LongestErrors)
                errors.AppendLine(line);
        }
    }
}
