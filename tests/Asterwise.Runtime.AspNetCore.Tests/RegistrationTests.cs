using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Asterwise.Runtime.AspNetCore.Tests;

/// <summary>How an application asks for all this.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public async Task What_was_not_added_cannot_be_used()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            TestApp.StartBareAsync(app => app.UseAsterwiseErrors(), _ => { }));

        Assert.Equal("Call builder.Services.AddAsterwiseErrors() before app.UseAsterwiseErrors().", exception.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Problem_details_may_be_added_before_or_after(bool before)
    {
        await using var app = await TestApp.StartBareAsync(
            app => app.UseAsterwiseErrors(),
            builder =>
            {
                if (before)
                    builder.Services.AddProblemDetails();
                builder.Services.AddAsterwiseErrors();
                if (!before)
                    builder.Services.AddProblemDetails();
            });

        Assert.Equal(Documented.Answer("resource_not_found"), await app.Client.GetAnswerAsync("/nothing"));
    }

    [Fact]
    public async Task The_refusal_of_a_credential_needs_nothing_else()
    {
        await using var app = await TestApp.StartBareAsync(app => app.UseAsterwiseCredentials(), _ => { });

        Assert.Equal(Documented.Answer("api_key_missing"), await app.Client.AnswerAsync(HttpMethod.Get, "/"));
    }

    [Fact]
    public async Task An_exception_is_logged_once_under_the_id_of_the_answer()
    {
        using var log = new LogOfErrors();
        await using (var app = await TestApp.StartAsync(
            app => app.MapGet("/", IResult () => throw new InvalidOperationException("the cause")),
            builder => builder.Logging.AddProvider(log)))
        {
            await app.Client.GetAnswerAsync("/");
        }

        // Of an application that has stopped, since ASP.NET Core logs an exception after it has answered.
        Assert.Equal([(Documented.RequestId, "the cause")], log.Errors);
    }

    /// <summary>The innermost id of the request and the exception of every entry that is an error.</summary>
    private sealed class LogOfErrors : ILoggerProvider, ILogger, ISupportExternalScope
    {
        private IExternalScopeProvider scopes = null!;

        public List<(string? RequestId, string? Cause)> Errors { get; } = [];

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
                return;
            var values = new List<KeyValuePair<string, object>>();
            scopes.ForEachScope(
                (scope, found) => found.AddRange(scope as IEnumerable<KeyValuePair<string, object>> ?? []), values);
            Errors.Add((values.FindLast(value => value.Key == "RequestId").Value?.ToString(), exception?.Message));
        }

        public void Dispose()
        {
        }
    }
}
