using Asterwise.Analyzers.CodeFixes.Providers;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Rules;

namespace Asterwise.Analyzers.Tests.Infrastructure;

/// <summary>The fix of each rule that has one, as it is preferred.</summary>
internal static class Fixes
{
    public static Task<string> ApplyAsync(string id, string source, References? references = null, FixVariant? variant = null) =>
        id switch
    {
        RuleIds.HardCodedKey => RepairedProgram.FixAllAsync<ASTW1001HardCodedKeyFix>(source, FixVariant.Environment, references),
        RuleIds.PlainHttp => RepairedProgram.FixAllAsync<ASTW1004PlainHttpFix>(source, FixVariant.Only, references),
        RuleIds.MisnamedHeader or RuleIds.PossiblyMisnamedHeader =>
            RepairedProgram.FixAllAsync<ASTW2001MisnamedHeaderFix>(source, FixVariant.Authorization, references),
        RuleIds.KeyInQuery => RepairedProgram.FixAllAsync<ASTW2003KeyInQueryFix>(source, FixVariant.Authorization, references),
        RuleIds.KeyInBody => RepairedProgram.FixAllAsync<ASTW2004KeyInBodyFix>(source, FixVariant.Authorization, references),
        RuleIds.WrongScheme => RepairedProgram.FixAllAsync<ASTW2005WrongSchemeFix>(source, FixVariant.Authorization, references),
        RuleIds.NoCredential =>
            RepairedProgram.FixAllAsync<ASTW2006NoCredentialFix>(source, FixVariant.Authorization, references),
        RuleIds.SentTwice => RepairedProgram.FixAllAsync<ASTW2007SentTwiceFix>(source, variant, references),
        RuleIds.Redirects => RepairedProgram.FixAllAsync<ASTW2008RedirectsFix>(source, FixVariant.Only, references),
        RuleIds.KeyNotRedacted => RepairedProgram.FixAllAsync<ASTW1006KeyNotRedactedFix>(source, FixVariant.Only, references),
        RuleIds.KeyUnchecked => RepairedProgram.FixAllAsync<ASTW3001KeyUncheckedFix>(source, FixVariant.Only, references),
        RuleIds.ReadPerRequest => RepairedProgram.FixAllAsync<ASTW3002ReadPerRequestFix>(source, FixVariant.Only, references),
        RuleIds.MisspelledVariable =>
            RepairedProgram.FixAllAsync<ASTW3003MisspelledVariableFix>(source, FixVariant.Only, references),
        RuleIds.ParameterUnchecked =>
            RepairedProgram.FixAllAsync<ASTW3004ParameterUncheckedFix>(source, FixVariant.Only, references),
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "Name the rule's fix here, so that its examples run."),
    };
}
