using System.Collections.Immutable;

namespace Asterwise.Analyzers.Http.Stacks;

/// <summary>The stacks that are known; a new one is a new file and a line here.</summary>
internal static class StackList
{
    public static readonly ImmutableArray<HttpStack> All = ImmutableArray.Create<HttpStack>(
        new SystemNetHttp(),
        new SystemNet(),
        new HttpClientFactory(),
        new AspNetCoreTesting(),
        new AspNetCoreServer(),
        new AspNetCoreQuery(),
        new AspNetCoreHeaderNames(),
        new SystemQuery(),
        new SystemTextJson(),
        new NewtonsoftJson(),
        new RestSharp(),
        new Flurl(),
        new Refit(),
        new Kiota(),
        new Grpc(),
        new Yarp());
}
