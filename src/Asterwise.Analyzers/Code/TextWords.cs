namespace Asterwise.Analyzers.Code;

/// <summary>
/// Which of the words that matter a file contains. A file with none of them is left after this one look at its text.
/// </summary>
[Flags]
internal enum TextWords : ulong
{
    None = 0,

    /// <summary>Something that a key, or a piece of one, begins with.</summary>
    Key = 1,

    /// <summary>Characters or numbers that may spell a key in an array.</summary>
    SpelledKey = 2,

    /// <summary>Asterwise itself: a host, a variable, a name.</summary>
    Asterwise = 4,

    /// <summary>A name such as <c>apikey</c>, which may be a misnamed header.</summary>
    ApiKey = 8,

    /// <summary>Request headers are touched, under whatever name.</summary>
    Headers = 16,

    /// <summary>An <c>Authorization</c> header is written.</summary>
    Authorization = 32,

    /// <summary>Anything is called for headers or queries, in whatever case.</summary>
    HeadersOrQuery = 64,

    /// <summary>
    /// A variable, or a part of one, is the name of what is written, <c>Add(pair.Key, pair.Value)</c>, or an element's.
    /// </summary>
    GivenName = 128,

    // The other bits are for the names that a TextWordsFinder is told to look for.
}
