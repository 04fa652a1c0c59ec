using System.Diagnostics;
using Asterwise.Analyzers.Files;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Files;

public sealed class GitIgnoreTests
{
    [Theory]
    [InlineData(".env", ".env")]
    [InlineData(".env", "src/.env")]
    [InlineData(".env*", "src/.env.local")]
    [InlineData("/secrets.json", "secrets.json")]
    [InlineData("src/secrets.json", "src/secrets.json")]
    [InlineData("src/", "src/deep/secrets.json")]
    [InlineData("**/local/*.json", "src/a/local/x.json")]
    [InlineData("src/**/x.json", "src/x.json")]
    [InlineData("src/**", "src/a/x.json")]
    [InlineData("appsettings.*.json", "appsettings.Development.json")]
    [InlineData("appsettings.?ocal.json  ", "appsettings.local.json")]
    [InlineData("[Ss]ecrets.json", "Secrets.json")]
    [InlineData("x[0-9].env", "x7.env")]
    [InlineData("x[!0-9].env", "xa.env")]
    [InlineData("\\#x", "#x")]
    [InlineData("*.env\n!keep.env", "x.env")]
    [InlineData("!x.env\nx.env", "x.env")]
    [InlineData("local/\n!local/keep.env", "local/keep.env")]
    public void What_git_leaves_out(string lines, string file) => Assert.True(Ignores(lines, file));

    [Theory]
    [InlineData("", ".env")]
    [InlineData("# .env", ".env")]
    [InlineData("!.env", ".env")]
    [InlineData("!\n/\n[\n\\", ".env")]
    [InlineData("/.env", "src/.env")]
    [InlineData("src/.env", "a/src/.env")]
    [InlineData(".env/", ".env")]
    [InlineData("*/x.env", "x.env")]
    [InlineData("*.env", "env/x")]
    [InlineData("a*b.env", "a/b.env")]
    [InlineData("x[0-9].env", "xa.env")]
    [InlineData("*.env\n!keep.env", "keep.env")]
    [InlineData("local/**\n!local/keep.env", "local/keep.env")]
    public void What_git_takes(string lines, string file) => Assert.False(Ignores(lines, file));

    [Fact]
    public void The_nearest_file_has_the_last_word()
    {
        var ignore = GitIgnore.Of(
            [new FileOfProject("/r/src/.gitignore", "!x.env\r\n"), new FileOfProject(@"/r\.gitignore", "*.env\r\n")]);

        Assert.True(ignore.Ignores("/r/x.env"));
        Assert.False(ignore.Ignores(@"/r\src\x.env"));
        Assert.False(ignore.Ignores("/other/x.env"));
    }

    [Fact]
    public void A_pattern_of_stars_takes_no_more_than_its_length_times_that_of_the_name()
    {
        var pattern = string.Concat(Enumerable.Repeat("*a", 200)) + "b";

        Assert.False(Ignores(pattern, new string('a', 250)));
    }

    [Fact]
    public void Git_says_the_same()
    {
        string[] lines = [".env*", "!.env.example", "/local/", "**/x/*.json", "a/**", "!a/keep.json", "[Bb]in/", "*.user"];
        string[] files =
        [
            ".env", ".env.example", "src/.env.local", "local/x.json", "src/local/x.json", "b/x/y.json", "a/keep.json",
            "a/b/keep.json", "Bin/x.config", "x.user", "x.users",
        ];
        var folder = Directory.CreateTempSubdirectory("asterwise-git-");
        try
        {
            File.WriteAllLines(Path.Combine(folder.FullName, ".gitignore"), lines);
            Assert.Equal(0, Git(folder.FullName, "init", "-q"));

            Assert.All(files, file => Assert.Equal(
                Git(folder.FullName, "check-ignore", "-q", file) == 0, Ignores(string.Join('\n', lines), file)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool Ignores(string lines, string file) =>
        GitIgnore.Of([new FileOfProject("/r/.gitignore", lines)]).Ignores("/r/" + file);

    private static int Git(string folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder })!;
        git.WaitForExit();
        return git.ExitCode;
    }
}
