namespace Asterwise.Analyzers.Fuzz.Inputs;

/// <summary>All shapes: first in their full size, then in others.</summary>
internal static class Shapes
{
    private static readonly Shape[] all = [.. ChainShapes.All, .. LongShapes.All];

    public static Input At(int number, Random random)
    {
        var shape = all[number % all.Length];
        var size = number < all.Length ? shape.Size : random.Next(1, shape.Size + 1);
        return new(InputKind.Shape, $"{size} {shape.Name}", shape.Source(size));
    }
}
