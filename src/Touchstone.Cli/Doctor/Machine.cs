using System.Net.Sockets;
using Touchstone.Badges.Keys;

namespace Touchstone.Cli.Doctor;

/// <summary>Looks at the machine: disk, ports, clock, cryptography, mail server.</summary>
internal static class Machine
{
    private const long LittleSpace = 2L << 30;
    private const long NoSpace = 200L << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Finding DataFolder(Installation installation)
    {
        const string About = "Data folder";
        var existing = installation.Data;
        while (!Directory.Exists(existing))
        {
            if (File.Exists(existing) || Path.GetDirectoryName(existing) is not { } parent)
            {
                return Finding.Bad(About, $"{installation.Data} cannot be made: {existing} is not a folder.");
            }

            existing = parent;
        }

        var trial = Path.Combine(existing, $".touchstone-{Guid.CreateVersion7():n}");
        try
        {
            File.WriteAllText(trial, "");
            File.Delete(trial);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Finding.Bad(
                About,
                $"{Environment.UserName} cannot write in {existing}. Make it theirs, or name another folder with --data."
            );
        }

        return existing == installation.Data
            ? Finding.Good(About, $"{installation.Data} can be written.")
            : Finding.Good(About, $"{installation.Data} is made at the first start.");
    }

    public static Finding Disk(Installation installation)
    {
        const string About = "Disk";
        var folder = installation.Data;
        while (!Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder) ?? "/";
        }

        var free = new DriveInfo(folder).AvailableFreeSpace;
        var words = $"{free / (double)(1L << 30):0.0} GB free for {installation.Data}.";
        return free switch
        {
            < NoSpace => Finding.Bad(About, words + " That is too little to start: free some."),
            < LittleSpace => Finding.Note(About, words + " Free some soon."),
            _ => Finding.Good(About, words),
        };
    }

    public static async Task<Finding> PortAsync(Installation installation, CancellationToken cancel)
    {
        const string About = "Port";
        var address = installation.Address;
        using var client = new TcpClient();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        try
        {
            await client.ConnectAsync(address.Host, address.Port, limit.Token);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            return Finding.Good(About, $"{address.Port} is free.");
        }

        return await AnswersAsync(address, limit.Token) switch
        {
            true => Finding.Good(About, $"A Touchstone runs at {address} and is ready."),
            false => Finding.Bad(About, $"A Touchstone runs at {address} but is not ready; its log says why."),
            null => Finding.Bad(About, $"{address.Port} is taken by another programme. Choose another with --urls."),
        };
    }

    public static Finding Clock(TimeProvider clock, DateTimeOffset? databaseClock)
    {
        const string About = "Clock";
        var now = clock.GetUtcNow();
        var built = new DateTimeOffset(File.GetLastWriteTimeUtc(typeof(Machine).Assembly.Location), TimeSpan.Zero);
        if (now < built - TimeSpan.FromDays(1))
        {
            return Finding.Bad(
                About,
                $"It says {now:u}, which is before this programme was built ({built:u}). Set it."
            );
        }

        return databaseClock is { } other && (now - other).Duration() > TimeSpan.FromSeconds(10)
            ? Finding.Bad(About, $"It says {now:u} and the database's says {other:u}. Keep both by NTP.")
            : Finding.Good(About, $"{now:u}");
    }

    public static Finding Cryptography()
    {
        const string About = "Ed25519";
        try
        {
            using var key = Ed25519PrivateKey.Generate();
            var message = "a badge"u8;
            return key.PublicKey.Verify(message, key.Sign(message))
                ? Finding.Good(About, "libcrypto signs and verifies.")
                : Finding.Bad(About, "libcrypto signs, but its signatures do not verify.");
        }
        catch (Exception e)
            when (e is DllNotFoundException or EntryPointNotFoundException or PlatformNotSupportedException)
        {
            return Finding.Bad(
                About,
                $"libcrypto of OpenSSL 3 is needed to sign badges: {e.Message} (Debian: apt-get install libssl3)"
            );
        }
    }

    public static async Task<Finding> MailAsync(Installation installation, CancellationToken cancel)
    {
        const string About = "Mail";
        if (installation.MailHost is not { } server)
        {
            return Finding.Note(
                About,
                "No mail server is configured (Mail:Host). Mail is kept in the mail log and not sent."
            );
        }

        var parts = server.Split(':');
        using var client = new TcpClient();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        try
        {
            var port = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
            await client.ConnectAsync(parts[0], port, limit.Token);
            return Finding.Good(About, $"{server} can be reached.");
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            return Finding.Bad(About, $"The mail server {server} cannot be reached: {e.Message}");
        }
    }

    /// <summary>Whether a Touchstone there is ready; null when something else answers.</summary>
    private static async Task<bool?> AnswersAsync(Uri address, CancellationToken cancel)
    {
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(new Uri(address, "/health/ready"), cancel);
            var body = await answer.Content.ReadAsStringAsync(cancel);
            return body.Contains("\"database\"", StringComparison.Ordinal) ? answer.IsSuccessStatusCode : null;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }
}
