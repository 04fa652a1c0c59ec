using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Values;
using Stacks = Asterwise.Analyzers.Http.Stacks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.CodeFixes.Dialects;

/// <summary>
/// How Refit is told to send a parameter in the right header. Its attributes take constants alone, so a key that is written in
/// one has no repair.
/// </summary>
internal sealed class RefitDialect : Dialect
{
    /// <summary>What a parameter in the query may have said of its name and its form.</summary>
    private static readonly string[] QueryAttributes = { Stacks.Refit.AliasAs, Stacks.Refit.Query };

    private const string Suffix = "Attribute";

    public override Type Stack => typeof(Stacks.Refit);

    public override bool RewriteHeader(Patch patch, RequestWrite write, KeyCode key, FixVariant variant)
    {
        if (ParameterOf(write) is { } parameter)
            return write.NameSyntax is { } name && Rename(patch, write, name, parameter, variant);
        if (write is { NameSyntax: null, ValueSyntax: { } value })
            return variant == VariantOf(write) && Give(patch, value, variant == FixVariant.KeyHeader ? key.Text : key.WithScheme);
        return base.RewriteHeader(patch, write, key, variant);
    }

    public override bool RewriteCredential(Patch patch, RequestWrite write, KeyCode key, FixVariant variant)
    {
        if (write.ValueSyntax is { } value)
            return variant == FixVariant.Authorization && Give(patch, value, key.Text);
        if (ParameterOf(write) is null)
            return false;
        patch.Replace(write.Syntax, Attribute(patch, variant, write.Syntax.SpanStart));
        return true;
    }

    /// <summary>The parameter is no longer one of the query once it has an attribute for a header.</summary>
    public override bool TurnIntoHeader(Patch patch, RequestWrite write, KeyCode key, FixVariant variant)
    {
        if (ParameterOf(write) is not { } parameter || !IsGivenAlone(patch.Context, parameter))
            return false;
        if (write.Syntax is not ParameterSyntax declaration)
            return false;
        Declare(patch, declaration, variant);
        return true;
    }

    public override KeyCode? Attach(Patch patch, Handover sender, RequestWrite write, FixVariant variant, NewNames names)
    {
        if (ParameterOf(write) is not { } parameter
            || !IsGivenAlone(patch.Context, parameter)
            || TextValue.Of(sender.Value, patch.Context.Project.Values).Text is not { } url
            || IsNamedTwice(url, write)
            || DeclarationOf(parameter, patch.Context) is not { } declaration)
        {
            return null;
        }

        Declare(patch, declaration, variant);
        return new KeyCode(parameter.Name);
    }

    /// <summary>In the settings, which have the key for a scheme that the interface declares.</summary>
    public override KeyCode? AttachToClient(Patch patch, Handover sender, RequestWrite write, FixVariant variant)
    {
        if (variant != FixVariant.Authorization
            || write.Syntax is not InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } made
            || KeyExpressions.Of(write.Value, patch, made.SpanStart) is not { } key)
        {
            return null;
        }

