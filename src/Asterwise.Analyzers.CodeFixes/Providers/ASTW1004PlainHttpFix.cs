using System.Collections.Immutable;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Providers;

/// <summary>Writes <c>https://</c>, without the port of <c>http</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ASTW1004PlainHttpFix))]
public sealed class ASTW1004PlainHttpFix : OneWayFixProvider
{
    private const string Scheme = "http";
    private const string DefaultPort = "80";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.PlainHttp);

    internal override string Title(FixVariant variant) => "Use 'https://'";

    private protected override IReadOnlyList<Edit>? Fix(FixContext context, TextSpan span)
    {
        var url = context.Project.Requests.Of(context.Root.SyntaxTree).PlainUrls.FirstOrDefault(found => found.Place == span);
        var text = context.Text.ToString(span);
        if (url is null || !text.StartsWith(Scheme + "://", StringComparison.OrdinalIgnoreCase))
            return null;
        var scheme = new Edit(new TextSpan(span.Start, Scheme.Length), Scheme + "s");
        var port = new TextSpan(span.End, DefaultPort.Length + 1);
        return url.Port switch
        {
            "" => new[] { scheme },
            DefaultPort when port.End <= context.Text.Length && context.Text.ToString(port) == ":" + DefaultPort
                => new[] { scheme, new Edit(port, "") },
            _ => null,
        };
    }
}
