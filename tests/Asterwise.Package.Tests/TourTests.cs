using Asterwise.Consumer;
using Asterwise.Pictures;
using Asterwise.Samples;
using Microsoft.Extensions.Time.Testing;

namespace Asterwise.Package.Tests;

/// <summary>The newcomer's first command, as it runs in a pipe.</summary>
public sealed class TourTests : IDisposable
{
    private readonly ConsumerFolder folder = new();

    public TourTests() =>
        folder.Environment["TMPDIR"] = folder.Environment["TMP"] = Directory.CreateDirectory(folder.PathOf("temp")).FullName;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_tour_shows_what_it_promises_and_leaves_nothing_behind()
    {
        var tour = await RunAsync();

        Assert.True(tour.ExitCode == 0, tour.Output);
        Assert.Contains("-        client.DefaultRequestHeaders.Add(\"apikey\", AsterwiseSettings.ApiKey);", tour.Output);
        Assert.All(tour.Output, letter => Assert.False(char.IsControl(letter) && letter is not '\n', $"'{(int)letter}'"));
        AssertNothingIsLeft();
        // 'dotnet run --project build/pictures' draws them again.
        Assert.All(Theme.All, theme => Assert.Equal(TourPicture.Draw(tour.Output, theme), PictureOf(theme)));
    }

    [Fact]
    public async Task A_promise_that_is_broken_is_named_and_nothing_is_left_behind()
    {
        var client = Directory.CreateDirectory(folder.PathOf("WellWritten")).FullName;
        foreach (var file in new[] { "BrokenClient.csproj", "Directory.Build.props", "AsterwiseSettings.cs" })
            File.Copy(Path.Combine(Repository.Root, "samples", "BrokenClient", file), Path.Combine(client, file));
        await File.WriteAllTextAsync(Path.Combine(client, "Program.cs"), "return;");

        var tour = await RunAsync(client);

        Assert.Equal(1, tour.ExitCode);
        Assert.EndsWith("\nThe tour broke a promise. The build did not report ASTW1001.", tour.Output.TrimEnd());
        AssertNothingIsLeft();
    }

    [Fact]
    public void What_takes_longer_than_two_seconds_has_a_line_that_goes_again()
    {
        var terminal = new StringWriter();
        var time = new FakeTimeProvider();

        using (new Progress(terminal, time))
        {
            time.Advance(TimeSpan.FromSeconds(1.9));
            Assert.Equal("", terminal.ToString());
            time.Advance(TimeSpan.FromSeconds(0.1));
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(["", "  … 2 s", "  … 3 s", ""], terminal.ToString().Split('\r').Where((_, index) => index % 2 == 0));
    }

    [Fact]
    public void What_is_quick_has_no_such_line()
    {
        var terminal = new StringWriter();

        new Progress(terminal, new FakeTimeProvider()).Dispose();

        Assert.Equal("", terminal.ToString());
    }

    private Task<Outcome> RunAsync(params string[] client) => folder.DotnetAsync(
        [
            "run", "--no-build",
            "--project", Path.Combine(Repository.Root, "samples", "Tour"),
            "--configuration", Repository.Configuration,
            "--", .. client,
        ]);

    private static string PictureOf(Theme theme) =>
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "pictures", $"tour-{theme.Name}.svg")).ReplaceLineEndings("\n");

    private void AssertNothingIsLeft() =>
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.PathOf("temp"), "asterwise-*"));
}