        var settings = patch.Type(Stacks.Refit.Settings, made.SpanStart);
        var task = patch.Type("System.Threading.Tasks.ValueTask", made.SpanStart);
        var getter = $"AuthorizationHeaderValueGetter = (_, _) => new {task}<string>({key.Text})";
        patch.Insert(arguments[0].Span.End, $", new {settings} {{ {getter} }}");
        return key;
    }

    /// <summary>Gives a parameter the attribute for the header, in the place of those that were for the query.</summary>
    private static void Declare(Patch patch, ParameterSyntax declaration, FixVariant variant)
    {
        var old = declaration.AttributeLists.SelectMany(list => list.Attributes)
            .Where(attribute => QueryAttributes.Any(type => IsOf(patch.Context, attribute, type))).ToList();
        var code = Attribute(patch, variant, declaration.SpanStart);
        if (old.Count == 0)
            patch.Insert(declaration.SpanStart, $"[{code}] ");
        else
            patch.Replace(old[0], code);
        foreach (var attribute in old.Skip(1))
            Remove(patch, attribute);
    }

    private static IParameterSymbol? ParameterOf(RequestWrite write) =>
        write.Value.Parts.Select(part => part.Parameter).FirstOrDefault(parameter => parameter is not null);

    private static ParameterSyntax? DeclarationOf(IParameterSymbol parameter, FixContext context) =>
        parameter.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(context.CancellationToken))
            .OfType<ParameterSyntax>().FirstOrDefault(declaration => declaration.SyntaxTree == context.Root.SyntaxTree);

    /// <summary>Where callers give a scheme with the key, the header has to be one that takes it.</summary>
    private static bool Rename(Patch patch, RequestWrite write, SyntaxNode name, IParameterSymbol parameter, FixVariant variant)
    {
        if (IsGivenAlone(patch.Context, parameter))
        {
            if (variant == FixVariant.KeyHeader)
                HeaderConstants.Rename(patch, new[] { name }, AsterwiseApi.KeyHeader);
            else
                patch.Replace(write.Syntax, Attribute(patch, variant, write.Syntax.SpanStart));
            return true;
        }

        if (variant == FixVariant.KeyHeader || !Given(patch.Context, parameter).All(HasScheme))
            return false;
        HeaderConstants.Rename(patch, new[] { name }, AsterwiseApi.AuthorizationHeader);
        return true;
    }

    private static IEnumerable<string> Given(FixContext context, IParameterSymbol parameter) =>
        context.Project.Values.OriginsOf(parameter).Select(value => TextValue.Of(value, context.Project.Values).Text);

    /// <summary>Whether no caller that is in view puts anything before the key.</summary>
    private static bool IsGivenAlone(FixContext context, IParameterSymbol parameter) =>
        Given(context, parameter).All(text => text.IndexOf(' ') < 0);

    private static bool HasScheme(string text) => text.StartsWith(AsterwiseApi.Scheme + " ", StringComparison.Ordinal);

    private static bool Give(Patch patch, SyntaxNode value, string code)
    {
        patch.Replace(value, code);
        return true;
    }

    /// <summary>The one header that the parameter is declared for.</summary>
    private static FixVariant VariantOf(RequestWrite write) =>
        AsterwiseApi.SameHeader(write.Name, AsterwiseApi.KeyHeader) ? FixVariant.KeyHeader : FixVariant.Authorization;

    /// <summary>Whether a placeholder stands in a URL once more, as in its path.</summary>
    private static bool IsNamedTwice(string url, RequestWrite write)
    {
        var placeholder = url.Substring(write.UrlSpan.Start, write.UrlSpan.Length).Split('=').Last();
        return url.IndexOf(placeholder, StringComparison.Ordinal) != url.LastIndexOf(placeholder, StringComparison.Ordinal);
    }

    private static string Attribute(Patch patch, FixVariant variant, int position)
    {
        var isKeyHeader = variant == FixVariant.KeyHeader;
        var type = patch.Type(isKeyHeader ? Stacks.Refit.Header : Stacks.Refit.Authorize, position);
        var name = type.EndsWith(Suffix, StringComparison.Ordinal) ? type.Substring(0, type.Length - Suffix.Length) : type;
        return $"{name}({Text(isKeyHeader ? AsterwiseApi.KeyHeader : AsterwiseApi.Scheme)})";
    }

    private static bool IsOf(FixContext context, AttributeSyntax attribute, string type) =>
        context.Model.GetTypeInfo(attribute).Type.Is(type);

    private static void Remove(Patch patch, AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1)
            Lists.Remove(patch, list.Attributes, item => item == attribute);
        else
            patch.Delete(TextSpan.FromBounds(list.SpanStart, list.GetLastToken().GetNextToken().SpanStart));
    }
}
