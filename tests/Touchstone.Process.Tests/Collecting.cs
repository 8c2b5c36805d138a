using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Touchstone.Process.Tests;

/// <summary>Stands where an OpenTelemetry collector would, and keeps what it is sent.</summary>
internal sealed class Collecting : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly Task listening;

    public Collecting()
    {
        Address = $"http://127.0.0.1:{FreePort()}/";
        listener.Prefixes.Add(Address);
        listener.Start();
        listening = ListenAsync();
    }

    public string Address { get; }

    /// <summary>The bodies by the path they were sent to.</summary>
    public ConcurrentDictionary<string, byte[]> Received { get; } = new();

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await listening;
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                Received.AddOrUpdate(
                    context.Request.Url!.AbsolutePath,
                    _ => body.ToArray(),
                    (_, had) => [.. had, .. body.ToArray()]
                );
                context.Response.ContentType = "application/x-protobuf";
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The test has ended.
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
