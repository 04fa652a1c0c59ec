using System.Collections.Concurrent;
using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Http;

/// <summary>A client that follows redirects.</summary>
/// <param name="Made">Where it is created or registered.</param>
/// <param name="Stack">The stack that it is of.</param>
/// <param name="Facts">What it does with the header fields then.</param>
internal sealed record Follower(IOperation Made, HttpStack Stack, RedirectFacts Facts);

/// <summary>Which clients follow redirects, because nothing tells them not to.</summary>
internal sealed class Redirects
{
    private readonly CodeModel code;
    private readonly Requests requests;
    private readonly Catalogue catalogue;
    private readonly ClientLives lives;
    private readonly ConcurrentDictionary<string, bool> isNamed = new();

    public Redirects(CodeModel code, Requests requests, Catalogue catalogue, ClientLives lives)
    {
        this.code = code;
        this.requests = requests;
        this.catalogue = catalogue;
        this.lives = lives;
    }

    /// <summary>
    /// The client that a target is, or that sends it, if it is made or registered in view and follows redirects; null of any
    /// other.
    /// </summary>
    public Follower? FollowerOf(Target target) =>
        MakersOf(target).Select(made => Of(made, target)).FirstOrDefault(follower => follower is not null);

    private Follower? Of(IOperation made, Target target)
    {
        foreach (var stack in catalogue.Stacks)
        {
            if (stack.Redirects is { } facts
                && IsFollowing(made, facts, target)
                && !(facts.IsOfClientAlone && target.Role == Role.Message)
                && !IsDecided(made, facts))
            {
                return new Follower(made, stack, facts);
            }
        }

        return null;
    }

    private bool IsFollowing(IOperation made, RedirectFacts facts, Target target) =>
        made is IObjectCreationOperation creation
        ? creation.Type.Is(facts.Client) && lives.IsMadeInView(creation)
        : target.Operation!.Type.Is(facts.Client);

    private IEnumerable<IOperation> MakersOf(Target target)
    {
        if (target.Operation is not { } operation || requests.Of(target) is not { } request)
            return Enumerable.Empty<IOperation>();
        if (requests.RegistrationAround(operation) is { } registration)
            return new[] { registration };
        var clients = target.Role switch
        {
            Role.Message => request.Clients,
            Role.Settings => request.MadeClients,
            _ => new[] { request },
        };
        return clients.SelectMany(client => client.Sources).Select(source => source.Operation?.Unwrap())
            .Where(made => made is IObjectCreationOperation)!;
    }

    /// <summary>Whoever names a setting where a client or what it is made of is declared, or on it, has thought of it.</summary>
    private bool IsDecided(IOperation made, RedirectFacts facts) =>
        (facts.SettingOfAll is { } setting && isNamed.GetOrAdd(setting, name => code.FilesNaming(name).Any()))
        || PartsOf(made).Any(part => NamesAny(part, facts.Settings));

    private static IEnumerable<SyntaxNode> PartsOf(IOperation made) => made is IObjectCreationOperation creation
        ? creation.Arguments.Select(argument => argument.Value.Unwrap()).Select(Operations.SymbolOf)
            .Where(symbol => symbol is not null)
            .SelectMany(symbol => symbol!.DeclaringSyntaxReferences).Select(reference => reference.GetSyntax())
            .Prepend(made.Syntax)
        : new[] { made.Syntax };

    private static bool NamesAny(SyntaxNode part, ImmutableArray<string> settings)
    {
        var declaration = part.FirstAncestorOrSelf<SyntaxNode>(node =>
            node is StatementSyntax or MemberDeclarationSyntax) ?? part;
        var around = declaration.ToString();
        var file = CodeModel.TextOf(part.SyntaxTree);
        var names = declaration.DescendantNodesAndSelf().OfType<VariableDeclaratorSyntax>()
            .Select(name => name.Identifier.ValueText).ToList();
        return settings.Any(setting => IsIn(around, setting) || names.Exists(name => IsIn(file, $"{name}.{setting}")));
    }

    private static bool IsIn(string text, string name) => text.IndexOf(name, StringComparison.Ordinal) >= 0;
}
