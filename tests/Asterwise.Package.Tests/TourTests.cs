using Asterwise.Consumer;

namespace Asterwise.Package.Tests;

/// <summary>The newcomer's first command, as it runs in a pipe.</summary>
public sealed class TourTests : IDisposable
{
    private readonly ConsumerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_tour_shows_what_it_promises_and_leaves_nothing_behind()
    {
        _folder.Environment["TMPDIR"] = _folder.Environment["TMP"] = Directory.CreateDirectory(_folder.PathOf("temp")).FullName;

        var tour = await _folder.DotnetAsync("run", "--no-build", "--project", Path.Combine(Repository.Root, "samples", "Tour"), "--configuration", Repository.Configuration);

        Assert.True(tour.ExitCode == 0, tour.Output);
        Assert.Contains("-        _client.DefaultRequestHeaders.Add(\"apikey\", AsterwiseSettings.ApiKey);", tour.Output);
        Assert.DoesNotContain('\e', tour.Output);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.PathOf("temp"), "asterwise-*"));
    }
}
