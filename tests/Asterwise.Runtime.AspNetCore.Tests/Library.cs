using System.Reflection;
using Asterwise.Runtime.AspNetCore;

namespace Asterwise.Runtime.Tests;

/// <summary>The library whose documentation is tested.</summary>
internal static class Library
{
    public static Assembly Assembly => typeof(AsterwiseErrorResult).Assembly;
}
