// Draws the pictures of the README into docs/pictures: dotnet run --project build/pictures
using System.Reflection;
using Asterwise.Consumer;
using Asterwise.Pictures;

var root = typeof(Drawing).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
    .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

foreach (var badge in Badge.Of(root))
    Write(badge.Name, badge.Draw());

var mistake = await Mistake.FindAsync(Path.Combine(root, "samples", "BrokenClient"));
foreach (var theme in Theme.All)
{
    Write($"squiggle-{theme.Name}", mistake.DrawSquiggle(theme));
    Write($"diff-{theme.Name}", mistake.DrawDiff(theme));
}

var tour = await Dotnet.RunAsync(root, ["run", "--project", "samples/Tour"], new Dictionary<string, string?>());
if (tour.ExitCode != 0)
{
    Console.Error.WriteLine(tour.Output);
    return 1;
}

foreach (var theme in Theme.All)
    Write($"tour-{theme.Name}", TourPicture.Draw(tour.Output, theme));
return 0;

void Write(string name, string svg) => File.WriteAllText(Path.Combine(root, "docs", "pictures", name + ".svg"), svg);
