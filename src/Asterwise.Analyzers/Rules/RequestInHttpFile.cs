using System.Collections.Immutable;
using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Evidence;
using Asterwise.Analyzers.Files;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Keys;
using Asterwise.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Asterwise.Analyzers.Rules;

/// <summary>ASTW2001, ASTW2003 and ASTW2005 in the requests of a <c>.http</c> file.</summary>
internal sealed class RequestInHttpFile : AdditionalFileRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(
        ASTW2001MisnamedHeader.Rule, ASTW2003KeyInQuery.Rule, ASTW2005WrongScheme.Rule);

    public override IEnumerable<Diagnostic> Check(ProjectFile file) => file.Kind == ProjectFileKind.Http
        ? HttpFileReader.RequestsIn(file).SelectMany(request => Check(request, file))
        : Enumerable.Empty<Diagnostic>();

    private static IEnumerable<Diagnostic> Check(HttpFileRequest request, ProjectFile file)
    {
        var destination = DestinationOf(request, file.Options);
        if (destination is Destination.Other or Destination.OAuth)
            yield break;
        var isAsterwises = destination == Destination.Asterwise
            || (destination == Destination.Unknown && request.Url.Variables.Any(IsNamedForAsterwise));
        var hasCredential = request.Headers.Exists(IsRight);
        foreach (var header in request.Headers)
        {
            var isKey = IsAsterwiseKey(header.Value, file.Options);
            if (!isKey && !isAsterwises)
                continue;
            if (!hasCredential && IsMisnamed(header, isKey))
                yield return Of(ASTW2001MisnamedHeader.Rule, header.NameSpan, Messages.Shown(header.Name));
            if (HasWrongScheme(header, isKey))
                yield return Of(ASTW2005WrongScheme.Rule, header.Span, ASTW2005WrongScheme.Said(CredentialIn(header)));
        }

        foreach (var parameter in request.Query)
        {
            if (IsAsterwiseKey(parameter.Value, file.Options) || (isAsterwises && HoldsKey(parameter)))
                yield return Of(ASTW2003KeyInQuery.Rule, parameter.Span, Messages.Shown(parameter.Name));
        }

        Diagnostic Of(DiagnosticDescriptor rule, TextSpan place, string subject) =>
            Diagnostic.Create(rule, file.At(place), subject);
    }

    /// <summary>By the URL; where that is a path alone, by the field <c>Host</c> (RFC 9112 section 3.2).</summary>
    private static Destination DestinationOf(HttpFileRequest request, AsterwiseOptions options)
    {
        var url = request.Url.Text;
        if (url.StartsWith("/", StringComparison.Ordinal))
            url = request.Headers.Find(header => AsterwiseApi.SameHeader(header.Name, "Host"))?.Value.Text + url;
        var hasHost = url.Length > 0 && url[0] is not ('/' or TextValue.HoleMark);
        var isWithoutScheme = hasHost && url.IndexOf("://", StringComparison.Ordinal) < 0;
        return Destinations.Of(isWithoutScheme ? "https://" + url : url, options);
    }

    private static bool IsMisnamed(HttpFileField header, bool isKey) =>
        !AsterwiseApi.IsCredentialHeader(header.Name)
        && header.Value.Text.Length > 0
        && (isKey || Names.IsCredential(header.Name) || (Names.IsKeyLike(header.Name) && IsNamedLikeKey(header.Value)));

    private static bool HasWrongScheme(HttpFileField header, bool isKey) =>
        AsterwiseApi.IsCredentialHeader(header.Name) && CredentialIn(header).Problem switch
        {
            SchemeProblem.None => false,
            // A variable of an environment file may hold the whole value, scheme and all, unless it is a key by its name.
            SchemeProblem.NoScheme => isKey
                || ApiKey.IsKeyOrPlaceholder(header.Value.Text)
                || header.Value.Variables.Any(Names.HoldsApiKey),
            _ => true,
        };

    private static bool HoldsKey(HttpFileField parameter) =>
        Names.IsUnmistakableKey(parameter.Name)
        || Names.HoldsApiKey(parameter.Name)
        || (Names.IsCredential(parameter.Name) && IsNamedLikeKey(parameter.Value));

    private static bool IsNamedLikeKey(HttpFileText value) => value.Variables.Any(Names.IsKeyLike);

    private static bool IsAsterwiseKey(HttpFileText value, AsterwiseOptions options) =>
        ApiKey.In(value.Text) is not null
        || value.Variables.Any(name => Names.IsAsterwiseKey(name) || name == options.KeyVariable);

    private static bool IsNamedForAsterwise(string name) => Names.OwnerOf(name) == Owner.Asterwise;

    private static bool IsRight(HttpFileField header) =>
        AsterwiseApi.IsCredentialHeader(header.Name)
        && CredentialIn(header) is { Problem: SchemeProblem.None, Key.Text.Length: > 0 };

    private static HeaderCredential CredentialIn(HttpFileField header) =>
        HeaderCredential.Of(header.Name, TextValue.Of(header.Value.Text));
}
