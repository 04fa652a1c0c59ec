using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Asterwise.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Asterwise.Analyzers.Tests.Infrastructure;

/// <summary>
/// The reference sets that snippets are compiled against: read once, from packages that were restored with the project.
/// </summary>
public sealed class References
{
    private readonly Lazy<ImmutableArray<MetadataReference>> references;
    private readonly string? generators;
    private readonly Lazy<Assembly> generatorAssembly;

    private References(string name, Func<IEnumerable<string>> files, string? without = null, string? generators = null)
    {
        Name = name;
        this.generators = generators;
        // Two versions of a package have generators of one name.
        generatorAssembly = new(() =>
            new AssemblyLoadContext(name).LoadFromAssemblyPath(Path.Combine(PackageRoot, generators!)));
        references = new(() =>
            [.. files().Where(file => Path.GetFileName(file) != without).Select(file => MetadataReference.CreateFromFile(file))]);
    }

    /// <summary>The newest framework with ASP.NET Core, which snippets use unless they say otherwise.</summary>
    public static References Net100 { get; } = new("net10.0", () =>
        Pack("microsoft.netcore.app.ref/10.0.12/ref/net10.0").Concat(Pack("microsoft.aspnetcore.app.ref/10.0.12/ref/net10.0")));

    public static References Net80 { get; } = new("net8.0", () =>
        Pack("microsoft.netcore.app.ref/8.0.0/ref/net8.0").Concat(Pack("microsoft.aspnetcore.app.ref/8.0.0/ref/net8.0")));

    public static References NetStandard20 { get; } = new("netstandard2.0", () =>
        Pack("netstandard.library/2.0.3/build/netstandard2.0/ref"));

    public static References Net472 { get; } = new("net472", () => Pack(
        "microsoft.netframework.referenceassemblies.net472/1.0.3/build/.NETFramework/v4.7.2")
        .Concat(Pack("microsoft.netframework.referenceassemblies.net472/1.0.3/build/.NETFramework/v4.7.2/Facades"))
        // Two files there are native code.
        .Where(file => !Path.GetFileName(file).StartsWith("System.EnterpriseServices.", StringComparison.Ordinal)));

    /// <summary>A project that references Asterwise.Runtime.</summary>
    public static References WithRuntime { get; } = new("net10.0 and Asterwise.Runtime", () =>
        Net100.All.Select(reference => reference.Display!).Append(typeof(AsterwiseApiKey).Assembly.Location));

    /// <summary>A project without any HTTP stack.</summary>
    public static References NoHttp { get; } = new(
        "no System.Net.Http", () => Pack("microsoft.netcore.app.ref/10.0.12/ref/net10.0"), without: "System.Net.Http.dll");

    /// <summary>A project of tests that run a web application in memory.</summary>
    public static References WithTestServer { get; } = WithPackages(
        "Microsoft.AspNetCore.Mvc.Testing",
        "microsoft.aspnetcore.mvc.testing/10.0.15/lib/net10.0",
        "microsoft.aspnetcore.testhost/10.0.15/lib/net10.0");

    /// <summary>The last RestSharp whose extension members are methods with <c>this</c>.</summary>
    public static References RestSharp112 { get; } = WithPackages("RestSharp 112.1.0", "restsharp/112.1.0/lib/net8.0");

    /// <summary>One whose extension members stand in blocks of C# 14; an older compiler sees methods with <c>this</c>.</summary>
    public static References RestSharp114 { get; } = WithPackages("RestSharp 114.1.0", "restsharp/114.1.0/lib/net8.0");

    public static References Flurl { get; } =
        WithPackages("Flurl.Http 4.0.2", "flurl/4.0.0/lib/netstandard2.0", "flurl.http/4.0.2/lib/net6.0");

    public static References NewtonsoftOldest { get; } =
        WithPackages("Newtonsoft.Json 13.0.1", "newtonsoft.json/13.0.1/lib/netstandard2.0");

    public static References NewtonsoftNewest { get; } =
        WithPackages("Newtonsoft.Json 13.0.4", "newtonsoft.json/13.0.4/lib/net6.0");

    /// <summary>The oldest Refit that can be restored, with the generator that makes clients of its interfaces.</summary>
    public static References Refit14 { get; } =
        WithPackages("Refit 14.0.1", "refit/14.0.1/lib/net8.0", "refit.httpclientfactory/14.0.1/lib/net8.0")
            .With("refit/14.0.1/analyzers/dotnet/roslyn4.8/cs/InterfaceStubGeneratorV2.dll");

    /// <summary>The newest Refit, whose registrations stand in blocks of C# 14.</summary>
    public static References Refit16 { get; } =
        WithPackages(
            "Refit 16.4.0",
            "refit/16.4.0/lib/net10.0",
            "refit.httpclientfactory/16.4.0/lib/net10.0",
            "reactiveui.primitives/9.0.0/lib/net10.0")
            .With("refit/16.4.0/analyzers/dotnet/roslyn4.8/cs/InterfaceStubGeneratorV2.dll");

