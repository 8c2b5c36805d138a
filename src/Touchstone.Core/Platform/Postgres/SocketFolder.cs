using System.Text;

namespace Touchstone.Core.Platform.Postgres;

/// <summary>
/// The folder of the server's Unix socket, which only its owner may enter; that is what keeps other accounts of the machine
/// out. It lies in the data folder where the path is short enough: the kernel's socket address has room for 107 bytes.
/// </summary>
internal static class SocketFolder
{
    public const int Port = 5432;
    private const int LongestAddress = 107;
    private static readonly string File = $"/.s.PGSQL.{Port}";

    public static string Make(string dataFolder)
    {
        var inside = Path.Combine(dataFolder, "run");
        if (Fits(inside))
        {
            PrivateFolder.Make(inside);
            return inside;
        }

        // mkdtemp makes it for this account alone, under a name nobody could have prepared.
        var elsewhere = Directory.CreateTempSubdirectory("touchstone-").FullName;
        return Fits(elsewhere)
            ? elsewhere
            : throw new PostgresStartException(
                PostgresProblem.NoDataFolder,
                $"Both {dataFolder} and {Path.GetTempPath()} have paths too long for a Unix socket. Name a shorter folder with --data."
            );
    }

    /// <summary>Removes a folder made outside the data folder; the server has removed its socket.</summary>
    public static void Remove(string folder, string dataFolder)
    {
        if (!folder.StartsWith(dataFolder + "/", StringComparison.Ordinal) && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Short enough for the kernel, and without the comma that separates servers in a connection string.</summary>
    private static bool Fits(string folder) =>
        Encoding.UTF8.GetByteCount(folder + File) <= LongestAddress && !folder.Contains(',', StringComparison.Ordinal);

    /// <summary>As one element of PostgreSQL's list of socket folders.</summary>
    public static string Quoted(string folder) => $"\"{folder.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
