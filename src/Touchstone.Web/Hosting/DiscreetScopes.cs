using System.Diagnostics;

namespace Touchstone.Web.Hosting;

/// <summary>
/// What stands around every line of the log: the request that it belongs to and its trace. The path of the request is there
/// without secrets, whichever way the log is written or sent.
/// </summary>
internal sealed class DiscreetScopes : IExternalScopeProvider
{
    private const string PathKey = "RequestPath";
    private readonly LoggerExternalScopeProvider scopes = new();

    public void ForEachScope<TState>(Action<object?, TState> callback, TState state)
    {
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } trace)
        {
            callback(
                new KeyValuePair<string, object?>[]
                {
                    new("SpanId", trace.SpanId.ToHexString()),
                    new("TraceId", trace.TraceId.ToHexString()),
                },
                state
            );
        }
        scopes.ForEachScope(callback, state);
    }

    public IDisposable Push(object? state) => scopes.Push(Discreet(state));

    private static object? Discreet(object? state)
    {
        if (state is not IReadOnlyList<KeyValuePair<string, object?>> parts)
        {
            return state;
        }
        for (var i = 0; i < parts.Count; i++)
        {
            if (
                parts[i] is { Key: PathKey, Value: string path }
                && SecretPaths.Hide(path) is var hidden
                && hidden != path
            )
            {
                return parts.Select(p => p.Key == PathKey ? KeyValuePair.Create(p.Key, (object?)hidden) : p).ToArray();
            }
        }
        return state;
    }
}
