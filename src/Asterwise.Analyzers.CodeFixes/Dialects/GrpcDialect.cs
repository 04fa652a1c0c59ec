using Asterwise.Analyzers.CodeFixes.Syntax;
using Asterwise.Analyzers.Http;
using Stacks = Asterwise.Analyzers.Http.Stacks;

namespace Asterwise.Analyzers.CodeFixes.Dialects;

/// <summary>How a credential is sent in the metadata of a gRPC call: under any name, with any value, as on the wire.</summary>
internal sealed class GrpcDialect : Dialect
{
    public override Type Stack => typeof(Stacks.Grpc);

    public override bool Remove(Patch patch, RequestWrite write) => RemoveCall(patch, write);
}
