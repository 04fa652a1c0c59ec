using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Stacks = Asterwise.Analyzers.Http.Stacks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.CodeFixes.Dialects;

/// <summary>How a client of Kiota attaches a credential: by its provider, or in the header fields of a request.</summary>
internal sealed class KiotaDialect : Dialect
{
    public override Type Stack => typeof(Stacks.Kiota);

    public override bool TurnIntoHeader(Patch patch, RequestWrite write, KeyCode key, FixVariant variant)
    {
        var (name, value) = HeaderOf(key, variant);
        switch (write)
        {
            case { Operation: IObjectCreationOperation provider }:
                return Configure(patch, provider, name, value);
            case { Syntax: var entry }
                when SyntaxIndex.FilledBy(entry) is MemberAccessExpressionSyntax { Expression: var request }:
                patch.Replace(entry, $"{request}.Headers.Add({Text(name)}, {value})");
                return true;
            default:
                return false;
        }
    }

    public override bool Remove(Patch patch, RequestWrite write) =>
        write.Operation is not IObjectCreationOperation && RemoveCall(patch, write);

    /// <summary>The provider sends the key as it is given, so that <c>Authorization</c> takes the scheme with it.</summary>
    private static bool Configure(Patch patch, IObjectCreationOperation provider, string name, string value)
    {
        if (ExpressionOf(provider, "apiKey") is not { } key
            || ExpressionOf(provider, "parameterName") is not { } header
            || NameOf(ExpressionOf(provider, "keyLocation")) is not { } location)
        {
            return false;
        }

        patch.Replace(key, value);
        patch.Replace(header, Text(name));
        patch.Replace(location, "Header");
        return true;
    }

    private static SyntaxNode? ExpressionOf(IObjectCreationOperation provider, string parameter) =>
        Operations.ExpressionOf(Operations.ArgumentOf(provider.Arguments, parameter));

    private static SyntaxNode? NameOf(SyntaxNode? location) =>
        location is MemberAccessExpressionSyntax access ? access.Name : location as IdentifierNameSyntax;
}
