using static Asterwise.Analyzers.Http.Row;

namespace Asterwise.Analyzers.Http.Stacks;

/// <summary>Clients of the program under test (https://learn.microsoft.com/aspnet/core/test/integration-tests).</summary>
internal sealed class AspNetCoreTesting : HttpStack
{
    private const string Factory = "Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory";
    private const string Server = "Microsoft.AspNetCore.TestHost.TestServer";

    public override string Marker => Server;

    public override string? Assembly => "Microsoft.AspNetCore.TestHost";

    public override IReadOnlyList<Row> Rows { get; } = new[]
    {
        Call(Factory, "CreateClient").TestClient(),
        Call(Factory, "CreateDefaultClient").TestClient(),
        Call(Server, "CreateClient").TestClient(),
        Call("Microsoft.AspNetCore.TestHost.HostBuilderTestServerExtensions", "GetTestClient").TestClient(),
    };
}
