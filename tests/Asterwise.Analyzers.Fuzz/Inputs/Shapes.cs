namespace Asterwise.Analyzers.Fuzz.Inputs;

/// <summary>All shapes: first in their full size, then in others.</summary>
internal static class Shapes
{
    private static readonly Shape[] All = [.. ChainShapes.All, .. LongShapes.All];

    public static Input At(int number, Random random)
    {
        var shape = All[number % All.Length];
        var size = number < All.Length ? shape.Size : random.Next(1, shape.Size + 1);
        return new(InputKind.Shape, $"{size} {shape.Name}", shape.Source(size));
    }
}
