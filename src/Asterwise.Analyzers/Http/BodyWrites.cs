using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Asterwise.Analyzers.Http;

/// <summary>
/// The fields of the bodies that are handed over: the members of an object, the entries of a dictionary or a form, the fields of
/// a JSON text.
/// </summary>
internal sealed class BodyWrites
{
    private readonly CodeModel code;
    private readonly ValueTracer values;
    private readonly Catalogue catalogue;
    private readonly HashSet<(SyntaxNode Place, string Name)> found = new();

    public BodyWrites(CodeModel code, ValueTracer values, Catalogue catalogue)
    {
        this.code = code;
        this.values = values;
        this.catalogue = catalogue;
    }

    /// <summary>What a body that is handed over holds, each field once in a file.</summary>
    public IEnumerable<RequestWrite> Of(Handover body)
    {
        var seen = new HashSet<SyntaxNode>();
        var next = new Queue<IOperation>();
        next.Enqueue(body.Value);
        while (next.Count > 0 && seen.Count < Limits.Origins)
        {
            Cancellation.ThrowIfRequested();
            var current = next.Dequeue().Unwrap();
            if (!seen.Add(current.Syntax) || current.Syntax.SyntaxTree != body.Operation.Syntax.SyntaxTree)
                continue;
            foreach (var field in FieldsIn(current, body).Where(field => found.Add((field.Syntax, field.Name))))
                yield return field;
            foreach (var source in SourcesOf(current))
                next.Enqueue(source);
        }
    }

    /// <summary>A field that a member writes under a name: <c>form.Add(new StringContent(key), "api_key")</c>.</summary>
    public RequestWrite? Of(Use use, Target target)
    {
        if (use is not { Name: { } name, Value: { } value } || TextOf(name) is not { } field)
            return null;
        var content = value.Unwrap() as IObjectCreationOperation;
        var row = catalogue.Find(content?.Constructor).FirstOrDefault(candidate => candidate.Effect == Effect.Body);
        var text = row is null ? value : new Use(row, content!, content!.Arguments, null, null).Value ?? value;
        return Write(field, TextValue.Of(text, values), use.Operation, new Handover(use.Row, use.Operation, value, target)) with
        {
            NameSyntax = HeaderWrites.Source(name),
            ValueSyntax = HeaderWrites.Source(text),
        };
    }

    private IEnumerable<RequestWrite> FieldsIn(IOperation body, Handover handover)
    {
        if (body.Type?.SpecialType == SpecialType.System_String)
            return FieldsOfText(body, handover);
        var written = Collections.MadeWith(body).Concat(FilledInto(body)).Concat(SetOn(body));
        return written.Select(place => FieldAt(place, handover)).Where(field => field is not null)
            .Concat(ArgumentsOf(body, handover))!;
    }

