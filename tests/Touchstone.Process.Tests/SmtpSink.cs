using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Touchstone.Process.Tests;

/// <summary>Stands where a mail server would, takes every message and keeps to whom each went (RFC 5321, the least of it).</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly ConcurrentBag<Task> talks = [];
    private readonly Task listening;

    public SmtpSink()
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listening = ListenAsync();
    }

    public int Port { get; }

    /// <summary>The identifier of each message that was taken, once for every time it was.</summary>
    public ConcurrentQueue<string> Taken { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        listener.Stop();
        await listening;
        await Task.WhenAll(talks);
        ended.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                talks.Add(TalkAsync(await listener.AcceptTcpClientAsync(ended.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test has ended.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        try
        {
            using var connection = client;
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 sink.example");
            while (await reader.ReadLineAsync(ended.Token) is { } line)
            {
                switch (line.Split(' ')[0].ToUpperInvariant())
                {
                    case "DATA":
                        await writer.WriteLineAsync("354 go on");
                        Taken.Enqueue(await ReadMessageAsync(reader));
                        await writer.WriteLineAsync("250 taken");
                        break;
                    case "QUIT":
                        await writer.WriteLineAsync("221 bye");
                        return;
                    default:
                        await writer.WriteLineAsync("250 ok");
                        break;
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The site or the test has ended in the middle of a message.
        }
    }

    private async Task<string> ReadMessageAsync(StreamReader reader)
    {
        const string identifier = "Message-ID:";
        var found = "";
        while (await reader.ReadLineAsync(ended.Token) is { } line && line != ".")
        {
            if (line.StartsWith(identifier, StringComparison.OrdinalIgnoreCase))
            {
                found = line[identifier.Length..].Trim();
            }
        }
        return found;
    }
}
