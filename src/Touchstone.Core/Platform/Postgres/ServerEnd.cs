using System.Diagnostics;

namespace Touchstone.Core.Platform.Postgres;

/// <summary>How a server is ended: asked to end cleanly, and only when it does not, told to end at once.</summary>
internal static class ServerEnd
{
    private static readonly TimeSpan CleanLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan QuickLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);

    public static async Task OfAsync(int processId, Func<bool> ended)
    {
        if (ended())
        {
            return;
        }

        Signal.Interrupt(processId);
        if (!await WithinAsync(CleanLimit, ended))
        {
            Signal.Quit(processId);
            await WithinAsync(QuickLimit, ended);
        }
    }

    private static async Task<bool> WithinAsync(TimeSpan limit, Func<bool> condition)
    {
        var since = Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (Stopwatch.GetElapsedTime(since) > limit)
            {
                return false;
            }

            await Task.Delay(Breath);
        }

        return true;
    }
}
