using Asterwise.Analyzers.Fuzz.Places;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Asterwise.Analyzers.Fuzz.Kinds;

/// <summary>Holds the templates against Roslyn's enum, so that a kind that a new Roslyn brings is not forgotten.</summary>
internal static class KindCheck
{
    /// <summary>One sentence for each kind that is forgotten, named twice, or not what its template shows.</summary>
    public static IEnumerable<string> Problems()
    {
        var templates = KindCatalogue.Templates.ToLookup(template => template.Kind);
        var elsewhere = KindsElsewhere.ByReason.SelectMany(reason => reason.Value).ToHashSet();
        foreach (var kind in KindCatalogue.OfNodes)
        {
            if (!templates.Contains(kind) && !elsewhere.Contains(kind))
                yield return $"{kind} has no template, and is not listed with a reason why it needs none";
            if (templates.Contains(kind) && elsewhere.Contains(kind))
                yield return $"{kind} has a template, and is listed as one that needs none";
        }

        foreach (var template in KindCatalogue.Templates.Where(template => !Shows(template)))
            yield return $"The template of {template.Kind} does not show it: {template.Text}";
    }

    private static bool Shows(Template template)
    {
        var expression = Nesting.Of([template], "key");
        var source = Frame.Around(Place.Plain, expression, Embedding.None, template.Where, "AsterwiseClient");
        var tree = CSharpSyntaxTree.ParseText(source, Frame.ParseOptions);
        var parses = tree.GetDiagnostics().All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error);
        return parses && tree.GetRoot().DescendantNodes().Any(node => node.IsKind(template.Kind));
    }
}
