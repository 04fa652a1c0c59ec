#if NETSTANDARD2_0
namespace System.Diagnostics.CodeAnalysis;

/// <summary>What the compiler looks for by name, and netstandard2.0 lacks.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue => returnValue;
}
#endif
