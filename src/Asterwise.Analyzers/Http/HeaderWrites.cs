using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Http;

/// <summary>The writes of a header: one, or one for each arm where the name, the scheme or the value is a choice.</summary>
internal sealed class HeaderWrites
{
    private readonly ValueTracer values;
    private readonly Catalogue catalogue;
    private readonly Targets targets;

    public HeaderWrites(ValueTracer values, Catalogue catalogue, Targets targets)
    {
        this.values = values;
        this.catalogue = catalogue;
        this.targets = targets;
    }

    /// <summary>What a value under a name comes to; nothing where the name is not known.</summary>
    public IEnumerable<RequestWrite> Of(Row row, Target target, IOperation place, IOperation name, IOperation value) =>
        Of(row, target, place, name, ValueOf(value), Source(value));

    /// <param name="row">What writes it.</param>
    /// <param name="target">What it is written to.</param>
    /// <param name="place">The call, or the entry of a collection.</param>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="valueSyntax">The source of the value, where it has one of its own.</param>
    public IEnumerable<RequestWrite> Of(
        Row row, Target target, IOperation place, IOperation name, TextValue value, SyntaxNode? valueSyntax)
    {
        if (TextOf(name) is { } header)
            return OfKnown(row, target, place, (header, name), value, valueSyntax);
        if (target.Role == Role.NotARequest)
            return Enumerable.Empty<RequestWrite>();
        var arms = Choices.ArmsOf(name, values);
        var written = from arm in arms.Values
                      let text = TextOf(arm)
                      where text is not null
                      select new RequestWrite(RequestPart.Header, text, value, arm.Syntax, place)
                      {
                          Row = row,
                          Target = target,
                      };
        return Of(written.ToList(), arms, Source(name), write => !AsterwiseApi.IsCredentialHeader(write.Name));
    }

    /// <summary>What a value comes to under a name that is known.</summary>
    public IEnumerable<RequestWrite> OfKnown(
        Row row, Target target, IOperation place, (string Text, IOperation Source) name, TextValue value, SyntaxNode? valueSyntax)
    {
        if (target.Role == Role.NotARequest)
            return Enumerable.Empty<RequestWrite>();
        var write = new RequestWrite(RequestPart.Header, name.Text, value, place.Syntax, place)
        {
            Row = row,
            NameSyntax = Source(name.Source),
            ValueSyntax = valueSyntax,
            Target = target,
            IsInBase64 = IsInBase64(value),
        };
        return AsterwiseApi.IsCredentialHeader(name.Text)
            ? OfArms(write, value, valueSyntax ?? place.Syntax, ValueOf)
            : new[] { write };
    }

    /// <summary>
    /// What a credential comes to in the header of what takes it: of what the member is called on or makes or, where it is made
    /// apart, of what it is given to.
    /// </summary>
    public IEnumerable<RequestWrite> OfCredential(Use use)
    {
        var isAttached = use.Row.IsFluent || use.Row.MakesTarget;
        var target = isAttached ? targets.Of(use) : targets.OfPart(use.Operation);
        if (target.Role == Role.NotARequest)
            return Enumerable.Empty<RequestWrite>();
        var (scheme, key, place) = (use.Name, use.Value, use.Operation);
        var header = targets.HeaderOf(place);
        var write = new RequestWrite(RequestPart.Header, header, ValueOf(use, scheme, key), place.Syntax, place)
        {
            Row = use.Row,
            Target = target,
            IsWholeValueAsScheme = scheme is not null && key is null,
            IsInBase64 = IsInBase64(TextValue.Of(key, values)),
        };
        if ((key ?? scheme) is not { } value || header != AsterwiseApi.AuthorizationHeader)
            return new[] { write };
        write = write with
        {
            NameSyntax = key is null || scheme is null ? null : Source(scheme),
            ValueSyntax = Source(value),
        };
        return scheme is null
            ? OfArms(write, TextValue.Of(key, values), Source(value), arm => ValueOf(use, null, arm))
            : OfArms(write, TextValue.Of(scheme, values), Source(scheme), arm => ValueOf(use, arm, key));
    }

    /// <summary>A header may be given a list of values; a list of one is that value.</summary>
    public TextValue ValueOf(IOperation value) => value.Unwrap() switch
    {
        { Syntax: CollectionExpressionSyntax { Elements.Count: 1 } } list
            => TextValue.Of(list.ChildOperations.FirstOrDefault(), values),
        IArrayCreationOperation { Initializer.ElementValues: { Length: 1 } elements } => TextValue.Of(elements[0], values),
        IObjectCreationOperation { Initializer.Initializers: { Length: 1 } initializers }
            when initializers[0] is IInvocationOperation { Arguments.Length: 1 } add
            => TextValue.Of(add.Arguments[0].Value, values),
        _ => TextValue.Of(value, values),
    };

    /// <summary>The text of a name that is known at build time; null of any other.</summary>
    public string? TextOf(IOperation name) =>
        name.Type?.TypeKind == TypeKind.Enum ? NameOfConstant(name.Unwrap()) : KnownText(name);

