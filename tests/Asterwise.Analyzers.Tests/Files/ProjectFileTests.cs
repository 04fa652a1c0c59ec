using System.Reflection;
using System.Text;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Files;
using Asterwise.Analyzers.Rules;
using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Files;

/// <summary>What holds of all files that are no C#, whatever is in them.</summary>
public class ProjectFileTests
{
    private static readonly string[] EveryKind =
    [
        "appsettings.json", ".env", "moon.http", "web.config", "Dockerfile", "compose.yml", ".github/workflows/ci.yml",
    ];

    [Fact]
    public async Task Nothing_is_reported_in_the_files_of_this_repository_but_for_the_broken_client()
    {
        var files = FilesIn(Repository.Root, levels: 8).ToList();
        var broken = Path.Combine(Repository.Root, "samples", "BrokenClient", "appsettings.json");

        Assert.InRange(files.Count, 20, int.MaxValue);
        Assert.Equal(
            [broken],
            (await ProjectFileTest.DiagnosticsAsync([.. files])).Select(found => found.Location.GetLineSpan().Path));
    }

    [Fact]
    public async Task Nothing_is_reported_in_the_files_of_the_packages_that_are_restored()
    {
        var root = typeof(ProjectFileTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "NuGetPackageRoot").Value!;
        var files = FilesIn(root, levels: 5).Take(2000).ToList();

        Assert.InRange(files.Count, 50, 2000);
        Assert.Empty(await ProjectFileTest.DiagnosticsAsync([.. files]));
    }

    [Fact]
    public async Task What_is_long_in_one_way_does_no_harm()
    {
        string[] repeated =
        [
            "aw_", "YXdf", "QmVhcmVyIGF3X", "\\", "\\u0061w_", "\\u006", "&#97;", "&#", "&", "{{", "{{a}}", "}}", "###\n",
            "@a={{a}}\n", "GET x\n", "GET https://api.asterwise.com?", "a:", "a: {{b}}\n", "?&=", "\n", "< {%\n", "\uD800",
        ];
        var files = from text in repeated
                    from path in EveryKind
                    select new FileOfProject(
                        path, "GET https://api.asterwise.com/\n" + string.Concat(Enumerable.Repeat(text, 10_000)));

        Assert.DoesNotContain(await ProjectFileTest.DiagnosticsAsync([.. files]), diagnostic => diagnostic.Id == "AD0001");
    }

    [Theory]
    [InlineData("X-{0}: {{{{asterwiseKey}}}}")]
    [InlineData("Authorization: {0} {{{{asterwiseKey}}}}")]
    [InlineData("Authorization: {0}")]
    [InlineData("X-API-Key: Bearer {0}")]
    [InlineData("?{0}=api_key")]
    [InlineData("?api_key={0}")]
    public async Task No_message_shows_a_key(string line)
    {
        string[] forms = [Verify.Key, Convert.ToBase64String(Encoding.UTF8.GetBytes(Verify.Key))];
        foreach (var form in forms)
        {
            var request = "GET https://api.asterwise.com/v1/moon\n" + string.Format(null, line, form);
            var found = await ProjectFileTest.DiagnosticsAsync(new FileOfProject("moon.http", request));

            Assert.NotEmpty(found);
            Assert.All(found, diagnostic =>
            {
                Assert.DoesNotContain(Verify.Key[..8], diagnostic.GetMessage(), StringComparison.Ordinal);
                Assert.DoesNotContain(form[^8..], diagnostic.GetMessage(), StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public void The_searches_can_be_cancelled()
    {
        var file = ProjectFile.Of(
            new FileOfProject("moon.http", $"GET https://api.asterwise.com\nX: {Verify.Key}"),
            () => AsterwiseOptions.Default,
            new Once<GitIgnore>(() => GitIgnore.Of([])))!;
        using var cancellation = Cancellation.Use(new CancellationToken(canceled: true));

        Assert.Throws<OperationCanceledException>(() => file.Keys().ToList());
        Assert.Throws<OperationCanceledException>(() => new RequestInHttpFile().Check(file).ToList());
    }

    private static IEnumerable<FileOfProject> FilesIn(string folder, int levels) =>
        from path in Directory.EnumerateFiles(
            folder,
            "*",
            new EnumerationOptions
            {
                RecurseSubdirectories = true, MaxRecursionDepth = levels, IgnoreInaccessible = true,
                AttributesToSkip = FileAttributes.System,
            })
        where ProjectFileKinds.Of(path) != ProjectFileKind.None && !path.Split('/', '\\').Contains(".git")
        orderby path
        select new FileOfProject(path, File.ReadAllText(path));
}
