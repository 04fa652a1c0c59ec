namespace Asterwise.Analyzers.Fuzz.Inputs;

/// <summary>
/// The input of a seed and an index, the same in every process. How many inputs a run has makes no difference to what is at an
/// index, so that one of them can be repeated alone.
/// </summary>
internal sealed class InputSource(int seed)
{
    /// <summary>Every so many inputs, one is large: those cost as much as a hundred of the others.</summary>
    private const int LargeEvery = 64;

    private const int Cycle = 20;

    public Input this[int index]
    {
        get
        {
            var random = new Random(unchecked((seed * 1_000_003) + index));
            if (index % LargeEvery == LargeEvery - 1)
                return Large(index / LargeEvery, random);
            var (round, slot) = (index / Cycle, index % Cycle);
            return slot switch
            {
                < 10 => Pairs.At((round * 10) + slot, random),
                < 13 => Combinations.Next(random),
                < 19 => Mutations.Next(random),
                _ => EmbeddedPlaces.At(round, random),
            };
        }
    }

    /// <summary>Two of three are one kind in itself, as there are more of those than of shapes.</summary>
    private static Input Large(int number, Random random) =>
        number % 3 == 2 ? Shapes.At(number / 3, random) : DeepKinds.At((number / 3 * 2) + (number % 3));
}
