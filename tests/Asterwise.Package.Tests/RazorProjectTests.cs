namespace Asterwise.Package.Tests;

public sealed class RazorProject() : ProjectWithMistake("web", """
    var builder = WebApplication.CreateBuilder(args);
    builder.Services.AddRazorPages();
    builder.Services.AddRazorComponents();
    var app = builder.Build();
    app.MapRazorPages();
    app.Run();
    """)
{
    public const string Component = "Components/Moon.razor";
    public const string Page = "Pages/Index.cshtml";

    private static readonly Dictionary<string, string> Files = new()
    {
        [Component] = $$"""
            @using System.Net.Http
            @inject HttpClient Http

            <p>@phase</p>

            @code {
                private const string Retired = "{{ConsoleProject.HardCodedKey}}";
                private string? phase;

                protected override async Task OnInitializedAsync()
                {
                    var asterwiseKey = Environment.GetEnvironmentVariable("ASTERWISE_API_KEY");
                    using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.asterwise.com/v1/moon");
                    request.Headers.Add("apikey", asterwiseKey);
                    using var response = await Http.SendAsync(request);
                    phase = await Http.GetStringAsync($"https://api.asterwise.com/v1/moon?api_key={asterwiseKey}");
                }
            }
            """,
        [Page] = $$"""
            @page
            @inject IConfiguration Configuration
            @{
                using var client = new HttpClient { BaseAddress = new Uri("https://api.asterwise.com") };
                Authenticate(client);
                var sun = await client.GetStringAsync("/v1/sun?api_key=" + Configuration["Asterwise:ApiKey"]);
            }
            <p>@sun</p>

            @functions {
                private const string Old = "{{ConsoleProject.HardCodedKey}}";

                private void Authenticate(HttpClient client) =>
                    client.DefaultRequestHeaders.Add("apikey", Configuration["Asterwise:ApiKey"]);
            }
            """,
        // Or the build would ask a feed for Blazor's scripts, which nobody runs here.
        ["Directory.Build.props"] = """
            <Project>
              <PropertyGroup>
                <RequiresAspNetWebAssets>false</RequiresAspNetWebAssets>
              </PropertyGroup>
            </Project>
            """,
    };

    private protected override IReadOnlyDictionary<string, string> FurtherFiles => Files;

    /// <summary>A file and a line as a build prints them.</summary>
    internal static string PlaceOf(string file, string text) =>
        $"{Path.GetFileName(file)}({Array.FindIndex(Files[file].Split('\n'), line => line.Contains(text)) + 1},";
}

/// <summary>Mistakes in a Blazor component and in a Razor page, whose code reaches the compiler in generated files.</summary>
public sealed class RazorProjectTests(RazorProject project) : IClassFixture<RazorProject>
{
    [Theory]
    [InlineData("ASTW1001", RazorProject.Component, "Retired = ")]
    [InlineData("ASTW2001", RazorProject.Component, "\"apikey\"")]
    [InlineData("ASTW2003", RazorProject.Component, "?api_key=")]
    [InlineData("ASTW1001", RazorProject.Page, "Old = ")]
    [InlineData("ASTW2001", RazorProject.Page, "\"apikey\"")]
    [InlineData("ASTW2003", RazorProject.Page, "?api_key=")]
    [InlineData("ASTW3001", RazorProject.Component, "GetEnvironmentVariable")]
    [InlineData("ASTW3001", RazorProject.Page, "?api_key=")]
    [InlineData("ASTW3001", RazorProject.Page, "\"apikey\"")]
    public void A_build_warns_of_it_once_in_the_file_that_a_person_wrote(string id, string file, string text)
    {
        var place = RazorProject.PlaceOf(file, text);
        // A build prints a warning when it occurs and again in its summary.
        Assert.Single(project.Built.Lines.Distinct(), line => line.Contains(place) && line.Contains($"warning {id}:"));
    }

    [Fact]
    public void A_build_warns_of_nothing_else()
    {
        Assert.Equal(0, project.Built.ExitCode);
        Assert.Equal(9, project.Built.Lines.Distinct().Count(line => line.Contains(": warning ")));
    }

    [Fact]
    public void A_build_that_treats_warnings_as_errors_fails() =>
        Assert.Equal(["ASTW1001", "ASTW2001", "ASTW2003", "ASTW3001"], project.BuiltWithWarningsAsErrors.ErrorIds().Order());

    [Fact]
    public void There_is_nothing_to_repair_and_no_harm_in_trying() =>
        Assert.True(project.RepairedAll.ExitCode == 0, project.RepairedAll.Output);
}
