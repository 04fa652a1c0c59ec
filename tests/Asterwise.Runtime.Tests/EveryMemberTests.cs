#if MODERN_LIBRARY
using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Asterwise.Emulator;

namespace Asterwise.Runtime.Tests;

/// <summary>
/// The program that is published trimmed and compiled ahead of time, <c>tests/Asterwise.Runtime.EveryMember</c> and those of
/// the packages beside it, leaves nothing out.
/// </summary>
public sealed class EveryMemberTests
{
    private static readonly string Program = BuildMetadata.Value("EveryMember");

    [Fact]
    public void The_program_calls_every_public_member()
    {
        var called = MembersCalled();

        const BindingFlags declared =
            BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly;
        // Constants and enumeration members are compiled in, and an override is called by the name of what it overrides.
        var members = Library.Assembly.GetExportedTypes().Where(type => !type.IsEnum)
            .SelectMany(type => type.GetMembers(declared))
            .OfType<MethodBase>()
            .Where(method => method is not MethodInfo overriding || overriding.GetBaseDefinition() == overriding)
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
            .Distinct()
            .ToList();

        Assert.NotEmpty(members);
        Assert.Empty(members.Except(called));
    }

    [Fact]
    public async Task The_program_runs()
    {
        await using var api = await ApiEmulator.StartAsync(TestKeys.Key);
        var start = new ProcessStartInfo("dotnet", [Program]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASTERWISE_API_BASE_URL"] = api.Origin.ToString();
        start.Environment["ASTERWISE_API_KEY"] = TestKeys.Key;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal("", error);
        Assert.Equal(0, process.ExitCode);
        Assert.DoesNotContain(TestKeys.Key, await output, StringComparison.Ordinal);
    }

    private static HashSet<string> MembersCalled()
    {
        using var file = new PEReader(File.OpenRead(Program));
        var metadata = file.GetMetadataReader();
        return [.. metadata.MemberReferences
            .Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => (Type: metadata.GetTypeReference((TypeReferenceHandle)member.Parent), member.Name))
            .Select(member => $"{metadata.GetString(member.Type.Name)}.{metadata.GetString(member.Name)}")];
    }
}
#endif
