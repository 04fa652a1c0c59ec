using Asterwise.Analyzers.Fuzz.Kinds;
using Asterwise.Analyzers.Fuzz.Places;

namespace Asterwise.Analyzers.Fuzz.Inputs;

/// <summary>
/// Each kind in itself: all of them to depth 2,000, and then, round by round, to depths where the compiler still finds no fault.
/// </summary>
internal static class DeepKinds
{
    private const int Stride = 37;

    private static readonly int[] Depths = [2_000, 250, 500, 120, 1_000, 60, 700, 350];

    public static Input At(int number)
    {
        var templates = KindCatalogue.Templates;
        var round = number / templates.Count;
        var template = templates[number * Stride % templates.Count];
        var depth = Depths[round % Depths.Length];
        var place = AllPlaces.Items[number % AllPlaces.Items.Count];
        var expression = Nesting.Of([.. Enumerable.Repeat(template, depth)], "asterwiseKey");
        var source = Frame.Around(place, expression, Embedding.None, template.Where, "AsterwiseClient");
        return new(InputKind.Alone, $"{template.Kind} {depth} times in itself; {place.Name}: {template.Text}", source);
    }
}