    private string? KnownText(IOperation name) => TextValue.Of(name, values) switch
    {
        { IsConstant: true, Text: { Length: > 0 } text } => text,
        { Parts: { Length: 1 } parts } when parts[0].Hole is { } hole => NameOfConstant(hole),
        _ => null,
    };

    /// <summary>Of one value that a parameter takes of any number, it is the value itself.</summary>
    public static SyntaxNode Source(IOperation value) =>
        value is IArrayCreationOperation { IsImplicit: true, Initializer.ElementValues: { Length: 1 } only } ? only[0].Syntax
        : value.Parent is IArgumentOperation { Syntax: ArgumentSyntax argument } ? argument.Expression
        : value.Syntax;

    /// <summary>
    /// A constant that is known by its name alone: a field of a library, or the member of an enumeration in
    /// <c>HttpRequestHeader.Authorization.ToString()</c>.
    /// </summary>
    private string? NameOfConstant(IOperation value) => value switch
    {
        IFieldReferenceOperation { Field: { IsStatic: true } field }
            => catalogue.Stacks.Select(stack => stack.HeaderNameOf(field)).FirstOrDefault(name => name is not null),
        IInvocationOperation { TargetMethod.Name: "ToString", Arguments.IsEmpty: true, Instance: { } instance }
            when instance.Unwrap() is IFieldReferenceOperation { Field: { IsConst: true, Type.TypeKind: TypeKind.Enum } member }
            => member.Name,
        _ => null,
    };

    /// <summary>The whole value of <c>Authorization</c> that a scheme and a key come to.</summary>
    private TextValue ValueOf(Use use, IOperation? schemeSource, IOperation? keySource)
    {
        var scheme = TextValue.Of(schemeSource, values);
        var key = TextValue.Of(keySource, values);
        if (use.Row.DefaultScheme is { } given && schemeSource is null)
        {
            if (use.Row.KeepsScheme && key.Text.StartsWith(given + " ", StringComparison.Ordinal))
                return key;
            scheme = new TextValue(ImmutableArray.Create(new TextPart(given, null, use.Operation.Syntax)));
        }

        if (scheme.Parts.IsEmpty || keySource is null)
            return scheme.Parts.IsEmpty ? key : scheme;
        return new TextValue(scheme.Parts.Add(new TextPart(" ", null, use.Operation.Syntax)).AddRange(key.Parts));
    }

    private bool IsInBase64(TextValue value) => value.Holes.SelectMany(hole => values.Origins(hole).Append(hole)).Any(origin =>
        origin.Unwrap() is IInvocationOperation { TargetMethod: { Name: "ToBase64String", ContainingType.Name: "Convert" } });

    /// <summary>
    /// A write for each arm of a value that chooses between texts; else the one write, also for a choice between values of which
    /// no text is known.
    /// </summary>
    private IEnumerable<RequestWrite> OfArms(
        RequestWrite write, TextValue chosen, SyntaxNode source, Func<IOperation, TextValue> valueOf)
    {
        var hole = chosen.Parts.Length == 1 ? chosen.Parts[0].Hole : null;
        var arms = hole is null ? default : Choices.ArmsOf(hole, values);
        if (arms.Values.IsDefaultOrEmpty || !arms.Values.Any(HasText))
            return new[] { write };

        // What is taken as it is because of how it looks may hold the scheme: key.StartsWith("Bearer ") ? key : "Bearer " + key
        var written = arms.Values.Where(arm => HasText(arm) || MayBeAlone(arm)).Select(arm => write with
        {
            Syntax = arm.Syntax,
            Value = valueOf(arm),
            NameSyntax = null,
            ValueSyntax = null,
        });
        return Of(written.ToList(), arms, source, arm => HeaderCredential.Of(arm).Problem != SchemeProblem.None);

        bool HasText(IOperation arm) => TextValue.Of(arm, values).Parts.Any(part => part.Hole is null);

        bool MayBeAlone(IOperation arm) => Choices.IsArm(arm) && !Choices.LooksAt(arm, values);
    }

    /// <summary>
    /// What is written by the arms of a choice: each that stands in the expression itself, and of those that stand behind a
    /// variable one that is wrong, if any may be taken here. There is no one name or value to rewrite.
    /// </summary>
    private static IEnumerable<RequestWrite> Of(
        List<RequestWrite> written, Arms arms, SyntaxNode whole, Func<RequestWrite, bool> isWrong)
    {
        var inPlace = written.Where(IsInPlace);
        var behind = written.Where(arm => !IsInPlace(arm)).ToList();
        if (behind.Count == 0)
            return inPlace;
        var right = behind.Find(arm => !isWrong(arm));
        var one = arms.AreOthers && right is not null ? right : behind.Find(arm => isWrong(arm)) ?? behind[0];
        return inPlace.Append(one with { Syntax = whole });

        bool IsInPlace(RequestWrite arm) => arm.Syntax.SyntaxTree == whole.SyntaxTree && whole.Span.Contains(arm.Syntax.Span);
    }
}
