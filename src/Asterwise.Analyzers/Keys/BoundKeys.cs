using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Keys;

/// <summary>Where a project binds settings that hold the key, and nothing looks whether it is there.</summary>
internal sealed class BoundKeys
{
    private const string Services = "Microsoft.Extensions.DependencyInjection.";

    /// <summary>The methods that bind, and the types that have them.</summary>
    private static readonly Dictionary<string, string> Binders = new()
    {
        ["Configure"] = Services + "OptionsConfigurationServiceCollectionExtensions",
        ["Bind"] = Services + "OptionsBuilderConfigurationExtensions",
        ["BindConfiguration"] = Services + "OptionsBuilderConfigurationExtensions",
    };

    /// <summary>How what looks at settings is called, or what gives them values that the configuration lacks.</summary>
    private static readonly string[] Checks = { "Validat", "PostConfigure" };

    private readonly CodeModel code;

    public BoundKeys(CodeModel code) => this.code = code;

    /// <summary>The bindings in a file of settings for Asterwise that nothing validates, in source order.</summary>
    public IEnumerable<BoundKey> In(SyntaxTree tree)
    {
        foreach (var call in code.IndexOf(tree).Uses.OfType<InvocationExpressionSyntax>())
        {
            Cancellation.ThrowIfRequested();
            if (SyntaxIndex.NameOf(call.Expression) is { } name
                && Binders.TryGetValue(name, out var type)
                && code.OperationOf(call) is IInvocationOperation binding
                && binding.TargetMethod.ContainingType.Is(type)
                && Of(binding, call) is { } key)
            {
                yield return key;
            }
        }
    }

    private BoundKey? Of(IInvocationOperation binding, InvocationExpressionSyntax call)
    {
        var section = call.ArgumentList.DescendantTokens().FirstOrDefault(token => token.IsKind(SyntaxKind.StringLiteralToken));
        if (binding.TargetMethod.TypeArguments.FirstOrDefault() is not INamedTypeSymbol settings
            || !Names.MentionsAsterwise(settings.Name + section.ValueText)
            || settings.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(HoldsKey) is not { } property
            || IsValidated(settings))
        {
            return null;
        }

        return new BoundKey(binding, property, section.ValueText is { Length: > 0 } name ? name : null);
    }

    private static bool HoldsKey(IPropertySymbol property) =>
        property is { IsStatic: false, Type.SpecialType: SpecialType.System_String }
        && Names.IsKeyLike(property.Name)
        && Names.OwnerOf(property.Name) != Owner.Vendor
        && property.DeclaringSyntaxReferences.All(declaration => IsAutomatic(declaration.GetSyntax()));

    private static bool IsAutomatic(SyntaxNode property) =>
        property is PropertyDeclarationSyntax { AccessorList.Accessors: var accessors }
        && accessors.All(accessor => accessor is { Body: null, ExpressionBody: null });

    /// <summary>Whoever validates settings names them, be it where they are bound or elsewhere.</summary>
    private bool IsValidated(INamedTypeSymbol settings) => code.FilesNaming(settings.Name).Any(tree =>
        Array.Exists(Checks, check => CodeModel.TextOf(tree).IndexOf(check, StringComparison.Ordinal) >= 0));
}
