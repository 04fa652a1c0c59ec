using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Http;

/// <summary>Goes through a file once and reads its requests by the rows of the catalogue, for all rules and fixes.</summary>
internal sealed class RequestExtractor
{
    private readonly CodeModel code;
    private readonly ValueTracer values;
    private readonly Catalogue catalogue;
    private readonly Targets targets;
    private readonly HeaderHelpers helpers;
    private readonly ImmutableArray<RequestWrite>.Builder writes = ImmutableArray.CreateBuilder<RequestWrite>();
    private readonly ImmutableArray<Handover>.Builder handovers = ImmutableArray.CreateBuilder<Handover>();
    private readonly HeaderWrites headers;
    private readonly Entries entries;
    private readonly HashSet<SyntaxNode> climbed = new();
    private readonly UrlWrites urls;

    private RequestExtractor(
        SyntaxTree tree, CodeModel code, ValueTracer values, Catalogue catalogue, Targets targets, HeaderHelpers helpers)
    {
        this.code = code;
        this.values = values;
        this.catalogue = catalogue;
        this.targets = targets;
        this.helpers = helpers;
        headers = new HeaderWrites(values, catalogue, targets);
        entries = new Entries(code, values, tree);
        urls = new UrlWrites(code, values);
    }

    public static FileRequests Extract(
        SyntaxTree tree, CodeModel code, ValueTracer values, Catalogue catalogue, Targets targets, HeaderHelpers helpers)
    {
        var extractor = new RequestExtractor(tree, code, values, catalogue, targets, helpers);
        foreach (var item in tree.GetRoot().DescendantNodesAndTokens(descendIntoTrivia: false))
        {
            Cancellation.ThrowIfRequested();
            if (item.AsNode() is { } node)
                extractor.Visit(node);
            else
                extractor.Visit(item.AsToken());
        }

        var writes = extractor.writes.Concat(extractor.urls.All()).OrderBy(write => write.Syntax.SpanStart).ToImmutableArray();
        return new FileRequests(writes, extractor.handovers.ToImmutable(), values);
    }

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } only } list
                when SyntaxIndex.NameOf(list.Expression) is "Add" && !helpers.MayBe("Add") && !HeaderLine.MayBe(only[0]):
                // Of all the stacks' Add, one takes one argument, and most calls of a list's do.
                break;
            case InvocationExpressionSyntax invocation when MayBeMember(invocation.Expression) || MayBeHelper(invocation):
            case ObjectCreationExpressionSyntax creation
                when SyntaxIndex.NameOf(creation.Type) is { } type && catalogue.HasType(type):
            case ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 }:
            case AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax or ImplicitElementAccessSyntax }:
            case AssignmentExpressionSyntax assignment when MayBeMember(assignment.Left):
                if (code.OperationOf(node) is { } operation)
                    Read(operation);
                break;
            case InitializerExpressionSyntax initializer when initializer.IsKind(SyntaxKind.CollectionInitializerExpression):
                // The elements' calls of Add are only to be had as parts of the whole.
                foreach (var element in ElementsOf(code.OperationOf(initializer)))
                    Read(element);
                break;
        }
    }

    /// <summary>
    /// A parameter that is written into a text: the text is found by the name before the <c>=</c>, and read as a whole.
    /// </summary>
    private void Visit(SyntaxToken token)
    {
        var mayBeSeparator = TextExpressions.IsText(token) || token.IsKind(SyntaxKind.CharacterLiteralToken);
        if (!mayBeSeparator || !UrlText.MayHoldParameter(token.ValueText))
            return;
        if (TextExpressions.Outermost(token.Parent!, climbed) is { } top && code.OperationOf(top) is { } text)
            urls.Add(text);
    }

    private bool MayBeMember(ExpressionSyntax expression) =>
        SyntaxIndex.NameOf(expression) is { } name && catalogue.HasMember(name);

    private bool MayBeHelper(InvocationExpressionSyntax invocation) =>
        SyntaxIndex.NameOf(invocation.Expression) is { } name && helpers.MayBe(name);

    private static ImmutableArray<IOperation> ElementsOf(IOperation? initializer) =>
        (initializer as IObjectOrCollectionInitializerOperation)?.Initializers ?? ImmutableArray<IOperation>.Empty;

    private void Read(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                foreach (var row in catalogue.Find(call.TargetMethod))
                    Read(Use.Of(row, call));
                foreach (var header in helpers.HeadersOf(call.TargetMethod))
                    AddHeader(header, call);
                break;
            case IObjectCreationOperation creation:
                foreach (var row in catalogue.Find(creation.Constructor))
                    Read(new Use(row, creation, creation.Arguments, null, null));
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment:
                foreach (var row in catalogue.Find(target.Property))
                    Read(new Use(row, assignment, target.Arguments, target.Instance, assignment.Value));
                break;
        }
    }

    private void Read(Use use)
    {
        if (!Holds(use))
            return;
        switch (use.Row.Effect)
        {
            case Effect.Header or Effect.Query when use.Row.TakesEntries:
                AddEntries(use);
                break;
            case Effect.Header when use is { Row.IsLine: true, Value: { } line }:
                writes.AddRange(HeaderLine.WritesOf(use, TargetOf(use), line, values));
                break;
            case Effect.Header when use is { Name: { } name, Value: { } value }:
                AddHeader(use, name, value);
                break;
            case Effect.Credential:
                writes.AddRange(headers.OfCredential(use));
                break;
            case Effect.Query when use is { Name: { } name, Value: { } value }:
                AddQuery(use, use.Operation, name, value, TargetOf(use));
                break;
            case Effect.Url or Effect.QueryText or Effect.Send or Effect.Body or Effect.MadeOf when use.Value is not null:
                AddHandover(use, use.Value);
                break;
        }
    }

    /// <summary>Whether what the row asks for beside its member is there.</summary>
    private bool Holds(Use use)
    {
        if (!use.IsAsAsked || (use.Row.ReceiverType is { } type && !TypeOf(use.Receiver).IsOrDerivesFrom(type)))
            return false;
        return use.Row.Maker is not { } maker || (use.Receiver is { } target && IsMadeBy(target, maker.Type, maker.Member));
    }

    /// <summary>The type as it is written: the members of a base type are called on a receiver that is converted to it.</summary>
    private static ITypeSymbol? TypeOf(IOperation? receiver) => receiver?.Unwrap().Type;

    private bool IsMadeBy(IOperation target, string type, string member) =>
        values.Origins(target).Append(target).Any(origin => MakerOf(origin.Unwrap()) is { } maker
            && maker.Name == member && maker.ContainingType.Is(type));

    private static ISymbol? MakerOf(IOperation origin) => origin switch
    {
        IInvocationOperation call => call.TargetMethod,
        IPropertyReferenceOperation part => part.Property,
        _ => null,
    };

    private Target TargetOf(Use use) =>
        use.Operation is IObjectCreationOperation || use.Row.MakesTarget ? targets.OfCreation(use.Operation)
        : use.Row.Maker is not null && use.Receiver?.Unwrap() is IPropertyReferenceOperation part ? targets.Of(part.Instance)
        : targets.Of(use.Receiver);

    private void AddHeader(Use use, IOperation name, IOperation value)
    {
        if (helpers.ParameterOf(name) is not null)
            return;
        if (Entries.LoopOf(name) is { } loop)
            AddEntries(use, loop, value);
        else
            writes.AddRange(headers.Of(use.Row, TargetOf(use), use.Operation, name, value));
    }

    /// <summary>A header that the called method writes under the name that the call gives.</summary>
    private void AddHeader(HelperHeader header, IInvocationOperation call)
    {
        if (HeaderHelpers.ArgumentFor(call, header.Name) is not { } name || helpers.ParameterOf(name) is not null)
            return;
        var value = helpers.WholeValueAt(call, header);
        var text = value is null ? helpers.ValueAt(call, header) : headers.ValueOf(value);
        var target = targets.Of(helpers.ReceiverAt(call, header));
        writes.AddRange(headers.Of(header.Row, target, call, name, text, value is null ? null : HeaderWrites.Source(value)));
    }

    private void AddQuery(Use use, IOperation place, IOperation name, IOperation value, Target target)
    {
        if (headers.TextOf(name) is not { } parameter)
            return;
        var url = use.Argument("uri");
        if (target.Role == Role.Unknown)
            target = target with { Role = Role.Builder };
        writes.Add(new RequestWrite(RequestPart.Query, parameter, TextValue.Of(value, values), place.Syntax, place)
        {
            Row = use.Row,
            NameSyntax = HeaderWrites.Source(name),
            ValueSyntax = HeaderWrites.Source(value),
            Target = target,
            Url = url is null ? null : TextValue.Of(url.Value, values),
        });
    }

    /// <summary>The entries of a dictionary or a list of pairs.</summary>
    private void AddEntries(Use use)
    {
        var collection = use.Row.Holder is { } holder ? HeldBy(use.Receiver, holder.Type, holder.Parameter) : use.Value;
        if (collection is null)
            return;
        var isTarget = use.Row.Holder is null && (use.Receiver is not null || use.Operation is IObjectCreationOperation);
        var target = isTarget ? TargetOf(use) : new Target(Role.Builder, use.Operation, null);
        foreach (var (place, name, value) in entries.Of(collection))
        {
            if (value is null)
                continue;
            if (use.Row.Effect == Effect.Header)
                writes.AddRange(headers.Of(use.Row, target, place, name, value));
            else
                AddQuery(use, place, name, value, target);
        }
    }

    /// <summary>What an object was made with.</summary>
    private IOperation? HeldBy(IOperation? target, string type, string parameter)
    {
        var made = target is null ? null : values.Alternatives(target).Append(target).Select(origin => origin.Unwrap())
            .OfType<IObjectCreationOperation>().FirstOrDefault(creation => creation.Type.Is(type));
        return made is null ? null : Operations.ArgumentOf(made.Arguments, parameter)?.Value;
    }

    /// <summary>A header for each entry of the collection that a loop goes over.</summary>
    private void AddEntries(Use use, CommonForEachStatementSyntax loop, IOperation value)
    {
        if (entries.CollectionOf(loop) is not { } collection)
            return;
        var (target, text) = (TargetOf(use), headers.ValueOf(value));
        foreach (var entry in entries.Of(collection))
        {
            var whole = Entries.IsValueOf(value, loop) ? entry.Value : null;
            var written = whole is null
                ? text.Filled(hole => Entries.IsValueOf(hole, loop) ? entry.Value : null, values)
                : headers.ValueOf(whole);
            var source = whole is null ? null : HeaderWrites.Source(whole);
            writes.AddRange(headers.Of(use.Row, target, entry.Place, entry.Name, written, source));
        }
    }

    private void AddHandover(Use use, IOperation value)
    {
        var target = TargetOf(use);
        handovers.Add(new Handover(use.Row, use.Operation, value, target));
        if (use.Row.Effect == Effect.QueryText)
            urls.AddQuery(value, target);
        else if (use.Row.Effect == Effect.Url)
            urls.AddHandedOver(value);
    }
}
