using Asterwise.Analyzers.Tests.Infrastructure;

namespace Asterwise.Analyzers.Tests.Documentation;

public class SourceLayoutTests
{
    private const int LongestLine = 130;

    [Fact]
    public void No_line_of_C_sharp_is_longer_than_130_characters()
    {
        var files = SourceFiles().ToList();
        Assert.NotEmpty(files);

        var tooLong = files.SelectMany(LongLines).ToList();

        Assert.True(
            tooLong.Count == 0,
            $"{tooLong.Count} lines are longer than {LongestLine} characters:\n{string.Join('\n', tooLong)}");
    }

    private static IEnumerable<string> LongLines(string file) => File.ReadLines(file)
        .Select((line, index) => (line.Length, Place: $"{Path.GetRelativePath(Repository.Root, file)}:{index + 1}"))
        .Where(line => line.Length > LongestLine)
        .Select(line => line.Place);

    private static IEnumerable<string> SourceFiles() =>
        from folder in new[] { "build", "src", "tests", "samples", "benchmarks" }
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
        where !IsBuilt(file)
        orderby file
        select file;

    private static bool IsBuilt(string file) =>
        Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");
}
