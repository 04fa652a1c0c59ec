using Asterwise.Analyzers.Fuzz.Kinds;
using Asterwise.Analyzers.Fuzz.Places;

namespace Asterwise.Analyzers.Fuzz.Inputs;

/// <summary>A file of the corpus, or one made of a place, after up to eight changes at random.</summary>
internal static class Mutations
{
    private const int LongestText = 40_000;

    public static Input Next(Random random)
    {
        var source = Original(random);
        var names = new List<string>();
        for (var left = random.Next(1, random.Next(2, 9)); left > 0 && source.Length < LongestText; left--)
        {
            var mutation = random.Pick(Mutation.All);
            source = mutation.Apply(source, random);
            names.Add(mutation.Name);
        }

        return new(InputKind.Mutation, string.Join(", ", names), source);
    }

    /// <summary>A file that compiles, mostly.</summary>
    public static string Original(Random random)
    {
        if (random.Next(2) == 0)
            return random.Pick(Corpus.Sources);
        var (place, leaf, embedding) = (random.Pick(AllPlaces.Items), random.Pick(AllPlaces.Leaves), random.Pick(Embedding.All));
        return Frame.Around(place, Nested.Leaf(leaf), embedding, Where.Anywhere, random.TypeName());
    }
}
