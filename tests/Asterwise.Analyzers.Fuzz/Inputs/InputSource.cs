namespace Asterwise.Analyzers.Fuzz.Inputs;

/// <summary>
/// The input of a seed and an index, the same in every process. How many inputs a run has makes no difference to what is at an
/// index, so that one of them can be repeated alone.
/// </summary>
internal sealed class InputSource(int seed)
{
    /// <summary>Every so many inputs, one is large: those cost as much as hundreds of the others.</summary>
    private const int LargeEvery = 256;

    private const int Cycle = 20;

    private const int PairsInCycle = 10;

    /// <summary>To repair a file in many orders costs as much as dozens of inputs.</summary>
    private const int MistakesEvery = 4;

    /// <summary>Has no factor in common with the cycle.</summary>
    private const int RepairedEvery = 3;

    public Input this[int index]
    {
        get
        {
            var random = new Random(unchecked((seed * 1_000_003) + index));
            var (round, slot) = (index / Cycle, index % Cycle);
            return KindAt(index) switch
            {
                InputKind.Alone => DeepKinds.At((index / LargeEvery / 3 * 2) + (index / LargeEvery % 3)),
                InputKind.Shape => Shapes.At(index / LargeEvery / 3, random),
                InputKind.Pair => Pairs.At((round * PairsInCycle) + slot, random),
                InputKind.Combination => Combinations.Next(random),
                InputKind.Mutation => Mutations.Next(random),
                InputKind.Mistakes => Mistakes.At(round / MistakesEvery, random),
                _ => EmbeddedPlaces.At(round, random),
            };
        }
    }

    /// <summary>
    /// Whether the fixes are run too. They cost more than all else, and of what there is much of, a third shows them everything.
    /// </summary>
    public static bool IsRepaired(int index) =>
        index % RepairedEvery == 0 || KindAt(index) is not (InputKind.Pair or InputKind.Combination or InputKind.Mutation);

    /// <summary>Of the large ones, two of three are one kind in itself, as there are more of those than of shapes.</summary>
    public static InputKind KindAt(int index) => (index % LargeEvery, index % Cycle) switch
    {
        (LargeEvery - 1, _) => index / LargeEvery % 3 == 2 ? InputKind.Shape : InputKind.Alone,
        (_, < PairsInCycle) => InputKind.Pair,
        (_, 12) when index / Cycle % MistakesEvery == 0 => InputKind.Mistakes,
        (_, < 13) => InputKind.Combination,
        (_, < 19) => InputKind.Mutation,
        _ => InputKind.Embedded,
    };
}
