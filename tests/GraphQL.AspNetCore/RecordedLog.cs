using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Samverkan.GraphQL.AspNetCore.Tests;

/// <summary>Keeps the exceptions that were logged as errors.</summary>
internal sealed class RecordedLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<Exception> Faults { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (exception is not null && IsEnabled(logLevel))
        {
            Faults.Enqueue(exception);
        }
    }

    public void Dispose()
    {
    }
}
