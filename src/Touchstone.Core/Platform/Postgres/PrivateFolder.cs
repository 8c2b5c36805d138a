namespace Touchstone.Core.Platform.Postgres;

/// <summary>A folder that only its owner may enter.</summary>
internal static class PrivateFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PostgresStartException(
                PostgresProblem.NoBinaries,
                "PostgreSQL is embedded on Linux only. Name a database of your own with --database."
            );
        }

        Directory.CreateDirectory(path, OwnerOnly);
        File.SetUnixFileMode(path, OwnerOnly);
    }
}
