using System.Reflection;
using System.Xml.Linq;

namespace Asterwise.Runtime.Tests;

/// <summary>Every public member says what it takes, gives and throws, and links the page that it follows.</summary>
public sealed class PublicDocumentationTests
{
    private static readonly Dictionary<string, XElement> Documented = XDocument
        .Load(Path.ChangeExtension(Library.Assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    public static TheoryData<string> Members =>
        [.. Library.Assembly.GetExportedTypes().SelectMany(type => type
            .GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(member => member is not MethodInfo { IsSpecialName: true } and not FieldInfo { IsSpecialName: true })
            .Where(member => member is not ConstructorInfo constructor || constructor.GetParameters().Length > 0)
            .Select(IdOf).Append("T:" + type.FullName))];

    [Theory]
    [MemberData(nameof(Members))]
    public void A_public_member_is_documented(string id)
    {
        Assert.True(Documented.TryGetValue(id, out var documentation), $"{id} has no documentation.");
        if (documentation.Element("inheritdoc") is { } inherited)
        {
            A_public_member_is_documented(inherited.Attribute("cref")!.Value);
            return;
        }

        Assert.NotEmpty(documentation.Element("summary")!.Value.Trim());
        Assert.Contains(documentation.Descendants("see"), see => see.Attribute("href")?.Value is { } href
            && (href.StartsWith("https://docs.asterwise.com/", StringComparison.Ordinal)
                || href.StartsWith("https://learn.microsoft.com/dotnet/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_public_method_documents_its_parameters_and_what_it_gives() => Assert.All(
        Library.Assembly.GetExportedTypes().SelectMany(type => type
            .GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Cast<MethodBase>()
            .Concat(type.GetConstructors())
            .Where(method => method is ConstructorInfo || !method.IsSpecialName)
            .Where(method => method is not ConstructorInfo || method.GetParameters().Length > 0)),
        method =>
        {
            var documentation = Documented[IdOf(method)];
            Assert.Equal(
                method.GetParameters().Select(parameter => parameter.Name),
                documentation.Elements("param").Select(parameter => parameter.Attribute("name")!.Value));
            Assert.All(documentation.Elements("param").Concat(documentation.Elements("exception")), element =>
                Assert.NotEmpty(element.Value.Trim()));
            if (method is MethodInfo { ReturnType: var returned }
                && returned != typeof(void)
                && documentation.Element("inheritdoc") is null)
                Assert.NotEmpty(documentation.Element("returns")!.Value.Trim());
        });

    /// <summary>The id of a member in the compiler's documentation file.</summary>
    private static string IdOf(MemberInfo member)
    {
        var name = $"{member.DeclaringType!.FullName}.{(member is ConstructorInfo ? "#ctor" : member.Name)}";
        if (member is MethodInfo { IsGenericMethod: true } generic)
            name += $"``{generic.GetGenericArguments().Length}";
        return member switch
        {
            FieldInfo => "F:" + name,
            PropertyInfo => "P:" + name,
            MethodBase method when method.GetParameters() is { Length: > 0 } parameters =>
                $"M:{name}({string.Join(",", parameters.Select(parameter => IdOf(parameter.ParameterType)))})",
            _ => "M:" + name,
        };
    }

    private static string IdOf(Type type) =>
        type.IsByRef ? IdOf(type.GetElementType()!) + "@"
        : type.IsGenericType ? type.GetGenericTypeDefinition().FullName!.Split('`')[0]
            + $"{{{string.Join(",", type.GetGenericArguments().Select(IdOf))}}}"
        : type.FullName!;
}
