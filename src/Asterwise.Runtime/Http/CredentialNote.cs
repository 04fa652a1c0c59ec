namespace Asterwise.Runtime;

/// <summary>
/// Goes with the request of a check, and with whatever copies of it a handler sends, and comes back with whether a credential was
/// carried to a host that takes one: the key itself is off the request again by then.
/// </summary>
internal sealed class CredentialNote
{
    private const string Name = "Asterwise.Runtime.CredentialNote";

    public bool IsCarried { get; set; }

    public static CredentialNote PutOn(HttpRequestMessage request)
    {
        var note = new CredentialNote();
#if NET
        request.Options.Set(new HttpRequestOptionsKey<CredentialNote>(Name), note);
#else
        request.Properties[Name] = note;
#endif
        return note;
    }

    /// <summary>The note that a request has; null where it is no check.</summary>
    public static CredentialNote? Of(HttpRequestMessage request) =>
#if NET
        request.Options.TryGetValue(new HttpRequestOptionsKey<CredentialNote>(Name), out var note) ? note : null;
#else
        request.Properties.TryGetValue(Name, out var note) ? note as CredentialNote : null;
#endif
}
