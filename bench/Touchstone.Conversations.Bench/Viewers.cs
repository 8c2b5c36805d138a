using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Touchstone.Conversations.Bench;

/// <summary>Many look on while one votes: how long until everybody has seen it.</summary>
internal static class Viewers
{
    private const int Rounds = 5;
    private const int AtOnce = 50;

    public static async Task MeasureAsync(int many)
    {
        await using var stage = await Stage.SetAsync(100);
        using var person = new Person(stage.Address, stage.Conversation);
        if (!await person.JoinAsync())
        {
            throw new InvalidOperationException("Nobody could join.");
        }
        var seen = new int[many];
        using var end = new CancellationTokenSource();
        var looking = new List<Task>();
        foreach (var some in Enumerable.Range(0, many).Chunk(AtOnce))
        {
            looking.AddRange(await Task.WhenAll(some.Select(n => LookOnAsync(stage, n, seen, end.Token))));
        }
        await AllSeeAsync(seen, 1);
        Console.WriteLine("viewers   seconds until all of them saw a vote");
        for (var round = 0; round < Rounds; round++)
        {
            var due = seen.Min() + 1;
            var watch = Stopwatch.StartNew();
            await person.VoteAsync(1);
            await AllSeeAsync(seen, due);
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{many, 7}   {watch.Elapsed.TotalSeconds:F2}")
            );
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
        await end.CancelAsync();
        await Task.WhenAll(looking);
    }

    private static async Task AllSeeAsync(int[] seen, int due)
    {
        while (seen.Min() < due)
        {
            await Task.Delay(5);
        }
    }

    /// <summary>A bare connection, so that four thousand of them cost this process little.</summary>
    private static async Task<Task> LookOnAsync(Stage stage, int number, int[] seen, CancellationToken end)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(stage.Address.Host, stage.Address.Port, end);
        await socket.SendAsync(
            Encoding.ASCII.GetBytes(
                $"GET /conversations/{stage.Conversation}/live HTTP/1.1\r\nHost: {stage.Address.Authority}\r\nAccept: text/event-stream\r\n\r\n"
            ),
            end
        );
        return CountAsync(socket, number, seen, end);
    }

    private static async Task CountAsync(Socket socket, int number, int[] seen, CancellationToken end)
    {
        using var connection = socket;
        var buffer = new byte[4_096];
        try
        {
            while (await socket.ReceiveAsync(buffer, end) is > 0 and var read)
            {
                seen[number] += Encoding.ASCII.GetString(buffer, 0, read).Split("data: ").Length - 1;
            }
        }
        catch (OperationCanceledException)
        {
            // Enough was seen.
        }
    }
}
