using System.Diagnostics;
using System.Globalization;

namespace Touchstone.Core.Platform.Postgres;

/// <summary>
/// As whom PostgreSQL's programs run. They refuse root, because a server that is broken into would be root's. Started by
/// an ordinary user they simply run as that user. Started by root they run in a user namespace of their own, where files
/// stay root's and folders that only root may enter stay enterable; where namespaces are forbidden, as <c>nobody</c>,
/// who is given the one right to pass through such folders.
/// </summary>
internal sealed class ServerAccount
{
    private static readonly string[] InNamespace =
    [
        "unshare",
        "--user",
        $"--map-user={NamedAccount()}",
        $"--map-group={NamedAccount()}",
        "--",
    ];

    private readonly string[] prefix;

    private ServerAccount(string[] prefix, string? owner, string words)
    {
        Words = words;
        this.prefix = prefix;
        FileOwner = owner;
    }

    /// <summary>Who must own the database's files; null when whoever makes them owns them already.</summary>
    public string? FileOwner { get; }

    /// <summary>For people: as whom the server runs.</summary>
    public string Words { get; }

    public static ServerAccount Ordinary { get; } =
        new([], owner: null, $"PostgreSQL runs as {Environment.UserName}, like the site.");

    public static ServerAccount UserNamespace { get; } =
        new(InNamespace, "root", "The site runs as root, and PostgreSQL in a user namespace of its own.");

    /// <summary>As <see cref="UserNamespace"/>, for an account that has a number but no name, as containers may be run.</summary>
    public static ServerAccount Nameless { get; } =
        new(InNamespace, owner: null, "The account has no name, so PostgreSQL runs in a user namespace that has one.");

    public static ServerAccount Nobody { get; } =
        new(
            [
                "setpriv",
                "--reuid=nobody",
                "--regid=nogroup",
                "--clear-groups",
                "--inh-caps=+dac_override",
                "--ambient-caps=+dac_override",
                "--",
            ],
            "nobody",
            "The site runs as root, and PostgreSQL as nobody, because user namespaces are not allowed here."
        );

    public static async Task<ServerAccount> ChooseAsync(CancellationToken ct)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            // initdb insists on the name of whoever runs it.
            var named = (await Output.OfAsync(new ProcessStartInfo("id", ["-un"]), ct)).Succeeded;
            return named || !await Nameless.WorksAsync(ct) ? Ordinary : Nameless;
        }

        foreach (var account in new[] { UserNamespace, Nobody })
        {
            if (await account.WorksAsync(ct))
            {
                return account;
            }
        }

        throw new PostgresStartException(
            PostgresProblem.NoAccount,
            "PostgreSQL does not run as root, and neither a user namespace (unshare) nor the account nobody (setpriv) could be used instead. "
                + "Start Touchstone as an ordinary user, install util-linux, or name a database of your own with --database."
        );
    }

    /// <summary>A command that runs <paramref name="program"/> as this account.</summary>
    public ProcessStartInfo Command(string program, params IEnumerable<string> arguments)
    {
        var words = prefix.Append(program).Concat(arguments).ToArray();
        var command = new ProcessStartInfo(words[0], words[1..]) { WorkingDirectory = "/", UseShellExecute = false };
        // Messages are searched for known words, and sorting must not depend on who starts the server.
        command.Environment["LC_ALL"] = "C";
        foreach (var name in command.Environment.Keys.Where(n => n.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            command.Environment.Remove(name);
        }

        return command;
    }

    public async Task<bool> WorksAsync(CancellationToken ct)
    {
        try
        {
            return (await Output.OfAsync(Command("true"), ct)).Succeeded;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    /// <summary>
    /// Hands the files over to this account. A data folder may have been used by root in another way before, say in a
    /// container that forbids namespaces.
    /// </summary>
    public async Task TakeOverAsync(string folder, CancellationToken ct)
    {
        if (FileOwner is not null)
        {
            var command = new ProcessStartInfo("chown", ["-R", "-h", FileOwner, folder]);
            var output = await Output.OfAsync(command, ct);
            if (!output.Succeeded)
            {
                throw new PostgresStartException(
                    PostgresProblem.NoDataFolder,
                    $"The files in {folder} could not be given to the account {FileOwner}: {output.LastLine}"
                );
            }
        }
    }

    /// <summary>
    /// The number of an account that exists and is not root: inside the namespace the programs run under it, and initdb asks
    /// for its name. Which one does not matter, for outside the namespace it has no meaning.
    /// </summary>
    private static int NamedAccount()
    {
        const int Usual = 1000;
        const int Overflow = 65534;
        if (!File.Exists("/etc/passwd"))
        {
            return Usual;
        }

        return File.ReadLines("/etc/passwd")
            .Select(line => line.Split(':'))
            .Where(fields => fields.Length > 2)
            .Select(fields =>
                int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0
            )
            .FirstOrDefault(id => id is > 0 and < Overflow, Usual);
    }
}
