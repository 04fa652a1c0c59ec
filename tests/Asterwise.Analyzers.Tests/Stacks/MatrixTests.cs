using System.Collections.Immutable;
using Asterwise.Analyzers.Rules;
using Asterwise.Analyzers.Tests.Infrastructure;
using Asterwise.Emulator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Tests.Stacks;

/// <summary>
/// Each mistake on each stack, as a program that runs: the API refuses it, or what the rule warns of happens; it is reported
/// where it is marked, and nothing else is; after the repair it is answered each time, and nothing is left to report. The
/// right one beside it is left alone.
/// </summary>
public class MatrixTests
{
    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var cell in Matrix.Cells.Where(cell => cell.Broken is not null))
                pairs.Add(cell.Stack, cell.Rule);
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task What_is_broken_is_reported_and_repaired(string stack, string rule)
    {
        var references = Matrix.ReferencesOf(stack);
        var marked = Matrix.Program(stack, CellOf(stack, rule).Broken!);
        TestFileMarkupParser.GetSpans(marked, out var broken, out ImmutableArray<TextSpan> _);
        Assert.True(await HappensAsync(rule, broken, references), broken);
        var reported = await ReportedAsync(broken, rule, references);
        Assert.All(reported, diagnostic => Assert.Equal(rule, diagnostic.Id));
        Assert.Equal(marked, Marked(broken, reported));

        if (!CellOf(stack, rule).HasFix)
            return;
        var repaired = await Fixes.ApplyAsync(rule, broken, references, CellOf(stack, rule).Variant);

        Assert.False(await HappensAsync(rule, repaired, references), repaired);
        await IsAnsweredAsync(repaired, references);
        Assert.Empty(await ReportedAsync(repaired, rule, references));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task What_is_right_is_left_alone(string stack, string rule)
    {
        var references = Matrix.ReferencesOf(stack);
        var right = Matrix.Program(stack, CellOf(stack, rule).Right!);
        Assert.False(await HappensAsync(rule, right, references), right);
        await IsAnsweredAsync(right, references);
        Assert.Empty(await ReportedAsync(right, rule, references));
    }

    [Fact]
    public void Every_pair_is_there_once() => Assert.Equal(
        from stack in Matrix.Stacks from rule in Matrix.Rules select (stack, rule),
        Matrix.Cells.Select(cell => (cell.Stack, cell.Rule)));

    private static Cell CellOf(string stack, string rule) =>
        Matrix.Cells.Single(cell => cell.Stack == stack && cell.Rule == rule);

    /// <summary>Whether what a rule warns of happens at run time.</summary>
    private static async Task<bool> HappensAsync(string rule, string program, References references)
    {
        switch (rule)
        {
            case RuleIds.PlainHttp:
                var read = await RepairedProgram.ReadOnTheWayAsync(program, references);
                Assert.NotEmpty(read);
                return read.Any(HoldsKey);
            case RuleIds.KeyToOtherHost or RuleIds.Redirects:
                return await ReachesOtherHostAsync(program, references, isRedirected: rule == RuleIds.Redirects);
            case RuleIds.SentTwice:
                // Of what is added with every call the first has one key still.
                return KeysIn((await RunAsync(program, references))[^1]) > 1;
            default:
                return (await RunAsync(program, references)).All(request => request.Status == 401);
        }
    }

    /// <summary>Whether the key comes to another host, which the program calls or the API redirects to.</summary>
    private static async Task<bool> ReachesOtherHostAsync(string program, References references, bool isRedirected)
    {
        await using var other = await ApiEmulator.StartAsync(Verify.Key);
        var moon = new Uri(other.Origin, "v1/moon").ToString();
        await RepairedProgram.RunAsync(
            program.Replace(Matrix.OtherHost, RepairedProgram.OriginOf(other), StringComparison.Ordinal),
            Verify.Key,
            references,
            isRedirected ? api => api.Redirect("/v1/moon", 302, moon) : null);
        return other.Requests.Any(HoldsKey);
    }

    private static bool HoldsKey(ApiRequest request) => KeysIn(request) > 0;

    private static int KeysIn(ApiRequest request) =>
        request.Headers.Values.Sum(value => value.Split(Verify.Key).Length - 1);

    private static async Task IsAnsweredAsync(string program, References references)
    {
        var requests = await RunAsync(program, references);
        Assert.Equal([200, 200], requests.Select(request => request.Status));
        Assert.All(requests, request =>
            Assert.DoesNotContain("aw_", request.Target + request.Body, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<ApiRequest>> RunAsync(string program, References references)
    {
        var requests = await RepairedProgram.RunAsync(program, Verify.Key, references);
        Assert.NotEmpty(requests);
        return requests;
    }

    private static Task<IReadOnlyList<Diagnostic>> ReportedAsync(string program, string rule, References references) =>
        AnalyzerRun.OfAsync(program, references, rule);

    /// <summary>The program with <c>[|…|]</c> around what is reported.</summary>
    private static string Marked(string program, IEnumerable<Diagnostic> reported) => reported
        .Select(diagnostic => diagnostic.Location.SourceSpan)
        .OrderByDescending(place => place.Start)
        .Aggregate(program, (text, place) => text.Insert(place.End, "|]").Insert(place.Start, "[|"));
}
