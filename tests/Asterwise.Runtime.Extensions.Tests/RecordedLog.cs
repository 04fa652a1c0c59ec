using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Asterwise.Runtime.Extensions.Tests;

/// <summary>All that a service logs, with exceptions and scopes.</summary>
internal sealed class RecordedLog : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<(LogLevel Level, string Category, string Text)> entries = new();
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public string Text => string.Join('\n', entries.Select(entry => entry.Text));

    /// <summary>What this project's code logged at a level.</summary>
    public IEnumerable<string> Own(LogLevel level) => entries
        .Where(entry => entry.Level == level && entry.Category.StartsWith("Asterwise.", StringComparison.Ordinal))
        .Select(entry => entry.Text);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Logger(RecordedLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log.scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var text = formatter(state, exception) + exception;
            log.scopes.ForEachScope((scope, _) => text += $" => {scope}", state);
            log.entries.Enqueue((logLevel, category, text));
        }
    }
}
