namespace Asterwise.Analyzers.Rules;

internal static class Category
{
    public const string Secrecy = "Asterwise.Secrecy";
    public const string Authentication = "Asterwise.Authentication";
    public const string Configuration = "Asterwise.Configuration";
}
