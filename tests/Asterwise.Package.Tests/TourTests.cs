using Asterwise.Consumer;

namespace Asterwise.Package.Tests;

/// <summary>The newcomer's first command, as it runs in a pipe.</summary>
public sealed class TourTests : IDisposable
{
    private readonly ConsumerFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_tour_shows_what_it_promises_and_leaves_nothing_behind()
    {
        folder.Environment["TMPDIR"] = folder.Environment["TMP"] = Directory.CreateDirectory(folder.PathOf("temp")).FullName;

        var tour = await folder.DotnetAsync(
            "run", "--no-build",
            "--project", Path.Combine(Repository.Root, "samples", "Tour"),
            "--configuration", Repository.Configuration);

        Assert.True(tour.ExitCode == 0, tour.Output);
        Assert.Contains("-        client.DefaultRequestHeaders.Add(\"apikey\", AsterwiseSettings.ApiKey);", tour.Output);
        Assert.DoesNotContain('\e', tour.Output);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.PathOf("temp"), "asterwise-*"));
    }
}
