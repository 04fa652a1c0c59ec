using static Microsoft.CodeAnalysis.CSharp.SyntaxKind;

namespace Asterwise.Analyzers.Fuzz.Kinds;

/// <summary>Patterns, and what patterns are made of.</summary>
internal static class PatternKinds
{
    public static IEnumerable<Template> All { get; } =
    [
        new(IsPatternExpression, "¤ is { } v№ ? v№ : key"),
        new(DeclarationPattern, "¤ is string v№ ? v№ : key"),
        new(ConstantPattern, "¤ is \"aw_\" ? key : key"),
        new(ConstantPattern, "key switch { § => key, _ => key }"),
        new(RecursivePattern, "¤ is { Length: 1 } v№ ? v№ : key"),
        new(PropertyPatternClause, "new Wrapper(§) is { Value: { Length: 3 } } w№ ? w№.Value : key"),
        new(Subpattern, "new Wrapper(§) is { Value: var v№ } ? v№ : key"),
        new(ExpressionColon, "new Wrapper(§) is { Value.Length: > 0 } w№ ? w№.Value : key"),
        new(PositionalPatternClause, "(§, key) is (var v№, _) ? v№ : key"),
        new(DiscardPattern, "¤ switch { \"a\" => key, _ => key }"),
        new(VarPattern, "¤ is var v№ ? v№ : key"),
        new(ParenthesizedVariableDesignation, "(§, key) is var (v№, w№) ? v№ : w№"),
        new(DiscardDesignation, "Parse(§, out var _) ? key : key"),
        new(ParenthesizedPattern, "¤ is (\"a\" or null) ? key : key"),
        new(RelationalPattern, "¤.Length is > 3 ? key : key"),
        new(TypePattern, "¤ is string or null ? key : key"),
        new(OrPattern, "¤ is \"a\" or \"b\" ? key : key"),
        new(AndPattern, "¤ is not null and not \"b\" ? key : key"),
        new(NotPattern, "¤ is not { } v№ ? key : v№"),
        new(SlicePattern, "¤ is ['a', .. var v№] ? v№ : key"),
        new(ListPattern, "¤ is ['a', 'w', '_', ..] ? key : key"),
        new(WhenClause, "key switch { var v№ when v№ == ¤ => v№, _ => key }"),
    ];
}
