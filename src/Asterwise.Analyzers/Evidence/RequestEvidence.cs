using Asterwise.Analyzers.Code;
using Asterwise.Analyzers.Http;
using Asterwise.Analyzers.Values;

namespace Asterwise.Analyzers.Evidence;

/// <summary>What the evidence comes to, the strongest reason last.</summary>
internal enum EvidenceKind
{
    /// <summary>The request plainly goes to another host, or the names around the write are a vendor's.</summary>
    Against,

    /// <summary>Nothing says whose the write is, or one thing this and another that.</summary>
    None,

    /// <summary>Of the names around the write that are somebody's, the nearest is Asterwise's.</summary>
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
    private readonly Lazy<EvidenceKind> names;
    private readonly Lazy<EvidenceKind> otherNames;

    public RequestEvidence(RequestWrite write, Credentials credentials, Destinations destinations, NamesAround namesAround)
    {
        // aw_customers is a table in a header or a parameter of any name, and a placeholder for a key in one that holds keys.
        var takesPlaceholders = Names.IsCredential(write.Name) || AsterwiseApi.IsCredentialHeader(write.Name);
        value = new(() => credentials.In(write.Value, takesPlaceholders), LazyThreadSafetyMode.PublicationOnly);
        destination = new(() => destinations.Of(write), LazyThreadSafetyMode.PublicationOnly);
        names = new(() => namesAround.Weigh(write, Value), LazyThreadSafetyMode.PublicationOnly);
        otherNames = new(
            () => namesAround.Weigh(write with { Value = TextValue.Empty }, Credential.Unknown),
            LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Whose credential the value is.</summary>
    public Credential Value => value.Value;

    /// <summary>Where the request goes.</summary>
    public Destination Destination => destination.Value;

    /// <summary>
    /// Whether the code around a write is Asterwise's by its names, whatever the value is called: a program also hands the key to
    /// services of its own.
    /// </summary>
    public bool IsAmongAsterwises => otherNames.Value == EvidenceKind.Name;

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
            return Destination is Destination.Other or Destination.OAuth ? EvidenceKind.Against : names.Value;
        }
    }
}
