using System.Runtime.CompilerServices;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Http.Stacks;
using Asterwise.Analyzers.Keys;
using Asterwise.Analyzers.Outputs;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Asterwise.Analyzers.Project;

/// <summary>
/// What is known of one compilation while it is analyzed: built on demand, file by file, and gone with the compilation.
/// The analyzer and the fixes ask the same questions of it.
/// </summary>
internal sealed class ProjectModel
{
    /// <summary>Looks for all words that anything is asked by, whichever stacks a project has.</summary>
    public static readonly TextWordsFinder Words = new(
        RequestWords.Of(StackList.All).Append(OutputList.LogWord),
        RequestWords.Writers(StackList.All.SelectMany(stack => stack.Rows)));

    private readonly NamesAround namesAround;
    private readonly ConditionalWeakTable<RequestWrite, RequestEvidence> evidence = new();

    public ProjectModel(Compilation compilation, AnalyzerConfigOptionsProvider options)
    {
        Code = new CodeModel(compilation, options, Words);
        Values = new ValueTracer(Code);
        Catalogue = new Catalogue(compilation, StackList.All);
        Requests = new Requests(Code, Values, Catalogue);
        Repetitions = new Repetitions(Code, Requests, Catalogue);
        Lives = new ClientLives(Code, Values, Catalogue);
        Redirects = new Redirects(Code, Requests, Catalogue, Lives);
        Lookups = new KeyLookups(Values);
        BoundKeys = new BoundKeys(Code);
        Checks = new KeyChecks(Code, Catalogue);
        WholeKeys = new WholeKeys(Values, Lookups);
        Outputs = new OutputCalls(Code, Values);
        Credentials = new Credentials(Code, Values);
        Destinations = new Destinations(Code, Requests, Values);
        namesAround = new NamesAround(Code, Requests);
    }

    public CodeModel Code { get; }

    public ValueTracer Values { get; }

    public Catalogue Catalogue { get; }

    public Requests Requests { get; }

    public Repetitions Repetitions { get; }

    public ClientLives Lives { get; }

    public Redirects Redirects { get; }

    public KeyLookups Lookups { get; }

    public BoundKeys BoundKeys { get; }

    public KeyChecks Checks { get; }

    public WholeKeys WholeKeys { get; }

    public OutputCalls Outputs { get; }

    public Credentials Credentials { get; }

    public Destinations Destinations { get; }

    /// <summary>The evidence for a write, weighed once however many rules ask.</summary>
    public RequestEvidence EvidenceFor(RequestWrite write) =>
        evidence.GetValue(write, key => new RequestEvidence(key, Credentials, Destinations, namesAround));
}
