namespace Asterwise.Samples;

/// <summary>A step of the tour did not show what it is there to show.</summary>
internal sealed class BrokenPromiseException(string message) : Exception(message);
