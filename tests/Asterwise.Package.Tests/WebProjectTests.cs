namespace Asterwise.Package.Tests;

public sealed class WebProject() : ProjectWithMistake("web", """
    var builder = WebApplication.CreateBuilder(args);
    builder.Services.AddHttpClient("asterwise", client =>
    {
        client.BaseAddress = new Uri("https://api.asterwise.com");
        var key = builder.Configuration["Asterwise:ApiKey"]
            ?? throw new InvalidOperationException("Asterwise:ApiKey is not set.");
        client.DefaultRequestHeaders.Add("apikey", key);
    });
    var app = builder.Build();

    app.MapGet("/", (IHttpClientFactory clients) =>
        clients.CreateClient("asterwise").GetStringAsync("/v1/tarot/card-of-the-day"));

    app.Run();
    """);

/// <summary>A misnamed header of a named client in an ASP.NET project.</summary>
public sealed class WebProjectTests(WebProject project) : IClassFixture<WebProject>
{
    [Fact]
    public void Restoring_the_package_prints_no_warning()
    {
        Assert.Equal(0, project.Restored.ExitCode);
        Assert.DoesNotContain("warning", project.Restored.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_build_warns_of_the_header_where_it_is_and_succeeds()
    {
        Assert.Equal(0, project.Built.ExitCode);
        Assert.Contains($"Program.cs({project.LineOf("\"apikey\"")},", project.Built.Output);
        Assert.Equal(["ASTW2001"], project.Built.WarningIds());
    }

    [Fact]
    public void A_build_that_treats_warnings_as_errors_fails()
    {
        Assert.NotEqual(0, project.BuiltWithWarningsAsErrors.ExitCode);
        Assert.Equal(["ASTW2001"], project.BuiltWithWarningsAsErrors.ErrorIds());
    }

    [Fact]
    public void The_repaired_project_builds_without_a_warning()
    {
        Assert.Equal(0, project.RepairedAll.ExitCode);
        Assert.DoesNotContain("\"apikey\"", project.RepairedProgram);
        Assert.True(project.RebuiltWithWarningsAsErrors.ExitCode == 0, project.RebuiltWithWarningsAsErrors.Output);
    }
}
