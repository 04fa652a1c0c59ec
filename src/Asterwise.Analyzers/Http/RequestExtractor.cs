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
    private readonly ImmutableArray<RequestWrite>.Builder writes = ImmutableArray.CreateBuilder<RequestWrite>();
    private readonly ImmutableArray<Handover>.Builder handovers = ImmutableArray.CreateBuilder<Handover>();
    private readonly HashSet<SyntaxNode> climbed = new();
    private readonly HashSet<SyntaxNode> seenUrls = new();
    private readonly HashSet<GrowingText> seenTexts = new();
    private readonly List<IOperation> handedOver = new();

    /// <summary>The names that stand in one text and were found with their values in another.</summary>
    private readonly HashSet<(SyntaxNode Text, string Name)> completed = new();

    private RequestExtractor(CodeModel code, ValueTracer values, Catalogue catalogue, Targets targets)
    {
        this.code = code;
        this.values = values;
        this.catalogue = catalogue;
        this.targets = targets;
    }

    public static FileRequests Extract(SyntaxTree tree, CodeModel code, ValueTracer values, Catalogue catalogue, Targets targets)
    {
        var extractor = new RequestExtractor(code, values, catalogue, targets);
        foreach (var item in tree.GetRoot().DescendantNodesAndTokens(descendIntoTrivia: false))
        {
            Cancellation.ThrowIfRequested();
            if (item.AsNode() is { } node)
                extractor.Visit(node);
            else
                extractor.Visit(item.AsToken());
        }

        return new FileRequests(extractor.AllWrites(), extractor.handovers.ToImmutable(), values);
    }

    /// <summary>The writes in source order, with those that only show where URLs are handed over.</summary>
    private ImmutableArray<RequestWrite> AllWrites()
    {
        foreach (var url in handedOver)
            AddSpreadParametersOf(url);
        return writes.Where(write => !completed.Contains((write.Syntax, write.Name)))
            .OrderBy(write => write.Syntax.SpanStart).ToImmutableArray();
    }

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 } list
                when SyntaxIndex.NameOf(list.Expression) is "Add":
                // Of all the stacks' Add, none takes one argument, and most calls of a list's do.
                break;
            case InvocationExpressionSyntax invocation when MayBeMember(invocation.Expression):
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
        if (TextExpressions.Outermost(token.Parent!, climbed) is not { } top || code.OperationOf(top) is not { } operation)
            return;
        if (values.Growing.Around(operation) is { } growing)
            AddParametersOf(growing);
        AddParametersOf(operation, Target.Unknown, isQuery: false);
    }

    private bool MayBeMember(ExpressionSyntax expression) =>
        SyntaxIndex.NameOf(expression) is { } name && catalogue.HasMember(name);

    private static ImmutableArray<IOperation> ElementsOf(IOperation? initializer) =>
        (initializer as IObjectOrCollectionInitializerOperation)?.Initializers ?? ImmutableArray<IOperation>.Empty;

    private void Read(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                foreach (var row in catalogue.Find(call.TargetMethod))
                    Read(new Use(row, call, call.Arguments, Operations.ReceiverOf(call), null));
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
            case Effect.Header when use is { Name: { } name, Value: { } value }:
                AddHeader(use, use.Operation, name, value);
                break;
            case Effect.Credential:
                AddCredential(use);
                break;
            case Effect.Query when use is { Name: { } name, Value: { } value }:
                AddQuery(use, use.Operation, name, value, TargetOf(use));
                break;
            case Effect.Url or Effect.QueryText or Effect.Send or Effect.MadeOf when use.Value is not null:
                AddHandover(use, use.Value);
                break;
        }
    }

    /// <summary>Whether what the row asks for beside its member is there.</summary>
    private bool Holds(Use use)
    {
        if (use.Row.Condition is { } condition && ConstantNameOf(use.Argument(condition.Parameter)?.Value) != condition.Constant)
            return false;
        return use.Row.Maker is not { } maker || (use.Receiver is { } target && IsMadeBy(target, maker.Type, maker.Method));
    }

    private static string? ConstantNameOf(IOperation? value) =>
        value?.Unwrap() is IFieldReferenceOperation { Field: { IsConst: true, Name: var name } } ? name : null;

    private bool IsMadeBy(IOperation target, string type, string method) =>
        values.Origins(target).Append(target).Any(origin => origin.Unwrap() is IInvocationOperation { TargetMethod: var maker }
            && maker.Name == method && maker.ContainingType.Is(type));

    private Target TargetOf(Use use) =>
        use.Operation is IObjectCreationOperation ? targets.OfCreation(use.Operation) : targets.Of(use.Receiver);

    private void AddHeader(Use use, IOperation place, IOperation name, IOperation value)
    {
        var target = TargetOf(use);
        if (target.Role == Role.NotARequest || ConstantText(name) is not { } header)
            return;
        writes.Add(new RequestWrite(RequestPart.Header, header, ValueOf(value), place.Syntax, place)
        {
            Row = use.Row,
            NameSyntax = Source(name),
            ValueSyntax = Source(value),
            Target = target,
        });
    }

    private void AddCredential(Use use)
    {
        var target = targets.OfPart(use.Operation);
        if (target.Role == Role.NotARequest)
            return;
        var (scheme, key, place) = (use.Name, use.Value, use.Operation);
        writes.Add(new RequestWrite(RequestPart.Header, AsterwiseApi.AuthorizationHeader, CredentialOf(use), place.Syntax, place)
        {
            Row = use.Row,
            NameSyntax = key is null || scheme is null ? null : Source(scheme),
            ValueSyntax = key is null && scheme is null ? null : Source((key ?? scheme)!),
            Target = target,
            IsWholeValueAsScheme = scheme is not null && key is null,
        });
    }

    /// <summary>The whole value of <c>Authorization</c> that a scheme and a key come to.</summary>
    private TextValue CredentialOf(Use use)
    {
        var scheme = TextValue.Of(use.Name, values);
        var key = TextValue.Of(use.Value, values);
        if (use.Row.DefaultScheme is { } given && use.Name is null)
        {
            if (use.Row.KeepsScheme && key.Text.StartsWith(given + " ", StringComparison.Ordinal))
                return key;
            scheme = new TextValue(ImmutableArray.Create(new TextPart(given, null, use.Operation.Syntax)));
        }

        if (scheme.Parts.IsEmpty || use.Value is null)
            return scheme.Parts.IsEmpty ? key : scheme;
        return new TextValue(scheme.Parts.Add(new TextPart(" ", null, use.Operation.Syntax)).AddRange(key.Parts));
    }

    private void AddQuery(Use use, IOperation place, IOperation name, IOperation value, Target target)
    {
        if (ConstantText(name) is not { } parameter)
            return;
        var url = use.Argument("uri");
        if (target.Role == Role.Unknown)
            target = target with { Role = Role.Builder };
        writes.Add(new RequestWrite(RequestPart.Query, parameter, TextValue.Of(value, values), place.Syntax, place)
        {
            Row = use.Row,
            NameSyntax = Source(name),
            ValueSyntax = Source(value),
            Target = target,
            Url = url is null ? null : TextValue.Of(url.Value, values),
        });
    }

    /// <summary>The entries of a dictionary or a list of pairs that is written in place, or kept in a local.</summary>
    private void AddEntries(Use use)
    {
        var collection = use.Row.Holder is { } holder ? HeldBy(use.Receiver, holder.Type, holder.Parameter) : use.Value;
        if (collection is null)
            return;
        var isTarget = use.Row.Holder is null && (use.Receiver is not null || use.Operation is IObjectCreationOperation);
        var target = isTarget ? TargetOf(use) : new Target(Role.Builder, use.Operation, null);
        foreach (var entry in values.Collections.EntriesOf(collection))
        {
            var (name, value) = PairOf(entry);
            if (name is null || value is null)
                continue;
            if (use.Row.Effect == Effect.Header)
                AddHeader(use, entry, name, value);
            else
                AddQuery(use, entry, name, value, target);
        }
    }

    /// <summary>What an object was made with.</summary>
    private IOperation? HeldBy(IOperation? target, string type, string parameter)
    {
        var made = target is null ? null : values.Alternatives(target).Append(target).Select(origin => origin.Unwrap())
            .OfType<IObjectCreationOperation>().FirstOrDefault(creation => creation.Type.Is(type));
        return made is null ? null : Operations.ArgumentOf(made.Arguments, parameter)?.Value;
    }

    private static (IOperation? Name, IOperation? Value) PairOf(IOperation entry) => Collections.ElementOf(entry) switch
    {
        IInvocationOperation { Arguments: { Length: 2 } pair } => (pair[0].Value, pair[1].Value),
        IObjectCreationOperation { Arguments: { Length: 2 } pair } => (pair[0].Value, pair[1].Value),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } index } } assignment
            => (index[0].Value, assignment.Value),
        _ => default,
    };

    private void AddHandover(Use use, IOperation value)
    {
        var target = TargetOf(use);
        handovers.Add(new Handover(use.Row, use.Operation, value, target));
        if (use.Row.Effect == Effect.QueryText)
            AddParametersOf(value, target, isQuery: true);
        else if (use.Row.Effect == Effect.Url)
            handedOver.Add(value);
    }

    private void AddParametersOf(IOperation text, Target target, bool isQuery)
    {
        if (!seenUrls.Add(text.Syntax))
            return;
        var url = TextValue.Of(text, values);
        foreach (var parameter in UrlText.Parameters(url, isQuery))
        {
            Cancellation.ThrowIfRequested();
            Complete(parameter, url, text);
            AddParameter(parameter, url, TextPiece.Of(text), target);
        }
    }

    private void AddParameter(UrlParameter parameter, TextValue url, TextPiece place, Target target, bool isInPieces = false) =>
        writes.Add(new RequestWrite(RequestPart.Query, parameter.Name, parameter.Value, place.Syntax, place.Operation)
        {
            Target = target,
            Url = url,
            IsInPieces = isInPieces,
        });

    /// <summary>Whether a name stands in a constant, and its value where that is used.</summary>
    private static bool IsSpread(UrlParameter parameter, TextValue url, IOperation text) =>
        !IsWrittenIn(text, url.PartAt(parameter.Start).Syntax)
        && !parameter.Value.Parts.IsEmpty
        && text.Syntax.Span.Contains(parameter.Value.Parts[0].Syntax.Span)
        && parameter.Value.Parts[0].Syntax != url.PartAt(parameter.Start).Syntax;

    private static bool IsWrittenIn(IOperation text, SyntaxNode part) =>
        part is LiteralExpressionSyntax or InterpolatedStringTextSyntax && text.Syntax.Span.Contains(part.Span);

    /// <summary>The constant that a name stands in is no parameter by itself.</summary>
    private void Complete(UrlParameter parameter, TextValue url, IOperation text)
    {
        if (!IsSpread(parameter, url, text))
            return;
        var name = url.PartAt(parameter.Start).Syntax;
        completed.Add((name, parameter.Name));
        foreach (var declaration in code.SymbolOf(name)?.DeclaringSyntaxReferences ?? ImmutableArray<SyntaxReference>.Empty)
        {
            if (declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var constant })
                completed.Add((constant, parameter.Name));
        }
    }

    /// <summary>
    /// A text of several pieces is read as a whole, as a name may end one piece and its value begin the next; what is found is
    /// written in the piece that the name begins in.
    /// </summary>
    private void AddParametersOf(GrowingText growing)
    {
        if (!seenTexts.Add(growing) || growing.Pieces.All(piece => seenUrls.Contains(piece.Syntax)))
            return;
        foreach (var piece in growing.Pieces)
            seenUrls.UnionWith(piece.Syntax is ArgumentListSyntax list ? list.DescendantNodes() : new[] { piece.Syntax });
        var texts = growing.Pieces.Select(piece => TextFolder.Fold(new[] { piece }, values)).ToList();
        var url = new TextValue(texts.SelectMany(text => text.Parts).ToImmutableArray());
        var (i, end) = (0, texts[0].Text.Length);
        foreach (var parameter in UrlText.Parameters(url, isQuery: false))
        {
            Cancellation.ThrowIfRequested();
            while (parameter.Start >= end)
                end += texts[++i].Text.Length;
            AddParameter(parameter, url, growing.Pieces[i], Target.Unknown, isInPieces: true);
        }
    }

    /// <summary>
    /// What a URL that is handed over holds of names that stand elsewhere and have their values here:
    /// <c>GetAsync(url + KeyParameter + key)</c>.
    /// </summary>
    private void AddSpreadParametersOf(IOperation url)
    {
        Cancellation.ThrowIfRequested();
        url = SourceOf(url);
        if (values.Growing.Of(url) is { } growing)
            AddParametersOf(growing);
        else if (seenUrls.Add(url.Syntax) && TextValue.Of(url, values) is { Parts.Length: > 1 } text)
        {
            foreach (var parameter in UrlText.Parameters(text, isQuery: false).Where(found => IsSpread(found, text, url)))
            {
                Complete(parameter, text, url);
                AddParameter(parameter, text, TextPiece.Of(url), Target.Unknown);
            }
        }
    }

    /// <summary>The text that a URL is made of, where there is just one.</summary>
    private IOperation SourceOf(IOperation url)
    {
        for (var step = 0; step < Limits.Depth; step++)
        {
            url = url.Unwrap();
            var source = url is IObjectCreationOperation { Arguments: { Length: > 0 } arguments } && url.Type.Is(UriTexts.Uri)
                ? arguments.Select(argument => argument.Value).LastOrDefault(UriTexts.IsTextOrUri)
                : values.Growing.Of(url) is null && values.Alternatives(url) is { Length: 1 } origins ? origins[0] : null;
            if (source is null || source.Syntax.SyntaxTree != url.Syntax.SyntaxTree)
                break;
            url = source;
        }

        return url;
    }

    /// <summary>A header may be given a list of values; a list of one is that value.</summary>
    private TextValue ValueOf(IOperation value) => value.Unwrap() switch
    {
        IArrayCreationOperation { Initializer.ElementValues: { Length: 1 } elements } => TextValue.Of(elements[0], values),
        IObjectCreationOperation { Initializer.Initializers: { Length: 1 } initializers }
            when initializers[0] is IInvocationOperation { Arguments.Length: 1 } add
            => TextValue.Of(add.Arguments[0].Value, values),
        _ => TextValue.Of(value, values),
    };

    private string? ConstantText(IOperation value) =>
        TextValue.Of(value, values) is { IsConstant: true, Text: { Length: > 0 } text } ? text : null;

    private static SyntaxNode Source(IOperation value) =>
        value.Parent is IArgumentOperation { Syntax: ArgumentSyntax argument } ? argument.Expression : value.Syntax;

    /// <summary>A row of the catalogue, applied to the code that uses its member.</summary>
    /// <param name="Row">The row.</param>
    /// <param name="Operation">The call, creation or assignment.</param>
    /// <param name="Arguments">The arguments, also of an indexer.</param>
    /// <param name="Receiver">What the member is used on.</param>
    /// <param name="Assigned">What is assigned, for a property.</param>
    private sealed record Use(
        Row Row, IOperation Operation, ImmutableArray<IArgumentOperation> Arguments, IOperation? Receiver, IOperation? Assigned)
    {
        public IOperation? Name => Argument(Row.NameParameter)?.Value;

        public IOperation? Value =>
            Assigned ?? Row.ValueParameters.Select(Argument).FirstOrDefault(argument => argument is not null)?.Value;

        public IArgumentOperation? Argument(string? parameter) => Operations.ArgumentOf(Arguments, parameter);
    }
}
