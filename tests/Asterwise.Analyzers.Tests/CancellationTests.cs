using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Keys;
using Asterwise.Analyzers.Project;
using Asterwise.Analyzers.Tests.Infrastructure;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Asterwise.Analyzers.Tests;

/// <summary>Every walk looks at the token of whoever waits for it, and what is cancelled is not kept for the next one.</summary>
public class CancellationTests
{
    private const string Source =
        """
        using System;
        using System.Net.Http;

        class Stars(HttpClient http, string key)
        {
            const string Part = "aw_";

            public void Get()
            {
                var copy = key; // aw_TestOnly7kQ2mXv9Rb4Zt1Lp8Wc3Yd6Hs5Jn0Gf_Ua
                http.BaseAddress = new Uri("https://api.asterwise.com");
                http.DefaultRequestHeaders.Add("apikey", copy);
                http.GetAsync("natal?a=1" + "&api_key=" + copy);
            }
        }
        """;

    [Fact]
    public void The_extraction_of_requests() => IsCancelled(project => project.Requests.Of(TreeOf(project)));

    [Fact]
    public void The_index_of_a_file() => IsCancelled(project => project.Code.IndexOf(TreeOf(project)));

    [Fact]
    public void The_operations_of_a_file() => IsCancelled(project => project.Code.OperationOf(Value(project)));

    [Fact]
    public void The_files_that_mention_Asterwise() => IsCancelled(project => project.Code.AsterwiseTrees);

    [Fact]
    public void The_need_to_look_for_collections() =>
        IsCancelled(CollectionsOf, _ => 0, (collections, _) => collections.IsNeeded);

    [Fact]
    public void The_search_for_keys() => IsCancelled(project =>
        KeySearch.Find(project.Values, TreeOf(project), TextWords.Key, ["Part"]).ToList());

    [Fact]
    public void The_keys_of_persons() => IsCancelled(project =>
        new ProjectKeys(project, new FileGate(project.Code)).IsOfPerson(Verify.Key));

    [Fact]
    public void A_trace() =>
        IsCancelled(project => project.Values, Operation, (values, operation) => values.Trace(operation).ToList());

    [Fact]
    public void A_fold() =>
        IsCancelled(project => project.Values, Operation, (values, operation) => TextValue.Of(operation, values));

    [Fact]
    public void The_evidence_of_the_value() =>
        IsCancelled(project => project, Header, (project, write) => project.EvidenceFor(write).Value);

    [Fact]
    public void The_evidence_of_the_destination() =>
        IsCancelled(project => project, Header, (project, write) => project.EvidenceFor(write).Destination);

    [Fact]
    public async Task Another_ones_token_is_no_reason_to_stop()
    {
        var project = Project();
        using (Cancellation.Use(new CancellationToken(canceled: true)))
        {
            await Task.Run(() =>
            {
                using (Cancellation.Use(CancellationToken.None))
                    Assert.NotEmpty(project.Requests.Of(TreeOf(project)).Writes);
            });
            Assert.Throws<OperationCanceledException>(Cancellation.ThrowIfRequested);
        }

        Cancellation.ThrowIfRequested();
    }

    private static void IsCancelled<T>(Func<ProjectModel, T> walk) =>
        IsCancelled(project => project, _ => 0, (project, _) => walk(project));

    /// <summary>The walk throws under a cancelled token, and gives its result under another.</summary>
    private static void IsCancelled<TOn, TFrom, TResult>(
        Func<ProjectModel, TOn> on, Func<ProjectModel, TFrom> from, Func<TOn, TFrom, TResult> walk)
    {
        var project = Project();
        var (model, start) = (on(project), from(project));
        using (Cancellation.Use(new CancellationToken(canceled: true)))
            Assert.Throws<OperationCanceledException>(() => walk(model, start));

        Assert.NotNull(walk(model, start));
    }

    private static ProjectModel Project()
    {
        var compilation = CSharpCompilation.Create("Snippet", [CSharpSyntaxTree.ParseText(Source)], References.Net100.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return new ProjectModel(compilation, new AnalyzerOptions([]).AnalyzerConfigOptionsProvider);
    }

    private static SentCollections CollectionsOf(ProjectModel project)
    {
        var targets = new Targets(project.Code, project.Values, project.Catalogue);
        var entries = new EntryWrites(project.Values, project.Catalogue, targets);
        return new SentCollections(project.Code, project.Values, project.Catalogue, targets, entries);
    }

    private static SyntaxTree TreeOf(ProjectModel project) => project.Code.Compilation.SyntaxTrees.Single();

    private static BinaryExpressionSyntax Value(ProjectModel project) =>
        TreeOf(project).GetRoot().DescendantNodes().OfType<BinaryExpressionSyntax>().First();

    private static IOperation Operation(ProjectModel project) => project.Code.OperationOf(Value(project))!;

    private static RequestWrite Header(ProjectModel project) =>
        project.Requests.Of(TreeOf(project)).Writes.First(write => write.Part == RequestPart.Header);
}
