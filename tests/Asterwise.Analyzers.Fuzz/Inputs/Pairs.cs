using Asterwise.Analyzers.Fuzz.Kinds;
using Asterwise.Analyzers.Fuzz.Places;

namespace Asterwise.Analyzers.Fuzz.Inputs;

/// <summary>Every kind in every kind, each pair in another place in each round.</summary>
internal static class Pairs
{
    /// <summary>A prime: neighbours among the inputs are none in the catalogue, so that a short run sees all kinds.</summary>
    private const int Stride = 7919;

    /// <summary>Which of the two stands at each depth, by rounds.</summary>
    private static readonly string[] Orders = ["ABAB", "AABB", "ABBA", "AB", "BAAA", "ABA"];

    /// <summary>How many there are until each kind was in each other once.</summary>
    public static int Count => KindCatalogue.Templates.Count * KindCatalogue.Templates.Count;

    public static Input At(int number, Random random)
    {
        var templates = KindCatalogue.Templates;
        var (round, inRound) = (number / Count, number % Count);
        var pair = (int)((long)inRound * Stride % Count);
        var (a, b) = (templates[pair / templates.Count], templates[pair % templates.Count]);
        var order = Orders[round % Orders.Length];
        var place = AllPlaces.Items[(inRound + round) % AllPlaces.Items.Count];
        var embedding = random.Next(4) == 0 ? random.Pick(Embedding.All) : Embedding.None;
        var where = a.Where == Where.Accessor || b.Where == Where.Accessor ? Where.Accessor : Where.Anywhere;
        var expression = Nesting.Of([.. order.Select(letter => letter == 'A' ? a : b)], random.Pick(AllPlaces.Leaves));
        var description = $"{order} of A = {a.Kind}, B = {b.Kind}; {place.Name}; {embedding.Name}";
        return new(InputKind.Pair, description, Frame.Around(place, expression, embedding, where, random.TypeName()));
    }
}
