using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using Asterwise.Emulator;

namespace Asterwise.Runtime.Publish.Tests;

/// <summary>
/// The programs that use every public member, published in the ways that take code away, and run.
/// </summary>
public sealed class PublishTests : IDisposable
{
    private const string Key = "aw_NotARealKey-0123456789_abcdefghijklmnopqrstuvw";

    private static readonly string Root = Path.GetFullPath(
        typeof(PublishTests).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(attribute => attribute.Key == "RepositoryRoot").Value!);

    private readonly string folder = Directory.CreateTempSubdirectory("asterwise-publish-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("trimmed")]
    [InlineData("aot")]
    public async Task Every_public_member_works(string publishedAs)
    {
        await PublishAsync("Asterwise.Runtime.EveryMember", publishedAs);

        await using var api = await ApiEmulator.StartAsync(Key);
        var run = await RunAsync(
            Path.Combine(folder, "published", "Asterwise.Runtime.EveryMember"),
            [],
            ("ASTERWISE_API_BASE_URL", api.Origin.ToString()),
            ("ASTERWISE_API_KEY", Key));

        Assert.True(run.ExitCode == 0, run.Text);
        Assert.Contains("requests: ", run.Text, StringComparison.Ordinal);
        Assert.Contains("aw_NotA…", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Key[3..12], run.Text, StringComparison.Ordinal);
        Assert.Equal(9, api.Requests.Count);
    }

    [Theory]
    [InlineData("trimmed")]
    [InlineData("aot")]
    public async Task Every_public_member_for_ASP_NET_Core_works(string publishedAs)
    {
        await PublishAsync("Asterwise.Runtime.AspNetCore.EveryMember", publishedAs);

        var run = await RunAsync(
            Path.Combine(folder, "published", "Asterwise.Runtime.AspNetCore.EveryMember"), [], ("ASTERWISE_API_KEY", Key));

        Assert.True(run.ExitCode == 0, run.Text);
        Assert.Contains("key: aw_NotA…", run.Text, StringComparison.Ordinal);
        Assert.Contains("/throw: 500 internal_error", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Key[3..12], run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trimmed")]
    [InlineData("aot")]
    public async Task Every_public_member_for_services_works(string publishedAs)
    {
        await PublishAsync("Asterwise.Runtime.Extensions.EveryMember", publishedAs);

        await using var api = await ApiEmulator.StartAsync(Key);
        var run = await RunAsync(
            Path.Combine(folder, "published", "Asterwise.Runtime.Extensions.EveryMember"),
            [],
            ("ASTERWISE_API_BASE_URL", api.Origin.ToString()),
            ("ASTERWISE_API_KEY", Key));

        Assert.True(run.ExitCode == 0, run.Text);
        Assert.Contains("health: Healthy", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Key[3..12], run.Text, StringComparison.Ordinal);
    }

    private async Task PublishAsync(string project, string publishedAs)
    {
        var published = await RunAsync("dotnet",
        [
            "publish", Path.Combine(Root, "tests", project),
            "-r", RuntimeInformation.RuntimeIdentifier, "-o", Path.Combine(folder, "published"),
            "--artifacts-path", Path.Combine(folder, "artifacts"),
            "--disable-build-servers", "-p:PublishAs=" + publishedAs,
        ]);
        Assert.True(published.ExitCode == 0, published.Text);
        Assert.DoesNotMatch("warning|IL[23][0-9]{3}", published.Text);
        Assert.Equal(publishedAs == "trimmed", File.Exists(Path.Combine(folder, "published", "Asterwise.Runtime.dll")));
    }

    private static async Task<(int ExitCode, string Text)> RunAsync(
        string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
