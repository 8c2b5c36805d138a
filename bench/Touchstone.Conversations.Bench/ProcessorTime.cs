using System.Globalization;

namespace Touchstone.Conversations.Bench;

/// <summary>What processes have used of the processors, from Linux' /proc (proc(5)).</summary>
internal static class ProcessorTime
{
    private const double TicksPerSecond = 100;

    public static TimeSpan Of(int process)
    {
        var text = File.ReadAllText($"/proc/{process}/stat");
        // The name in brackets may hold spaces; the fields after it are counted from the third.
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromSeconds((Number(fields[11]) + Number(fields[12])) / TicksPerSecond);
    }

    /// <summary>Of a database server, with all its workers.</summary>
    public static TimeSpan OfServer(int postmaster)
    {
        var all = Of(postmaster);
        foreach (var process in Directory.EnumerateDirectories("/proc").Select(Path.GetFileName))
        {
            if (int.TryParse(process, CultureInfo.InvariantCulture, out var id) && ParentOf(id) == postmaster)
            {
                all += Of(id);
            }
        }
        return all;
    }

    private static int? ParentOf(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            return (int)Number(text[(text.LastIndexOf(')') + 2)..].Split(' ')[1]);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
