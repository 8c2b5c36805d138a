namespace Touchstone.Cli.Doctor;

/// <summary>What is examined: the settings that <c>touchstone serve</c> would use.</summary>
/// <param name="Data">The data folder.</param>
/// <param name="Database">The connection to a PostgreSQL of one's own; null for the embedded one.</param>
/// <param name="Address">Where the site is to listen.</param>
/// <param name="MailHost">The mail server, as <c>host</c> or <c>host:port</c>; null when none is configured.</param>
/// <param name="Programme">The folder the built programme lies in.</param>
internal sealed record Installation(string Data, string? Database, Uri Address, string? MailHost, string Programme)
{
    /// <summary>The settings of the command line, then of the environment, then the usual ones.</summary>
    public static Installation From(string? data, string? database, string? address)
    {
        var where = address ?? Setting("URLS")?.Split(';')[0] ?? "http://127.0.0.1:5080";
        if (!Uri.TryCreate(where, UriKind.Absolute, out var uri))
        {
            throw new CannotRunException($"“{where}” is not an address. Write it like http://127.0.0.1:5080.");
        }

        var host = Setting("Mail__Host");
        var port = Setting("Mail__Port") ?? "587";
        return new Installation(
            Path.GetFullPath(data ?? Setting("DATA") ?? Path.Combine(Checkout() ?? ".", "data")),
            database ?? Setting("DATABASE"),
            uri,
            host is null ? null : $"{host}:{port}",
            AppContext.BaseDirectory
        );
    }

    private static string? Setting(string name) =>
        Environment.GetEnvironmentVariable("TOUCHSTONE_" + name) is { Length: > 0 } value ? value : null;

    private static string? Checkout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "touchstone")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
