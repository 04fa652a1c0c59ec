using Microsoft.CodeAnalysis.CSharp;
using static Microsoft.CodeAnalysis.CSharp.SyntaxKind;

namespace Asterwise.Analyzers.Fuzz.Kinds;

/// <summary>Statements, each in a function that is called at once, so that it can stand in an expression.</summary>
internal static class StatementKinds
{
    public static IEnumerable<Template> All { get; } =
    [
        InFunction(Block, "{ return §; }"),
        InFunction(LocalDeclarationStatement, "var v№ = §; return v№;"),
        InFunction(ExpressionStatement, "Same(§); return key;"),
        InFunction(EmptyStatement, "; return §;"),
        InFunction(LabeledStatement, "Label№: if (flag) return §; return key;"),
        InFunction(GotoStatement, "Label№: if (¤ == key) goto Label№; return key;"),
        InFunction(GotoCaseStatement, "switch (§) { case \"a\": goto case \"b\"; case \"b\": return key; default: return §; }"),
        InFunction(GotoDefaultStatement, "switch (key) { case \"a\": goto default; default: return §; }"),
        InFunction(BreakStatement, "while (flag) { if (¤ == key) break; } return key;"),
        InFunction(ContinueStatement, "while (flag) { if (¤ == key) continue; break; } return key;"),
        InFunction(ReturnStatement, "return §;"),
        InFunction(YieldReturnStatement, "IEnumerable<string> Each№() { yield return §; } return string.Concat(Each№());"),
        InFunction(YieldBreakStatement,
            "IEnumerable<string> Each№() { if (¤ == key) yield break; yield return key; } return Each№().First();"),
        InFunction(ThrowStatement, "throw new InvalidOperationException(§);"),
        InFunction(WhileStatement, "while (¤ == key) return key; return key;"),
        InFunction(DoStatement, "do slot = §; while (flag); return key;"),
        InFunction(ForStatement, "for (var i№ = §; i№ != key; i№ += key) return i№; return key;"),
        InFunction(ForEachStatement, "foreach (var x№ in new[] { § }) return x№; return key;"),
        InFunction(ForEachVariableStatement, "foreach (var (x№, y№) in new[] { (§, key) }) return x№ + y№; return key;"),
        InFunction(UsingStatement, "using (new Wrapper(§)) return key;"),
        InFunction(FixedStatement, "unsafe { fixed (char* p№ = §) return new string(p№); }"),
        InFunction(CheckedStatement, "checked { return §; }"),
        InFunction(UncheckedStatement, "unchecked { return §; }"),
        InFunction(UnsafeStatement, "unsafe { return §; }"),
        InFunction(LockStatement, "lock (new object()) return §;"),
        InFunction(IfStatement, "if (flag) return §; return key;"),
        InFunction(ElseClause, "if (flag) return key; else return §;"),
        InFunction(SwitchStatement, "switch (§) { case { Length: > 3 }: return key; default: return key; }"),
        InFunction(CasePatternSwitchLabel, "switch (key) { case var v№ when ¤ == v№: return v№; default: return key; }"),
        InFunction(TryStatement, "try { return §; } finally { count++; }"),
        InFunction(CatchClause, "try { return key; } catch (FormatException e№) { return e№.Message + ¤; }"),
        InFunction(CatchFilterClause, "try { return key; } catch (Exception) when (¤ == key) { return key; }"),
        InFunction(FinallyClause, "try { return key; } finally { slot = §; }"),
        InFunction(LocalFunctionStatement, "string Local№() => §; return Local№();"),
    ];

    /// <summary>Statements that return a string, as an expression.</summary>
    public static Template InFunction(SyntaxKind kind, string statements) =>
        new(kind, "((Func<string>)(() => { " + statements + " }))()");
}
