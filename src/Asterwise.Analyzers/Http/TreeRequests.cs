using System.Collections.Immutable;
using Asterwise.Analyzers.Evidence;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Http;

/// <summary>What the code of one file puts into requests, and where it hands URLs and messages over: extracted once, for all rules and fixes.</summary>
internal sealed class TreeRequests
{
    private readonly ProjectModel project;
    private readonly ImmutableArray<RequestWrite>.Builder writes = ImmutableArray.CreateBuilder<RequestWrite>();
    private readonly ImmutableArray<RequestSink>.Builder sinks = ImmutableArray.CreateBuilder<RequestSink>();
    private readonly HashSet<SyntaxNode> climbed = new();
    private readonly HashSet<SyntaxNode> seenUrls = new();

    private TreeRequests(ProjectModel project) => this.project = project;

    public ImmutableArray<RequestWrite> Writes { get; private set; }

    public ImmutableArray<RequestSink> Sinks { get; private set; }

    /// <summary>The sinks by the variable or member that takes the URL, and by each local that the URL is made of.</summary>
    public ILookup<ISymbol, RequestSink> SinksByOwner { get; private set; } = null!;

    public ILookup<ISymbol, RequestSink> SinksByMention { get; private set; } = null!;

    /// <summary>The sinks by the source of what they take.</summary>
    public ILookup<SyntaxNode, RequestSink> SinksByValue { get; private set; } = null!;

    /// <summary>The sinks by the source of the client, message or builder that takes it.</summary>
    public ILookup<SyntaxNode, RequestSink> SinksByOwnerSyntax { get; private set; } = null!;

    public static TreeRequests Extract(ProjectModel project, SyntaxTree tree)
    {
        var requests = new TreeRequests(project);
        foreach (var node in tree.GetRoot().DescendantNodesAndTokens(descendIntoTrivia: false))
            requests.Visit(node);

        requests.Writes = requests.writes.ToImmutable();
        requests.Sinks = requests.sinks.ToImmutable();
        requests.SinksByOwner = requests.Sinks.Where(sink => sink.Owner.Symbol is not null)
            .ToLookup(sink => sink.Owner.Symbol!, SymbolEqualityComparer.Default);
        requests.SinksByValue = requests.Sinks.ToLookup(sink => sink.Value.Syntax);
        requests.SinksByMention = requests.Sinks.SelectMany(sink => Mentions(sink.Value).Select(symbol => (symbol, sink)))
            .ToLookup(pair => pair.symbol, pair => pair.sink, SymbolEqualityComparer.Default);
        requests.SinksByOwnerSyntax = requests.Sinks.Where(sink => sink.Owner.Operation is not null).ToLookup(sink => sink.Owner.Operation!.Syntax);
        return requests;
    }

