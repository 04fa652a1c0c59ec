using System.Text;

namespace Asterwise.Runtime;

/// <summary>The body of a response that was made here, so that whoever reads the error knows that no server sent it.</summary>
internal sealed class LocalErrorContent(AsterwiseError error)
    : StringContent(error.ToJson(), Encoding.UTF8, "application/json")
{
    public AsterwiseError Error { get; } = error;
}
