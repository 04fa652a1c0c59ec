using Asterwise.Analyzers.Code;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Http;

/// <summary>
/// An HTTP library, or a library that puts URLs together: what its types are to a request, and what its members do.
/// </summary>
internal abstract class HttpStack
{
    /// <summary>A type without which the library is not there; a project that lacks it pays nothing for the stack.</summary>
    public abstract string Marker { get; }

    /// <summary>The assembly that has the marker; null of the base library, which every project has.</summary>
    public virtual string? Assembly => null;

    /// <summary>What an object of a type, or of one derived from it, is to a request.</summary>
    public virtual IReadOnlyList<(string Type, Role Role)> Roles => Array.Empty<(string, Role)>();

    public abstract IReadOnlyList<Row> Rows { get; }

    /// <summary>The header's name that a field of the library holds and no constant; null of any other field.</summary>
    public virtual string? HeaderNameOf(IFieldSymbol field) => null;

    /// <summary>The types that a client may be made with, and that send what they are given and add nothing to it.</summary>
    public virtual IReadOnlyList<string> PlainTransports => Array.Empty<string>();

    /// <summary>The types whose texts, as they are logged, show the header fields that they hold.</summary>
    public virtual IReadOnlyList<string> PrintedWithHeaders => Array.Empty<string>();

    /// <summary>Whether a server calls a method for each request that it answers.</summary>
    public virtual bool IsPerRequest(IMethodSymbol method) => false;

    /// <summary>Whether a method takes what a server calls for each request that it answers.</summary>
    public virtual bool TakesHandler(IMethodSymbol method) => false;

    /// <summary>
    /// The interface that a call makes the client of, where that sends what the interface declares and nothing else adds to it;
    /// null of any other call.
    /// </summary>
    public virtual INamedTypeSymbol? ClientMadeAlone(IOperation made) => null;

    /// <summary>How the clients of the library follow redirects; null where they do not, or nobody knows.</summary>
    public virtual RedirectFacts? Redirects => null;

    /// <summary>The name that a member of an object is sent under, where that is given to what takes entries.</summary>
    public virtual string NameOf(IPropertySymbol member, Use taker) => member.Name;

    /// <summary>The name that a serializer of the library gives to a member as a field; null where it has none.</summary>
    public virtual string? FieldNameOf(ISymbol member) => null;

    /// <summary>The text that an attribute of a member is given, by its position or its name; null where there is none.</summary>
    protected static string? AttributeText(ISymbol member, string attribute, string? property) =>
        member.GetAttributes().FirstOrDefault(candidate => candidate.AttributeClass.Is(attribute)) is { } found
            ? found.ConstructorArguments.Select(argument => argument.Value)
                .Concat(found.NamedArguments.Where(argument => argument.Key == property).Select(argument => argument.Value.Value))
                .OfType<string>().FirstOrDefault()
            : null;

    /// <summary>The name that a parameter of a method which declares a request has in its URL.</summary>
    public virtual string NameOf(IParameterSymbol parameter) => parameter.Name;

    /// <summary>Whether what is given for such a parameter is put into the query string.</summary>
    public virtual bool IsInQuery(IParameterSymbol parameter) => false;

    /// <summary>
    /// The type that a client has registered to have its requests pass through, where a message is handed to one on its way:
    /// <c>SendAsync(request)</c> of a handler. Null of any other parameter.
    /// </summary>
    public virtual INamedTypeSymbol? HandlerOf(IParameterSymbol message) => null;
}
