namespace Asterwise.Analyzers.CodeFixes;
internal static class Placeholder { public const string X = RuleIds.HardCodedKey; }