    private void Visit(SyntaxNodeOrToken nodeOrToken)
    {
        switch (nodeOrToken.AsNode())
        {
            case InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 } list when SyntaxIndex.NameOf(list.Expression) is "Add":
                // Of all the stacks' Add, none takes one argument, and most calls of a list's do.
                break;
            case InvocationExpressionSyntax invocation when SyntaxIndex.NameOf(invocation.Expression) is { } method && HttpCatalogue.HasMember(method):
            case ObjectCreationExpressionSyntax creation when SyntaxIndex.NameOf(creation.Type) is { } type && HttpCatalogue.HasType(type):
            case ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 }:
            case AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax or ImplicitElementAccessSyntax }:
            case AssignmentExpressionSyntax assignment when SyntaxIndex.NameOf(assignment.Left) is { } target && HttpCatalogue.HasMember(target):
                if (project.OperationOf(nodeOrToken.AsNode()!) is { } operation)
                    Add(operation);
                break;
            case InitializerExpressionSyntax initializer when initializer.IsKind(SyntaxKind.CollectionInitializerExpression):
                // The elements' calls of Add are only to be had as parts of the whole.
                foreach (var element in (project.OperationOf(initializer) as IObjectOrCollectionInitializerOperation)?.Initializers ?? ImmutableArray<IOperation>.Empty)
                    Add(element);
                break;
            case null:
                VisitToken(nodeOrToken.AsToken());
                break;
        }
    }

    private void Add(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call when HttpCatalogue.Find(call.TargetMethod) is { } member:
                Add(member, operation, call.Arguments, call.Instance);
                break;
            case IObjectCreationOperation creation when HttpCatalogue.Find(creation.Constructor) is { } member:
                Add(member, operation, creation.Arguments, receiver: null);
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment when HttpCatalogue.Find(target.Property) is { } member:
                if (member.Kind == MemberKind.Query)
                    AddQuery(member, operation, ArgumentOf(target.Arguments, member.Name), assignment.Value, OwnerOf(target.Instance));
                else
                    AddText(member, operation, assignment.Value, OwnerOf(target.Instance));
                break;
        }
    }

    private void Add(StackMember member, IOperation operation, ImmutableArray<IArgumentOperation> arguments, IOperation? receiver)
    {
        var name = ArgumentOf(arguments, member.Name);
        var value = member.Value.Select(parameter => ArgumentOf(arguments, parameter)).FirstOrDefault(argument => argument is not null);
        switch (member.Kind)
        {
            case MemberKind.Header when name is not null && value is not null:
                AddHeader(member, operation, name, value, OwnerOfHeaders(receiver));
                break;
            case MemberKind.Authorization:
                AddAuthorization(member, operation, name, value);
                break;
            case MemberKind.Query when name is not null && value is not null:
                AddQuery(member, operation, name, value.Value, OwnerOf(receiver));
                break;
            case MemberKind.Query when value is not null:
                AddQueryEntries(member, value.Value);
                break;
            case MemberKind.Url or MemberKind.QueryText or MemberKind.Send when value is not null:
                // An extension method has its client as the first argument.
                var owner = operation is IObjectCreationOperation ? OwnerOfCreation(operation) : OwnerOf(receiver ?? arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value);
                AddText(member, operation, value.Value, owner);
                break;
        }
    }

    private void AddHeader(StackMember member, IOperation operation, IArgumentOperation name, IArgumentOperation value, RequestOwner owner)
    {
        if (owner.Kind == OwnerKind.NotARequest || TextValue.Of(name.Value, project) is not { IsConstant: true, Text: { Length: > 0 } header })
            return;
        writes.Add(new RequestWrite(RequestPart.Header, header, ValueOf(value.Value), operation.Syntax, operation)
        {
            Member = member,
            NameSyntax = ExpressionOf(name),
            ValueSyntax = ExpressionOf(value),
            Owner = owner,
        });
    }

    /// <summary>A header may be given a list of values; a list of one is that value.</summary>
    private TextValue ValueOf(IOperation value) => ValueTracer.Unwrap(value) switch
    {
        IArrayCreationOperation { Initializer.ElementValues: { Length: 1 } elements } => TextValue.Of(elements[0], project),
        IObjectCreationOperation { Initializer.Initializers: { Length: 1 } initializers } when initializers[0] is IInvocationOperation { Arguments.Length: 1 } add => TextValue.Of(add.Arguments[0].Value, project),
        _ => TextValue.Of(value, project),
    };

    private void AddAuthorization(StackMember member, IOperation operation, IArgumentOperation? scheme, IArgumentOperation? parameter)
    {
        var owner = OwnerOfAuthorization(operation);
        if (owner.Kind == OwnerKind.NotARequest)
            return;
        var value = TextValue.Of(scheme?.Value, project);
        if (scheme is not null && parameter is not null)
            value = new TextValue(value.Parts.Add(new TextPart(" ", null, operation.Syntax)));
        value = new TextValue(value.Parts.AddRange(TextValue.Of(parameter?.Value, project).Parts));
        writes.Add(new RequestWrite(RequestPart.Header, AsterwiseApi.AuthorizationHeader, value, operation.Syntax, operation)
        {
            Member = member,
            NameSyntax = parameter is null ? null : ExpressionOf(scheme),
            ValueSyntax = ExpressionOf(parameter ?? scheme),
            Owner = owner,
        });
    }

    private void AddQuery(StackMember member, IOperation operation, IArgumentOperation? name, IOperation value, RequestOwner owner)
    {
        if (member.Type == QueryBuilders.NameValueCollection && !IsParsedQuery(owner.Operation))
            return;
        if (name is not null)
            AddQueryWrite(member, operation, name.Value, ExpressionOf(name), value, owner with { Kind = OwnerKind.Builder }, operation as IInvocationOperation);
    }

    /// <param name="member">The catalogue's row.</param>
    /// <param name="operation">The call, the assignment or the entry that writes.</param>
    /// <param name="name">The parameter's name.</param>
    /// <param name="nameSyntax">The source of the name.</param>
    /// <param name="value">The parameter's value.</param>
    /// <param name="owner">The builder.</param>
    /// <param name="call">The call that may have the URL as an argument.</param>
    private void AddQueryWrite(StackMember member, IOperation operation, IOperation name, SyntaxNode? nameSyntax, IOperation value, RequestOwner owner, IInvocationOperation? call)
    {
        if (TextValue.Of(name, project) is not { IsConstant: true, Text: { Length: > 0 } parameter })
            return;
        var url = call?.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "uri");
        writes.Add(new RequestWrite(RequestPart.Query, parameter, TextValue.Of(value, project), operation.Syntax, operation)
        {
            Member = member,
            NameSyntax = nameSyntax,
            ValueSyntax = value.Syntax,
            Owner = owner,
            Url = url is null ? null : TextValue.Of(url.Value, project),
        });
    }

    /// <summary>The entries of a dictionary or a list of pairs that is written in place.</summary>
    private void AddQueryEntries(StackMember member, IOperation collection)
    {
        var origin = ValueTracer.Unwrap(collection);
        if (origin is ILocalReferenceOperation && project.Values.Origins(origin) is { Length: 1 } origins)
            origin = ValueTracer.Unwrap(origins[0]);
        if (origin is not IObjectCreationOperation { Initializer: { } initializer })
            return;
        var call = (collection.Parent as IArgumentOperation)?.Parent as IInvocationOperation;
        foreach (var entry in initializer.Initializers)
        {
            var (name, value) = entry switch
            {
                IInvocationOperation { Arguments: { Length: 2 } pair } => (pair[0].Value, pair[1].Value),
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } index } } assignment => (index[0].Value, assignment.Value),
                _ => default,
            };
            if (name is not null)
                AddQueryWrite(member, entry, name, name.Syntax, value, new RequestOwner(OwnerKind.Builder, call, null), call);
        }
    }

    private void AddText(StackMember member, IOperation operation, IOperation value, RequestOwner owner)
    {
        sinks.Add(new RequestSink(member, operation, value, owner));
        if (member.Kind == MemberKind.QueryText)
            AddUrl(value, owner, isQuery: true);
    }

    /// <summary>A query parameter that is written into a text: the text is found by the name before the <c>=</c>, and read as a whole.</summary>
    private void VisitToken(SyntaxToken token)
    {
        if (!TextExpressions.IsText(token) || !HasParameter(token.ValueText))
            return;
        if (TextExpressions.Outermost(token.Parent!, climbed) is { } top && project.OperationOf(top) is { } operation)
            AddUrl(operation, RequestOwner.Unknown, isQuery: false);
    }

    private static bool HasParameter(string text)
    {
        var start = text.IndexOfAny(QuerySeparators);
        return start >= 0 && text.IndexOf('=', start) > start;
    }

    private static readonly char[] QuerySeparators = { '?', '&' };

    private void AddUrl(IOperation operation, RequestOwner owner, bool isQuery)
    {
        if (!seenUrls.Add(operation.Syntax))
            return;
        var url = TextValue.Of(operation, project);
        var text = url.Text;
        var start = isQuery ? -1 : text.IndexOf('?');
        if (isQuery && text.StartsWith("?", StringComparison.Ordinal))
            start = 0;
        if (!isQuery && start < 0)
            start = text.IndexOf('&') is > -1 and var separator ? separator : text.Length;

        while (start < text.Length)
        {
            var end = text.IndexOfAny(ParameterEnds, start + 1);
            if (end < 0)
                end = text.Length;
            var equals = text.IndexOf('=', start + 1, end - start - 1);
            if (equals > start + 1 && IsName(text, start + 1, equals))
            {
                writes.Add(new RequestWrite(RequestPart.Query, Uri.UnescapeDataString(text.Substring(start + 1, equals - start - 1)), url.Slice(equals + 1, end), operation.Syntax, operation)
                {
                    Owner = owner,
                    Url = url,
                });
            }

            if (end < text.Length && text[end] == '#')
                return;
            start = end;
        }
    }

    private static readonly char[] ParameterEnds = { '&', '#' };

    private static bool IsName(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) && text[i] is not ('_' or '-' or '.' or '%'))
                return false;
        }

        return true;
    }

    private bool IsParsedQuery(IOperation? collection) =>
        collection is not null && project.Values.Origins(collection).Append(collection)
            .Any(origin => ValueTracer.Unwrap(origin) is IInvocationOperation { TargetMethod: { Name: "ParseQueryString" } method } && method.ContainingType.Is(QueryBuilders.HttpUtility));

    private static IArgumentOperation? ArgumentOf(ImmutableArray<IArgumentOperation> arguments, string? parameter) =>
        parameter is null ? null : arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter && argument.ArgumentKind != ArgumentKind.DefaultValue);

    private static SyntaxNode? ExpressionOf(IArgumentOperation? argument) =>
        argument?.Syntax is ArgumentSyntax syntax ? syntax.Expression : argument?.Value.Syntax;

    /// <summary>The client or message whose header collection this is.</summary>
    private RequestOwner OwnerOfHeaders(IOperation? headers)
    {
        if (headers is null)
            return RequestOwner.Unknown;
        headers = ValueTracer.Unwrap(headers);
        if (headers is IInstanceReferenceOperation)
        {
            // A collection initializer: new HttpClient { DefaultRequestHeaders = { { name, value } } }.
            for (var parent = headers.Parent; parent is not null; parent = parent.Parent)
            {
                if (parent is IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation property })
                    return OwnerOfProperty(property);
            }

            return RequestOwner.Unknown;
        }

        if (headers is ILocalReferenceOperation && project.Values.Origins(headers) is { Length: 1 } origins)
            headers = ValueTracer.Unwrap(origins[0]);
        return headers is IPropertyReferenceOperation reference ? OwnerOfProperty(reference) : RequestOwner.Unknown;
    }

    /// <summary>The owner of the header that an <c>AuthenticationHeaderValue</c> is assigned to, directly or through a local.</summary>
    private RequestOwner OwnerOfAuthorization(IOperation value)
    {
        IOperation current = value;
        while (current.Parent is IConversionOperation or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation)
            current = current.Parent;
        switch (current.Parent)
        {
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target }:
                return target.Property.ContainingType.Is(SystemNetHttp.HttpRequestHeaders) && target.Property.Name == AsterwiseApi.AuthorizationHeader
                    ? OwnerOfHeaders(target.Instance)
                    : new RequestOwner(target.Property.ContainingNamespace.ToDisplayString().StartsWith("System.Net.Http", StringComparison.Ordinal) ? OwnerKind.NotARequest : OwnerKind.Unknown, null, null);
            case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Add", Instance: IPropertyReferenceOperation } }:
                // response.Headers.WwwAuthenticate.Add(…)
                return new RequestOwner(OwnerKind.NotARequest, null, null);
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                foreach (var node in project.IndexOf(value.Syntax.SyntaxTree).AssignmentsOf(local.Name, ValueTracer.ScopeOf(value.Syntax)))
                {
                    if (project.OperationOf(node) is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: AsterwiseApi.AuthorizationHeader, Instance: { } headers } } assignment
                        && ValueTracer.Unwrap(assignment.Value) is ILocalReferenceOperation reference
                        && SymbolEqualityComparer.Default.Equals(reference.Local, local))
                    {
                        return OwnerOfHeaders(headers);
                    }
                }

                return RequestOwner.Unknown;
            default:
                return RequestOwner.Unknown;
        }
    }

    private RequestOwner OwnerOfProperty(IPropertyReferenceOperation headers)
    {
        var kind = HttpCatalogue.KindOf(headers.Property.ContainingType);
        return kind is OwnerKind.Unknown or OwnerKind.NotARequest ? new RequestOwner(kind, null, null) : OwnerOf(headers.Instance) with { Kind = kind };
    }

    /// <summary>The variable or member behind an expression, or the creation that it is the initializer of.</summary>
    private RequestOwner OwnerOf(IOperation? instance)
    {
        if (instance is null)
            return RequestOwner.Unknown;
        instance = ValueTracer.Unwrap(instance);
        if (instance is IInstanceReferenceOperation)
        {
            for (var parent = instance.Parent; parent is not null; parent = parent.Parent)
            {
                if (parent is IObjectCreationOperation creation)
                    return OwnerOfCreation(creation);
            }
        }

        return new RequestOwner(HttpCatalogue.KindOf(instance.Type), instance, SymbolOf(instance));
    }

    private static RequestOwner OwnerOfCreation(IOperation creation)
    {
        IOperation current = creation;
        while (current.Parent is IConversionOperation or IParenthesizedOperation or ICoalesceOperation or IConditionalOperation)
            current = current.Parent;
        ISymbol? symbol = current.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            IFieldInitializerOperation { InitializedFields: { Length: > 0 } fields } => fields[0],
            IPropertyInitializerOperation { InitializedProperties: { Length: > 0 } properties } => properties[0],
            ISimpleAssignmentOperation assignment => SymbolOf(assignment.Target),
            ICoalesceAssignmentOperation assignment => SymbolOf(assignment.Target),
            _ => null,
        };
        return new RequestOwner(HttpCatalogue.KindOf(creation.Type), creation, symbol);
    }

    public static ISymbol? SymbolOf(IOperation operation) => ValueTracer.Unwrap(operation) switch
    {
        ILocalReferenceOperation reference => reference.Local,
        IFieldReferenceOperation reference => reference.Field,
        IPropertyReferenceOperation { Property.IsIndexer: false } reference => reference.Property,
        IParameterReferenceOperation reference => reference.Parameter,
        _ => null,
    };

    private static IEnumerable<ISymbol> Mentions(IOperation value) =>
        value.DescendantsAndSelf().Select(operation => operation switch
        {
            ILocalReferenceOperation reference => reference.Local,
            IParameterReferenceOperation reference => reference.Parameter,
            _ => (ISymbol?)null,
        }).Where(symbol => symbol is not null).Distinct(SymbolEqualityComparer.Default)!;
}
