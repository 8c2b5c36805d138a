using System.Diagnostics;
using System.Globalization;

namespace Touchstone.Agreement.Bench;

/// <summary>Times one thing three times and prints the best.</summary>
internal static class Clock
{
    public static T Time<T>(string what, Func<T> work)
    {
        var best = double.MaxValue;
        var result = default(T)!;
        for (var i = 0; i < 3; i++)
        {
            var start = Stopwatch.GetTimestamp();
            result = work();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what, -64} {best, 8:F3} s"));
        return result;
    }
}
