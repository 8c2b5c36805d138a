using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Touchstone.Web.Tests.Access.Matrix;

/// <summary>Keeps every line of the log with all that stands around it.</summary>
internal sealed class Remembering : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider? scopes;

    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Line(this);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose() { }

    private sealed class Line(Remembering all) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => all.scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            var around = new List<string>();
            all.scopes?.ForEachScope(
                (scope, list) =>
                    list.Add(
                        scope is IEnumerable<KeyValuePair<string, object?>> parts
                            ? string.Join(' ', parts.Select(p => $"{p.Key}={p.Value}"))
                            : $"{scope}"
                    ),
                around
            );
            all.Lines.Enqueue($"{formatter(state, exception)} {exception} {string.Join(' ', around)}");
        }
    }
}
