namespace Asterwise.Runtime.Extensions;

/// <summary>A client of the factory that carries the key.</summary>
internal sealed record AsterwiseClient(string Name);
