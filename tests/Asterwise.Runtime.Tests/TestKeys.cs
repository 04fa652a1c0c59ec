namespace Asterwise.Runtime.Tests;

internal static class TestKeys
{
    /// <summary>Of the documented format, and made up.</summary>
    public const string Key = "aw_NotARealKey-0123456789_abcdefghijklmnopqrstuvw";
}
