using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Http;

/// <summary>The query parameters that one file writes into the texts of URLs, each found once.</summary>
internal sealed class UrlWrites
{
    private readonly CodeModel code;
    private readonly ValueTracer values;
    private readonly List<RequestWrite> writes = new();
    private readonly HashSet<SyntaxNode> seenUrls = new();
    private readonly HashSet<GrowingText> seenTexts = new();
    private readonly List<IOperation> handedOver = new();

    /// <summary>The names that stand in one text and were found with their values in another.</summary>
    private readonly HashSet<(SyntaxNode Text, string Name)> completed = new();

    public UrlWrites(CodeModel code, ValueTracer values)
    {
        this.code = code;
        this.values = values;
    }

    /// <summary>Reads a text by itself, and what it is a piece of.</summary>
    public void Add(IOperation text)
    {
        if (values.Growing.Around(text) is { } growing)
            AddParametersOf(growing);
        AddParametersOf(text, Target.Unknown, isQuery: false);
    }

    /// <summary>Reads a text that is a query string.</summary>
    public void AddQuery(IOperation text, Target target) => AddParametersOf(text, target, isQuery: true);

    /// <summary>Notes a URL that is handed over: what no text shows by itself shows there.</summary>
    public void AddHandedOver(IOperation url) => handedOver.Add(url);

    /// <summary>All that was found.</summary>
    public IEnumerable<RequestWrite> All()
    {
        foreach (var url in handedOver)
            AddSpreadParametersOf(url);
        return writes.Where(write => !completed.Contains((write.Syntax, write.Name)));
    }

    private void AddParametersOf(IOperation text, Target target, bool isQuery)
    {
        if (!seenUrls.Add(text.Syntax))
            return;
        var url = TextValue.Of(text, values);
        foreach (var parameter in UrlText.Parameters(url, isQuery).Where(found => !IsInUrlOfConstant(found, url)))
        {
            Cancellation.ThrowIfRequested();
            Complete(parameter, url, text);
            AddParameter(parameter, url, TextPiece.Of(text), target);
        }
    }

    private void AddParameter(UrlParameter parameter, TextValue url, TextPiece place, Target target) =>
        writes.Add(new RequestWrite(RequestPart.Query, parameter.Name, parameter.Value, place.Syntax, place.Operation)
        {
            Target = target,
            Url = url,
            UrlSpan = parameter.Span,
        });

    /// <summary>Whether a parameter is a part of a constant that is a URL by itself, and is read where that is written.</summary>
    private static bool IsInUrlOfConstant(UrlParameter parameter, TextValue url)
    {
        var part = url.PartAt(parameter.Span.Start);
        return part.Source != part.Syntax
            && url.PartAt(parameter.Span.End - 1) == part
            && UrlHost.Of(part.Text) is not null;
    }

    /// <summary>Whether a name stands in a constant, and its value where that is used.</summary>
    private static bool IsSpread(UrlParameter parameter, TextValue url, IOperation text) =>
        !IsWrittenIn(text, url.PartAt(parameter.Span.Start).Syntax)
        && !parameter.Value.Parts.IsEmpty
        && text.Syntax.FullSpan.Contains(parameter.Value.Parts[0].Syntax.FullSpan)
        && parameter.Value.Parts[0].Syntax != url.PartAt(parameter.Span.Start).Syntax;

    // Where a node begins without its trivia is only found by going down to its first token, which in a long sum is far.
    private static bool IsWrittenIn(IOperation text, SyntaxNode part) =>
        part is LiteralExpressionSyntax or InterpolatedStringTextSyntax && text.Syntax.FullSpan.Contains(part.FullSpan);

    /// <summary>The constant that a name stands in is no parameter by itself.</summary>
    private void Complete(UrlParameter parameter, TextValue url, IOperation text)
    {
        if (!IsSpread(parameter, url, text))
            return;
        var name = url.PartAt(parameter.Span.Start).Syntax;
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
            while (parameter.Span.Start >= end)
                end += texts[++i].Text.Length;
            AddParameter(parameter, url, growing.Pieces[i], Target.Unknown);
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
}