    /// <summary>The last Kiota of its first generation, with the adapter that sends.</summary>
    public static References Kiota1 { get; } = WithPackages(
        "Kiota 1.22.1",
        "microsoft.kiota.abstractions/1.22.1/lib/net8.0",
        "microsoft.kiota.http.httpclientlibrary/1.22.1/lib/net8.0",
        "std.uritemplate/2.0.8/lib/net5.0");

    public static References Kiota2 { get; } = WithPackages(
        "Kiota 2.1.6",
        "microsoft.kiota.abstractions/2.1.6/lib/net10.0",
        "microsoft.kiota.http.httpclientlibrary/2.1.6/lib/net10.0",
        "std.uritemplate/2.0.12/lib/net8.0");

    public static References Grpc265 { get; } = WithPackages(
        "gRPC 2.65.0",
        "grpc.core.api/2.65.0/lib/netstandard2.1",
        "grpc.net.client/2.65.0/lib/net8.0",
        "grpc.net.common/2.65.0/lib/net8.0");

    public static References Grpc285 { get; } = WithPackages("gRPC 2.85.0", "grpc.core.api/2.85.0/lib/netstandard2.1");

    public static References Yarp21 { get; } = WithPackages("YARP 2.1.0", "yarp.reverseproxy/2.1.0/lib/net8.0");

    public static References Yarp23 { get; } = WithPackages("YARP 2.3.0", "yarp.reverseproxy/2.3.0/lib/net8.0");

    /// <summary>The libraries that log, beside those of the framework.</summary>
    public static References Loggers { get; } = WithPackages(
        "Serilog, NLog and log4net",
        "serilog/4.4.0/lib/net8.0",
        "nlog/6.2.2/lib/netstandard2.0",
        "log4net/3.5.0/lib/netstandard2.0");

    /// <summary>The policies of retries that today's clients are given.</summary>
    public static References Resilience { get; } = WithPackages(
        "Microsoft.Extensions.Http.Resilience 8.10.0",
        "polly.core/8.4.2/lib/net8.0",
        "polly.extensions/8.4.2/lib/net8.0",
        "microsoft.extensions.resilience/8.10.0/lib/net8.0",
        "microsoft.extensions.http.resilience/8.10.0/lib/net8.0");

    /// <summary>Those of the years before.</summary>
    public static References Polly7 { get; } = WithPackages(
        "Polly 7.2.4",
        "polly/7.2.4/lib/netstandard2.0",
        "polly.extensions.http/3.0.0/lib/netstandard2.0",
        "microsoft.extensions.http.polly/8.0.30/lib/netstandard2.0");

    /// <summary>A library whose attributes have the names of Refit's.</summary>
    public static References RestEase { get; } = WithPackages("RestEase 1.4.3", "restease/1.4.3/lib/netstandard1.1");

    /// <summary>The libraries that the pages of the rules show, all at once.</summary>
    public static References EveryStack { get; } = new("every stack", () =>
        new[] { RestSharp112, Flurl, Refit14, Kiota1, Grpc265, Yarp23, Loggers, Resilience, NewtonsoftNewest }
            .SelectMany(set => set.All.Select(reference => reference.Display!))
            .Distinct());

    public string Name { get; }

    /// <summary>The source generators that a program of this set is compiled with.</summary>
    public IReadOnlyList<IIncrementalGenerator> Generators => generators is null
        ? []
        : [.. generatorAssembly.Value.GetTypes()
            .Where(type => typeof(IIncrementalGenerator).IsAssignableFrom(type) && !type.IsAbstract)
            .Select(type => (IIncrementalGenerator)Activator.CreateInstance(type)!)];

    /// <summary>The set of this name, so that a test's name says which it is.</summary>
    public static References Named(string name) =>
        new[]
            {
                Net100, Net80, NetStandard20, Net472, WithTestServer,
                RestSharp112, RestSharp114, NewtonsoftOldest, NewtonsoftNewest, Flurl,
                Refit14, Refit16, Kiota1, Kiota2, Grpc265, Grpc285, Yarp21, Yarp23,
            }
            .Single(set => set.Name == name);

    public ImmutableArray<MetadataReference> All => references.Value;

    /// <summary>A set without packages, so that the test library resolves nothing.</summary>
    internal static ReferenceAssemblies Nothing { get; } = new("none");

    public override string ToString() => Name;

    private static References WithPackages(string name, params string[] paths) =>
        new(name, () => Net100.All.Select(reference => reference.Display!).Concat(paths.SelectMany(Pack)));

    private References With(string generators) =>
        new(Name, () => All.Select(reference => reference.Display!), generators: generators);

    private static string PackageRoot => typeof(References).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == "NuGetPackageRoot").Value!;

    private static IEnumerable<string> Pack(string path)
    {
        // .NET Framework's set holds two files of native code.
        return Directory.EnumerateFiles(Path.Combine(PackageRoot, path), "*.dll")
            .Where(
                file => !file.EndsWith(".Thunk.dll", StringComparison.Ordinal)
                    && !file.EndsWith(".Wrapper.dll", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }
}
