using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Http;

namespace Asterwise.Analyzers.Evidence;

/// <summary>What the evidence comes to, the strongest reason last.</summary>
internal enum EvidenceKind
{
    /// <summary>The request plainly goes to another host, or the credential is by its name somebody else's.</summary>
    Against,

    None,

    /// <summary>A name around the write contains Asterwise.</summary>
    Name,

    /// <summary>The request goes to an Asterwise host.</summary>
    Destination,

    /// <summary>The value is an Asterwise key.</summary>
    Value,
}

/// <summary>Why a write is taken to be meant for Asterwise: three facts, each found when it is asked for.</summary>
internal sealed class RequestEvidence
{
    private readonly Lazy<Credential> value;
    private readonly Lazy<Destination> destination;
    private readonly Lazy<bool> names;

    public RequestEvidence(RequestWrite write, Credentials credentials, Destinations destinations, NamesAround namesAround)
    {
        // aw_customers is a table in a header or a parameter of any name, and a placeholder for a key in one that holds keys.
        var takesPlaceholders = Names.IsCredential(write.Name) || AsterwiseApi.IsCredentialHeader(write.Name);
        value = new(() => credentials.In(write.Value, takesPlaceholders), LazyThreadSafetyMode.PublicationOnly);
        destination = new(() => destinations.Of(write), LazyThreadSafetyMode.PublicationOnly);
        names = new(() => namesAround.SayAsterwise(write), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Whose credential the value is.</summary>
    public Credential Value => value.Value;

    /// <summary>Where the request goes.</summary>
    public Destination Destination => destination.Value;

    /// <summary>Whether the names around the write say Asterwise.</summary>
    public bool NamesSayAsterwise => names.Value;

    /// <summary>
    /// The three weighed up: a key is Asterwise's wherever it is sent, and a plain other host overrules a name.
    /// </summary>
    public EvidenceKind Kind
    {
        get
        {
            if (Value == Credential.Asterwise)
                return EvidenceKind.Value;
            if (Destination == Destination.Asterwise)
                return EvidenceKind.Destination;
            if (Destination is Destination.Other or Destination.OAuth || Value == Credential.Foreign)
                return EvidenceKind.Against;
            return NamesSayAsterwise ? EvidenceKind.Name : EvidenceKind.None;
        }
    }
}
