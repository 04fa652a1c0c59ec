namespace Asterwise.Analyzers.Outputs;

/// <summary>What logs, prints and traces.</summary>
internal static class OutputList
{
    public const string Log = "a log";

    private const string Console = "the console";
    private const string Trace = "a trace";

    /// <summary>The attribute of a method that a generator makes a log entry of.</summary>
    public const string LogMethodAttribute = "Microsoft.Extensions.Logging.LoggerMessageAttribute";

    /// <summary>What makes a delegate that logs what it is called with.</summary>
    public static readonly (string Type, string Member) LogDelegate = ("Microsoft.Extensions.Logging.LoggerMessage", "Define");

    /// <summary>What a file with either of them mentions.</summary>
    public const string LogWord = "LoggerMessage";

    /// <summary>What an exception says is written to logs, and often to whoever asked.</summary>
    public const string Message = "the message of an exception";

    public static readonly IReadOnlyList<Output> All = new Output[]
    {
        new(Console, "System.Console", "Write"),
        new(Console, "System.IO.TextWriter", "Write") { ReadFrom = new[] { "Out", "Error" } },
        new(Trace, "System.Diagnostics.Debug", "Write", "Print", "Assert", "Fail"),
        new(Trace, "System.Diagnostics.Trace", "Write", "Trace", "Assert", "Fail"),
        new(Trace, "System.Diagnostics.TraceSource", "Trace"),
        new(Trace, "System.Diagnostics.Activity", "SetTag", "AddTag", "SetBaggage", "AddBaggage", "SetCustomProperty"),
        new(Log, "Microsoft.Extensions.Logging.LoggerExtensions", "Log", "BeginScope"),
        new(Log, "Microsoft.Extensions.Logging.ILogger", "Log", "BeginScope"),
        new(Log, "Serilog.ILogger", "Verbose", "Debug", "Information", "Warning", "Error", "Fatal", "Write", "ForContext"),
        new(Log, "Serilog.Log", "Verbose", "Debug", "Information", "Warning", "Error", "Fatal", "Write", "ForContext"),
        new(Log, "Serilog.Context.LogContext", "Push"),
        new(Log, "NLog.ILoggerBase", "Log"),
        new(Log, "NLog.ILogger", "Trace", "Debug", "Info", "Warn", "Error", "Fatal"),
        new(Log, "NLog.Logger", "Trace", "Debug", "Info", "Warn", "Error", "Fatal", "Log", "WithProperty", "PushScope"),
        new(Log, "NLog.ScopeContext", "Push"),
        new(Log, "log4net.ILog", "Debug", "Info", "Warn", "Error", "Fatal"),
    };

    private static readonly string[] Members = All.SelectMany(output => output.Members).Distinct().ToArray();

    /// <summary>Whether one of them may be called so: what is asked before anything is bound.</summary>
    public static bool MayBe(string member) =>
        Array.Exists(Members, start => member.StartsWith(start, StringComparison.Ordinal));
}
