using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;

namespace Asterwise.Analyzers.CodeFixes.Dialects;

/// <summary>The dialects that are known; a new one is a new file and a line here.</summary>
internal static class DialectList
{
    private static readonly Dialect[] All =
    {
        new HttpClientDialect(),
        new SystemNetDialect(),
        new AspNetCoreQueryDialect(),
        new SystemQueryDialect(),
        new RestSharpDialect(),
        new FlurlDialect(),
        new RefitDialect(),
        new KiotaDialect(),
        new GrpcDialect(),
        new YarpDialect(),
    };

    /// <summary>The dialect of the stack that a row belongs to; null where there is none, and so no fix.</summary>
    public static Dialect? Of(FixContext context, Row row) => Of(context.Project.Catalogue.StackOf(row));

    public static Dialect? Of(HttpStack stack) => All.FirstOrDefault(dialect => dialect.Stack == stack.GetType());
}
