using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Asterwise.Analyzers.Rules;

/// <summary>Every rule, by what it is a rule about; a new one is a new file and a line here.</summary>
internal static class RuleList
{
    public static readonly ImmutableArray<WriteRule> OfWrites = ImmutableArray.Create<WriteRule>(
        new ASTW1005KeyToOtherHost(),
        new ASTW2001MisnamedHeader(),
        new ASTW2002PossiblyMisnamedHeader(),
        new ASTW2003KeyInQuery(),
        new ASTW2004KeyInBody(),
        new ASTW2005WrongScheme(),
        new ASTW2007SentTwice());

    public static readonly ImmutableArray<FileRule> OfFiles = ImmutableArray.Create<FileRule>(
        new ASTW1001HardCodedKey(),
        new ASTW1003KeyInOutput(),
        new ASTW1004PlainHttp(),
        new ASTW1006KeyNotRedacted(),
        new ASTW2006NoCredential(),
        new ASTW2008Redirects(),
        new ASTW3001KeyUnchecked(),
        new ASTW3002ReadPerRequest(),
        new ASTW3003MisspelledVariable(),
        new ASTW3004ParameterUnchecked(),
        new ASTW3005HandledAtRunTime());

    public static readonly ImmutableArray<AdditionalFileRule> OfAdditionalFiles = ImmutableArray.Create<AdditionalFileRule>(
        new ASTW1002KeyInProjectFile(),
        new RequestInHttpFile());

    public static readonly ImmutableArray<ProjectRule> OfProjects = ImmutableArray.Create<ProjectRule>(
        new ASTW0001OptionNotUnderstood());

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        OfWrites.Select(rule => rule.Descriptor)
            .Concat(OfFiles.Select(rule => rule.Descriptor))
            .Concat(OfAdditionalFiles.SelectMany(rule => rule.Descriptors))
            .Concat(OfProjects.Select(rule => rule.Descriptor))
            .Distinct()
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)
            .ToImmutableArray();
}
