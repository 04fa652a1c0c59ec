using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Http.Stacks;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.CodeFixes.Dialects;

/// <summary>How a credential is attached to a <c>WebRequest</c> or a <c>WebClient</c>, whose headers have no types.</summary>
internal sealed class SystemNetDialect : Dialect
{
    private const string Headers = "Headers";
    private const string QueryString = "QueryString";

    public override Type Stack => typeof(SystemNet);

    /// <summary>What is added to a client again and again is set: "key, key" would be sent.</summary>
    public override bool RewriteHeader(Patch patch, RequestWrite write, KeyCode key, FixVariant variant)
    {
        var (name, value) = HeaderOf(key, variant);
        if (write.Row!.IsLine)
            patch.Replace(write.Syntax, $"\"{name}\", {value}");
        else if (!ReplaceNameAndValue(patch, write, key, variant))
            return false;
        NameParameters(patch, write);
        if (write.Target.Role == Role.Client)
            Rename(patch, write, "Add", "Set");
        return true;
    }

    public override bool TurnIntoHeader(Patch patch, RequestWrite write, KeyCode key, FixVariant variant)
    {
        var member = write.Syntax.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .FirstOrDefault(identifier => identifier.Identifier.ValueText == QueryString);
        if (member is null || !ReplaceNameAndValue(patch, write, key, variant))
            return false;
        patch.Replace(member, Headers);
        Rename(patch, write, "Add", "Set");
        return true;
    }

    public override bool Remove(Patch patch, RequestWrite write) => RemoveCall(patch, write);

    public override KeyCode? AttachToClient(Patch patch, Handover sender, RequestWrite write, FixVariant variant)
    {
        if (sender.Row.HttpMethod is null
            || Construction.Of(patch.Context, sender, SystemNet.WebClient) is not { } construction
            || KeyExpressions.Of(write.Value, patch, construction.Span.End) is not { } key)
        {
            return null;
        }

        if (construction is LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } local)
            Statements.InsertAfter(patch, local, SetOn(variables[0].Identifier.ValueText, key, variant));
        else if (construction is not BaseObjectCreationExpressionSyntax creation || !AddTo(patch, creation, key, variant))
            return null;
        return key;
    }

    public override KeyCode? Attach(Patch patch, Handover sender, RequestWrite write, FixVariant variant, NewNames names)
    {
        if (sender.Row.HttpMethod is not null
            || Statements.DeclarationBy(sender.Operation.Syntax) is not { } statement
            || sender.Target.Symbol is not { } request
            || KeyExpressions.Of(write.Value, patch, statement.Span.End) is not { } key)
        {
            return null;
        }

        Statements.InsertAfter(patch, statement, SetOn(request.Name, key, variant));
        return key;
    }

    private static string SetOn(string target, KeyCode key, FixVariant variant)
    {
        var (name, value) = HeaderOf(key, variant);
        return $"{target}.{Headers}[\"{name}\"] = {value};";
    }

    private static bool AddTo(Patch patch, BaseObjectCreationExpressionSyntax creation, KeyCode key, FixVariant variant)
    {
        var (name, value) = HeaderOf(key, variant);
        if (creation.Initializer?.Expressions.Any(SetsHeaders) == true)
            return false;
        HeaderCode.AddTo(patch, creation, $"{Headers} = {{ [\"{name}\"] = {value} }}");
        return true;
    }

    private static bool SetsHeaders(ExpressionSyntax element) =>
        element is AssignmentExpressionSyntax { Left: var member } && SyntaxIndex.NameOf(member) == Headers;

    /// <summary>The members that take a name have other names for their parameters than those that take a number.</summary>
    private static void NameParameters(Patch patch, RequestWrite write)
    {
        if (write.NameSyntax?.Parent is ArgumentSyntax { NameColon.Name: { Identifier.ValueText: "header" } parameter })
            patch.Replace(parameter, "name");
    }

    private static void Rename(Patch patch, RequestWrite write, string member, string other)
    {
        if (write.Operation is IInvocationOperation { Syntax: InvocationExpressionSyntax call }
            && call.Expression is MemberAccessExpressionSyntax { Name: var name }
            && name.Identifier.ValueText == member)
        {
            patch.Replace(name, other);
        }
    }
}
