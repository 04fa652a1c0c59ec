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
    private readonly IndirectWrites indirect;
    private readonly DeclaredWrites declared;
    private readonly ImmutableArray<RequestWrite>.Builder writes = ImmutableArray.CreateBuilder<RequestWrite>();
    private readonly ImmutableArray<Handover>.Builder handovers = ImmutableArray.CreateBuilder<Handover>();
    private readonly HeaderWrites headers;
    private readonly HashSet<SyntaxNode> climbed = new();
    private readonly UrlWrites urls;
    private readonly MessageMethods methods = new();
    private readonly BodyWrites bodies;
    private readonly ImmutableArray<PlainUrl>.Builder plainUrls = ImmutableArray.CreateBuilder<PlainUrl>();

    private RequestExtractor(
        CodeModel code, ValueTracer values, Catalogue catalogue, Targets targets, IndirectWrites indirect,
        DeclaredWrites declared)
    {
        this.code = code;
        this.values = values;
        this.catalogue = catalogue;
        this.targets = targets;
        this.indirect = indirect;
        this.declared = declared;
        headers = new HeaderWrites(values, catalogue, targets);
        urls = new UrlWrites(code, values);
        bodies = new BodyWrites(code, values, catalogue);
    }

    public static FileRequests Extract(
        SyntaxTree tree, CodeModel code, ValueTracer values, Catalogue catalogue, Targets targets, IndirectWrites indirect,
        DeclaredWrites declared)
    {
        var extractor = new RequestExtractor(code, values, catalogue, targets, indirect, declared);
        var cancellation = Cancellation.Token;
        foreach (var node in code.NodesOf(tree))
        {
            cancellation.ThrowIfCancellationRequested();
            extractor.Visit(node);
        }

        extractor.writes.AddRange(indirect.In(tree));
        var bodies = extractor.handovers.Where(handover => handover.Row.Effect == Effect.Body).ToList();
        extractor.writes.AddRange(bodies.SelectMany(extractor.bodies.Of));
        var urls = extractor.urls.All().Select(declared.Filled);
        var writes = extractor.writes.Select(extractor.methods.Place).Concat(urls)
            .OrderBy(write => write.Syntax.FullSpan.Start).ToImmutableArray();
        return new FileRequests(writes, extractor.handovers.ToImmutable(), extractor.plainUrls.ToImmutable(), values);
    }

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } only } list
                when SyntaxIndex.NameOf(list.Expression) is "Add" && !indirect.MayTakeName("Add") && !HeaderLine.MayBe(only[0]):
                // Of all the stacks' Add, one takes one argument, and most calls of a list's do.
                break;
            case InvocationExpressionSyntax invocation when MayBeMember(invocation.Expression) || MayBeOfProject(invocation):
            case AttributeSyntax attribute when declared.MayBeAttribute(attribute):
            case ObjectCreationExpressionSyntax creation
                when SyntaxIndex.NameOf(creation.Type) is { } type && catalogue.HasType(type):
            case ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 }:
            case AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax or ImplicitElementAccessSyntax }:
            case AssignmentExpressionSyntax assignment when MayBeMember(assignment.Left):
                if (code.OperationOf(node) is { } operation)
                    Read(operation);
                break;
            case LiteralExpressionSyntax literal:
                Visit(literal.Token);
                break;
            case InterpolatedStringTextSyntax text:
                Visit(text.TextToken);
                break;
            case InitializerExpressionSyntax initializer when initializer.IsKind(SyntaxKind.CollectionInitializerExpression):
                // The elements' calls of Add are only to be had as parts of the whole.
                foreach (var element in ElementsOf(code.OperationOf(initializer)))
                    Read(element);
                break;
        }
    }

    /// <summary>
    /// A URL, or a parameter that is written into one: the text is found by its beginning, or by the name before the <c>=</c>,
    /// and read as a whole.
    /// </summary>
    private void Visit(SyntaxToken token)
    {
        var mayBeSeparator = TextExpressions.IsText(token) || token.IsKind(SyntaxKind.CharacterLiteralToken);
        if (!mayBeSeparator || !(UrlText.MayHoldParameter(token.ValueText) || PlainUrl.MayBegin(token.ValueText)))
            return;
        if (TextExpressions.Outermost(token.Parent!, climbed) is not { } top || code.OperationOf(top) is not { } text)
            return;
        urls.Add(text);
        if (PlainUrl.Of(text, values) is { } plain)
            plainUrls.Add(plain);
    }

    private bool MayBeMember(ExpressionSyntax expression) =>
        SyntaxIndex.NameOf(expression) is { } name && catalogue.HasMember(name);

    /// <summary>Whether it may call a method of the project that writes, or declares a request.</summary>
    private bool MayBeOfProject(InvocationExpressionSyntax invocation) =>
        SyntaxIndex.NameOf(invocation.Expression) is { } name && (indirect.MayTakeName(name) || declared.MayBe(name));

    private static ImmutableArray<IOperation> ElementsOf(IOperation? initializer) =>
        (initializer as IObjectOrCollectionInitializerOperation)?.Initializers ?? ImmutableArray<IOperation>.Empty;

    private void Read(IOperation operation)
    {
        foreach (var use in Use.AllOf(operation, catalogue))
            Read(use);
        if (operation is IInvocationOperation call)
            writes.AddRange(indirect.Of(call).Concat(declared.Of(call)));
    }

    private void Read(Use use)
    {
        // The entries of a collection are written where they are put into it.
        if (use.Row.TakesEntries || !use.Holds(values))
            return;
        if (use.Operation.Parent is IAttributeOperation)
            writes.AddRange(declared.Of(use));
        switch (use.Row.Effect)
        {
            case Effect.Header or Effect.Credential when use.Operation.Parent is IAttributeOperation:
                break;
            case Effect.Header when use is { Row.IsLine: true, Value: { } line }:
                writes.AddRange(HeaderLine.WritesOf(use, targets.Of(use), line, values));
                break;
            case Effect.Query when use is { Row.OwnName: { } name, Value: { } value }:
                writes.Add(QueryWrites.Of(use.Row, targets.Of(use), use.Operation, value, name, TextValue.Of(value, values)) with
                {
                    NameSyntax = null,
                    ValueSyntax = HeaderWrites.Source(value),
                });
                break;
            case Effect.Method when use.Value is { } method:
                methods.Add(targets.Of(use), Use.ConstantNameOf(method));
                break;
            case Effect.Header or Effect.Query when use is { Name: { } name, Value: { } value } && !indirect.IsGiven(name):
                Add(use, name, value);
                break;
            case Effect.Field when bodies.Of(use, targets.Of(use)) is { } field:
                writes.Add(field);
                break;
            case Effect.Credential:
                writes.AddRange(headers.OfCredential(use));
                break;
            case Effect.Url or Effect.QueryText or Effect.Send or Effect.Body or Effect.MadeOf when use.Value is not null:
                foreach (var value in use.Values)
                    AddHandover(use, value);
                break;
        }
    }

    private void Add(Use use, IOperation name, IOperation value)
    {
        var target = targets.Of(use);
        if (use.Row.Effect == Effect.Header)
            writes.AddRange(headers.Of(use.Row, target, use.Operation, name, value));
        else if (headers.TextOf(name) is { } parameter)
            writes.Add(QueryWrites.Of(use.Row, target, use.Operation, name, parameter, TextValue.Of(value, values)) with
            {
                ValueSyntax = HeaderWrites.Source(value),
                Url = use.Argument("uri") is { } url ? TextValue.Of(url.Value, values) : null,
            });
    }

    private void AddHandover(Use use, IOperation value)
    {
        var target = targets.Of(use);
        if (use.Row is { Effect: Effect.Send, HttpMethod: { } method })
            methods.Add(targets.Of(value), method);
        var holder = use.Row.GivesValue ? targets.OfCreation(value).Symbol : null;
        handovers.Add(new Handover(use.Row, use.Operation, value, target, holder));
        if (use.Row.Effect == Effect.QueryText)
            urls.AddQuery(value, target);
        else if (use.Row.Effect == Effect.Url)
            urls.AddHandedOver(value);
    }
}
