namespace Asterwise.Analyzers.Fuzz.Examination;

/// <summary>One way in which an input failed. The signature is the same where the cause probably is.</summary>
internal sealed record Finding(FailureKind Kind, string Signature, string Detail);

/// <summary>What must not happen, whatever the input.</summary>
internal enum FailureKind
{
    AnalyzerException,
    AnalyzerOverflow,
    AnalyzerHang,
    AnalyzerTime,
    AnalyzerMemory,
    FixException,
    FixOverflow,
    FixHang,
    FixTime,
    FixMemory,
    FixBreaksCode,
    LostComment,
    DoubledComment,
    LostLiteral,
    NewWarning,
    OtherLine,
    LineEnds,
    Tabs,
    ByteOrderMark,
    OrderMatters,
    KeyLeft,
}
