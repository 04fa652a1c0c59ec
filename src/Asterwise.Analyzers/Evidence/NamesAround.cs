using System.Collections.Concurrent;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Evidence;

/// <summary>
/// Which names stand around a write: its own, those of its value and its target, and those of what it is written in.
/// </summary>
internal sealed class NamesAround
{
    private readonly CodeModel code;
    private readonly Requests requests;
    private readonly ConcurrentDictionary<TextValue, bool> byText = new();
    private readonly ConcurrentDictionary<SyntaxNode, bool> byPlace = new();

    public NamesAround(CodeModel code, Requests requests)
    {
        this.code = code;
        this.requests = requests;
    }

    /// <summary>Whether one of them says Asterwise, and the target's is not somebody else's.</summary>
    public bool SayAsterwise(RequestWrite write)
    {
        if (Names.MentionsAsterwise(write.Name) || HolesSayAsterwise(write.Value))
            return true;
        if (write.Url is { } url && HolesSayAsterwise(url))
            return true;
        if (write.Target.Symbol is { } target)
        {
            if (Names.MentionsAsterwise(target.Name) || IsRegisteredForAsterwise(write.Target))
                return true;
            if (Names.IsForeign(target.Name) && !IsParameterOfLambda(target))
                return false;
        }

        return byPlace.GetOrAdd(
            write.Syntax, place => requests.NamesAround(write.Operation).Any(Names.MentionsAsterwise) || IsIn(place));
    }

    /// <summary>Asked once for each text, as one URL may have thousands of parameters.</summary>
    private bool HolesSayAsterwise(TextValue text) => byText.GetOrAdd(text, key =>
        key.Holes.Any(hole => ValueNames.NameOf(hole) is { } name && Names.MentionsAsterwise(name)));

    private bool IsRegisteredForAsterwise(Target target) =>
        requests.Of(target)?.RegisteredNames.Any(Names.MentionsAsterwise) == true;

    /// <summary>The parameter of a lambda is named in passing, and says nothing.</summary>
    private static bool IsParameterOfLambda(ISymbol symbol) =>
        symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } };

    /// <summary>Whether the member, the type, the namespace or the assembly around a place is named for Asterwise.</summary>
    private bool IsIn(SyntaxNode place)
    {
        for (var symbol = code.EnclosingSymbol(place); symbol is not null; symbol = symbol.ContainingSymbol)
        {
            if (symbol is not IModuleSymbol && Names.MentionsAsterwise(symbol.Name))
                return true;
        }

        return false;
    }
}
