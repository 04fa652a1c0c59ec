using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Asterwise.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Asterwise.Analyzers.Tests.Documentation.Document;

namespace Asterwise.Analyzers.Tests.Documentation;

/// <summary>
/// What the documents write as code and what looks like the name of a type or a member, such as <c>HttpClient</c> or
/// <c>Uri.TryCreate</c>, exists: in a library that the tests use, in our own source, as an MSBuild name, or as a folder.
/// </summary>
public partial class CodeNameTests
{
    /// <summary>What the documents show that exists nowhere, and why.</summary>
    private static readonly HashSet<string> Others =
    [
        // Names as somebody's program may have them.
        "AddPineconeHeaders", "AdyenApiKey", "Asterwise.Integrations", "Asterwise.Shop", "AsterwiseClient", "Connectors",
        "Contoso.Web", "GooglePayToken", "Integrations", "Integrations.Square", "Main", "OpenAI", "Partners", "PineconeClient",
        "SendGrid", "Square", "ThirdParty",
        // A member that is reached by an object.
        "DefaultRequestHeaders.Add",
        // An assembly, a member of a library that no test uses, a property of the SDK, and a header that is misspelled.
        "System.Composition.AttributedModel", "OrResult", "WarningsAsErrors", "Authorisation",
        // An artifact of Azure Pipelines.
        "CodeAnalysisLogs",
    ];

    /// <summary>Files of a user's project, and of a package.</summary>
    private static readonly HashSet<string> OtherFiles = ["build/Common.props", "build/Asterwise.Analyzers.targets"];

    private static readonly Lazy<HashSet<string>> Known = new(() =>
        [.. NamesInLibraries(), .. NamesInSource(), .. NamesInBuildFiles(), .. NamesOfFolders()]);

    public static TheoryData<string> Documents => [.. All()];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_name_in_a_document_exists(string document) => Assert.Empty(
        Span().Matches(Prose(document))
            .Select(match => match.Groups["name"].Value)
            .Where(name => !Others.Contains(name) && !IsKnown(name))
            .Distinct());

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_file_or_folder_in_a_document_exists(string document) => Assert.All(
        PathSpan().Matches(Prose(document)).Select(match => match.Groups["path"].Value).Except(OtherFiles),
        path => Assert.True(path.Contains("nnnn") || Path.Exists(PathOf(path)), $"{path} does not exist."));

    [Fact]
    public void A_name_that_is_listed_here_is_written_somewhere()
    {
        var written = All().SelectMany(document => Span().Matches(Prose(document))).Select(match => match.Groups["name"].Value);

        Assert.Empty(Others.Except(written));
    }

    /// <summary>A member is known by its type too; a name of several parts as a namespace or by each two of them.</summary>
    private static bool IsKnown(string name)
    {
        var parts = name.Split('.');
        return Known.Value.Contains(name)
            || (parts.Length > 2 && parts.Zip(parts.Skip(1)).All(two => Known.Value.Contains($"{two.First}.{two.Second}")));
    }

    private static IEnumerable<string> NamesInLibraries()
    {
        var libraries = References.EveryStack.All.Concat(EveryRuntime).Select(library => library.Display!);
        foreach (var file in libraries.Append(typeof(Compilation).Assembly.Location))
        {
            using var image = new PEReader(File.OpenRead(file));
            var library = image.GetMetadataReader();
            foreach (var definition in library.TypeDefinitions.Select(library.GetTypeDefinition))
            {
                var type = library.GetString(definition.Name).Split('`')[0];
                yield return type;
                yield return library.GetString(definition.Namespace);
                var members = definition.GetMethods().Select(method => library.GetMethodDefinition(method).Name)
                    .Concat(definition.GetProperties().Select(property => library.GetPropertyDefinition(property).Name))
                    .Concat(definition.GetFields().Select(field => library.GetFieldDefinition(field).Name));
                foreach (var member in members.Select(library.GetString))
                {
                    yield return member;
                    yield return $"{type}.{member}";
                }
            }
        }
    }

    private static IEnumerable<string> NamesInSource() =>
        from folder in new[] { "src", "tests" }
        from file in Directory.EnumerateFiles(PathOf(folder), "*.cs", SearchOption.AllDirectories)
        from declaration in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes()
        let name = NameOf(declaration)
        where name is not null
        let type = declaration.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>(node => node != declaration)?.Identifier.Text
        from known in new[] { name, $"{type}.{name}" }
        select known;

    private static string? NameOf(SyntaxNode declaration) => declaration switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field => field.Identifier.Text,
        EnumMemberDeclarationSyntax member => member.Identifier.Text,
        ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } parameter => parameter.Identifier.Text,
        _ => null,
    };

    private static IEnumerable<string> NamesInBuildFiles() =>
        from pattern in new[] { "*.props", "*.targets", "*.csproj" }
        from file in Directory.EnumerateFiles(Repository.Root, pattern, SearchOption.AllDirectories)
        from name in BuildName().Matches(File.ReadAllText(file))
        select name.Groups["name"].Value;

    private static IEnumerable<string> NamesOfFolders() =>
        from folder in Directory.EnumerateDirectories(PathOf("src"), "*", SearchOption.AllDirectories)
        select Path.GetFileName(folder);

    /// <summary>The name of an element, or of a property that is read.</summary>
    [GeneratedRegex(@"(<|\$\()(?<name>[A-Z]\w+)")]
    private static partial Regex BuildName();

    /// <summary>What begins with a folder of the repository, and stands for nothing else.</summary>
    [GeneratedRegex(@"`(?<path>(src|tests|docs|build|samples|benchmarks)/[\w./-]+)`")]
    private static partial Regex PathSpan();

    /// <summary>
    /// One name, or several with dots, with a small letter in the first. Parentheses and a type argument are let be.
    /// </summary>
    [GeneratedRegex(@"`(?<name>[A-Z]\w*[a-z]\w*(\.[A-Z]\w*)*)(<\w+>)?(\(\))?`")]
    private static partial Regex Span();
}
