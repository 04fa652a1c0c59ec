using System.Diagnostics;

namespace Asterwise.Consumer;

/// <summary>A sample as a process that runs until it is disposed, or ends by itself.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process process;
    private readonly List<string> lines = [];
    private readonly Task<string> errors;

    private RunningProgram(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
    }

    public static RunningProgram Start(string sample, string? key, Uri api)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [Path.Combine(Repository.Root, "samples", sample, "bin", Repository.Configuration, "net10.0", sample + ".dll")])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "samples", sample),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASTERWISE_API_KEY"] = key;
        start.Environment["ASTERWISE_API_BASE_URL"] = api.ToString();
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["no_proxy"] = "127.0.0.1";
        return new(Process.Start(start)!);
    }

    /// <summary>All that has been printed up to now, as far as it was waited for.</summary>
    public string Output => string.Join('\n', lines);

    /// <summary>The first line with this text, on either output; null where the program ends without it.</summary>
    public async Task<string?> FindAsync(string text)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (line.Contains(text, StringComparison.Ordinal))
                return line;
        }

        lines.AddRange((await errors).Split('\n'));
        return lines.Find(line => line.Contains(text, StringComparison.Ordinal));
    }

    /// <summary>The rest of the first line with this text; a program that ends without it fails.</summary>
    public async Task<string> WaitForAsync(string text) => await FindAsync(text) is { } line
        ? line[(line.IndexOf(text, StringComparison.Ordinal) + text.Length)..].Trim()
        : throw new InvalidOperationException($"The program ended and did not print '{text}':\n{Output}");

    public async Task<Outcome> WaitForExitAsync()
    {
        var output = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, output);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