    /// <summary>What an object is made with that has a property of the parameter's name, as a record has.</summary>
    private IEnumerable<RequestWrite> ArgumentsOf(IOperation body, Handover handover) =>
        from argument in (body as IObjectCreationOperation)?.Arguments ?? ImmutableArray<IArgumentOperation>.Empty
        where argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.DeclaringSyntaxReferences.IsEmpty: false }
        let member = body.Type!.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property =>
            string.Equals(property.Name, argument.Parameter!.Name, StringComparison.OrdinalIgnoreCase))
        where member is not null
        select Write(NameOf(member), TextValue.Of(argument.Value, values), argument, handover);

    private RequestWrite? FieldAt(IOperation place, Handover handover)
    {
        if (place is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.IsEmpty: true } member } set)
        {
            return Write(NameOf(member.Property), TextValue.Of(set.Value, values), place, handover) with
            {
                ValueSyntax = HeaderWrites.Source(set.Value),
            };
        }

        return Entries.EntryAt(place) is { Value: { } entry } pair && TextOf(pair.Name) is { } name
            ? Write(name, TextValue.Of(entry, values), place, handover) with
            {
                NameSyntax = HeaderWrites.Source(pair.Name),
                ValueSyntax = HeaderWrites.Source(entry),
            }
            : null;
    }

    private IEnumerable<RequestWrite> FieldsOfText(IOperation body, Handover handover)
    {
        if (body is ILocalReferenceOperation or IFieldReferenceOperation or IParameterReferenceOperation)
            yield break;
        var text = TextValue.Of(body, values);
        if (JsonText.IsObject(text.Text))
        {
            foreach (var field in JsonText.FieldsOf(text))
                yield return InText(field.Name, field.Value, field.Span);
        }
        else if (text.Text.IndexOf(' ') < 0)
        {
            foreach (var parameter in UrlText.Parameters(text, isQuery: true))
                yield return InText(parameter.Name, parameter.Value, parameter.Span);
        }

        RequestWrite InText(string name, TextValue value, Microsoft.CodeAnalysis.Text.TextSpan span) =>
            Write(name, value, body, handover) with { BodyText = text, BodySpan = span };
    }

    private static RequestWrite Write(string name, TextValue value, IOperation place, Handover handover) =>
        new(RequestPart.Body, name, value, place.Syntax, place) { Target = handover.Target, Body = handover };

    /// <summary>The name that a serializer gives to a member.</summary>
    private string NameOf(ISymbol member) =>
        catalogue.Stacks.Select(stack => stack.FieldNameOf(member)).FirstOrDefault(name => name is not null) ?? member.Name;

    private string? TextOf(IOperation name) =>
        TextValue.Of(name, values) is { IsConstant: true, Text: { Length: > 0 } text } ? text : null;

    /// <summary>What a body is made of: an object that is serialized, a copy, or what a variable holds.</summary>
    private IEnumerable<IOperation> SourcesOf(IOperation body)
    {
        switch (body)
        {
            case IInvocationOperation call:
                var serializing = catalogue.Find(call.TargetMethod).Where(row => row.Effect is Effect.Serializes or Effect.Body);
                var given = serializing.Select(row => Use.Of(row, call)).Select(use => use.Value ?? use.Receiver);
                return given.Where(value => value is not null).Concat(BytesOf(call)).Concat(values.Origins(call))!;
            case IObjectCreationOperation creation when Collections.MadeWith(creation).Any() || creation.Arguments.IsEmpty:
                return Enumerable.Empty<IOperation>();
            case IObjectCreationOperation creation:
                return creation.Arguments.Select(argument => argument.Value).Where(Collections.Is);
            default:
                return values.Origins(body);
        }
    }

    /// <summary><c>Encoding.UTF8.GetBytes(json)</c></summary>
    private static IEnumerable<IOperation> BytesOf(IInvocationOperation call) =>
        call.TargetMethod.Name == "GetBytes" ? call.Arguments.Take(1).Select(argument => argument.Value)
            : Enumerable.Empty<IOperation>();

    private IEnumerable<IOperation> FilledInto(IOperation body) =>
        Operations.SymbolOf(body) is { } holder and (ILocalSymbol or IParameterSymbol)
            ? Entries.FilledInto(holder, code, body.Syntax.SyntaxTree)
            : Enumerable.Empty<IOperation>();

    /// <summary>What is assigned to the members of an object that a local holds: <c>body.ApiKey = key;</c></summary>
    private IEnumerable<IOperation> SetOn(IOperation body)
    {
        if (Operations.SymbolOf(body) is not ILocalSymbol local || local.DeclaringSyntaxReferences.IsEmpty)
            return Enumerable.Empty<IOperation>();
        var declaration = local.DeclaringSyntaxReferences[0].GetSyntax();
        var index = code.IndexOf(declaration.SyntaxTree);
        return local.Type.GetMembers().OfType<IPropertySymbol>().Where(member => !member.IsIndexer)
            .SelectMany(member => index.Targets(member.Name, ValueTracer.ScopeOf(declaration)))
            .Select(target => target.Parent).OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.Left is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner }
                && owner.Identifier.ValueText == local.Name)
            .Select(code.OperationOf).Where(operation => operation is not null)!;
    }
}
