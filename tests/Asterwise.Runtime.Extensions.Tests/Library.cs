using System.Reflection;
using Asterwise.Runtime.Extensions;

namespace Asterwise.Runtime.Tests;

/// <summary>The library whose documentation is tested.</summary>
internal static class Library
{
    public static Assembly Assembly => typeof(AsterwiseClientOptions).Assembly;
}
