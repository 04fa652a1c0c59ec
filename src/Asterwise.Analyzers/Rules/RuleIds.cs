namespace Asterwise.Analyzers.Rules;

/// <summary>The rule ids, one place for the analyzers, the fixes and the tests.</summary>
internal static class RuleIds
{
    public const string OptionNotUnderstood = "ASTW0001";
    public const string HardCodedKey = "ASTW1001";
    public const string KeyInProjectFile = "ASTW1002";
    public const string KeyInOutput = "ASTW1003";
    public const string PlainHttp = "ASTW1004";
    public const string KeyToOtherHost = "ASTW1005";
    public const string KeyNotRedacted = "ASTW1006";
    public const string MisnamedHeader = "ASTW2001";
    public const string PossiblyMisnamedHeader = "ASTW2002";
    public const string KeyInQuery = "ASTW2003";
    public const string KeyInBody = "ASTW2004";
    public const string WrongScheme = "ASTW2005";
    public const string NoCredential = "ASTW2006";
    public const string SentTwice = "ASTW2007";
    public const string Redirects = "ASTW2008";
    public const string KeyUnchecked = "ASTW3001";
    public const string ReadPerRequest = "ASTW3002";
    public const string MisspelledVariable = "ASTW3003";
    public const string ParameterUnchecked = "ASTW3004";
    public const string HandledAtRunTime = "ASTW3005";
}
