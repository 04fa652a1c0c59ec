using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Http.Stacks;

/// <summary>What a server calls for each request that it answers (https://learn.microsoft.com/aspnet/core).</summary>
internal sealed class AspNetCoreServer : HttpStack
{
    private const string Context = "Microsoft.AspNetCore.Http.HttpContext";

    /// <summary>The types whose methods take what answers a request.</summary>
    private static readonly string[] Endpoints =
    {
        "Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions",
        "Microsoft.AspNetCore.Builder.UseExtensions",
        "Microsoft.AspNetCore.Builder.RunExtensions",
        "Microsoft.AspNetCore.Builder.MapExtensions",
    };

    public override string Marker => Context;

    public override string? Assembly => "Microsoft.AspNetCore.Http.Abstractions";

    public override IReadOnlyList<Row> Rows { get; } = Array.Empty<Row>();

    public override bool IsPerRequest(IMethodSymbol method) =>
        (method.ContainingType.IsOrDerivesFrom("Microsoft.AspNetCore.Mvc.ControllerBase") && IsOpen(method))
        || (method.Name is "Invoke" or "InvokeAsync" && method.Parameters.Any(parameter => parameter.Type.Is(Context)));

    public override bool TakesHandler(IMethodSymbol method) => Endpoints.Any(method.ContainingType.Is);

    private static bool IsOpen(IMethodSymbol method) =>
        method is { DeclaredAccessibility: Accessibility.Public, MethodKind: MethodKind.Ordinary, IsStatic: false };
}
