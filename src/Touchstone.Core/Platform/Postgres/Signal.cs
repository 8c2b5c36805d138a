using System.Runtime.InteropServices;

namespace Touchstone.Core.Platform.Postgres;

/// <summary>
/// Asks a process to end in the way it understands. For a PostgreSQL server interrupt means "end now, cleanly" and quit
/// means "end at once, recover at the next start" (PostgreSQL documentation, "Shutting Down the Server").
/// </summary>
internal static class Signal
{
    private const int InterruptNumber = 2;
    private const int QuitNumber = 3;

    public static void Interrupt(int processId) => _ = Kill(processId, InterruptNumber);

    public static void Quit(int processId) => _ = Kill(processId, QuitNumber);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
