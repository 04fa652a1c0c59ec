using Asterwise.Analyzers.Fuzz.Kinds;
using Asterwise.Analyzers.Fuzz.Places;

namespace Asterwise.Analyzers.Fuzz.Inputs;

/// <summary>Every place as the only statement of everything that can have one.</summary>
internal static class EmbeddedPlaces
{
    public static Input At(int number, Random random)
    {
        var embedding = Embedding.All[number % Embedding.All.Count];
        var place = AllPlaces.Items[number / Embedding.All.Count % AllPlaces.Items.Count];
        var round = number / (Embedding.All.Count * AllPlaces.Items.Count);
        var leaf = round == 0 ? "asterwiseKey" : random.Pick(AllPlaces.Leaves);
        var inner = round > 1 ? random.Pick(Embedding.All) : Embedding.None;
        var both = new Embedding(embedding.Name, embedding.Around(inner.Text), embedding.IsTopLevel || inner.IsTopLevel);
        var where = round > 0 && random.Next(4) == 0 ? Where.Accessor : Where.Anywhere;
        var description = $"{place.Name} of {leaf}; {embedding.Name}, {inner.Name}";
        return new(InputKind.Embedded, description, Frame.Around(place, Nested.Leaf(leaf), both, where, random.TypeName()));
    }
}
