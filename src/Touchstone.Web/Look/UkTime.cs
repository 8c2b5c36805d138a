using System.Globalization;
using Touchstone.Core.Platform;
using Touchstone.Web.Foundation.Wording;

namespace Touchstone.Web.Look;

/// <summary>Moments and dates as people in the United Kingdom write them; what is stored is UTC, and <see cref="Site"/> knows the hour.</summary>
public sealed class UkTime(TimeProvider clock)
{
    // Hours are written in figures in both languages, and with the same letters.
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public DateOnly Today => DateOf(clock.GetUtcNow());

    public static DateOnly DateOf(DateTimeOffset moment) => Site.DateOf(moment);

    /// <summary>The first instant of a date where the body works.</summary>
    public static DateTimeOffset StartOf(DateOnly date) => Site.StartOf(date);

    /// <summary>The first instant after a date: what closes on a date is open until then.</summary>
    public static DateTimeOffset EndOf(DateOnly date) =>
        date == DateOnly.MaxValue ? DateTimeOffset.MaxValue : StartOf(date.AddDays(1));

    /// <summary>21 November 2026</summary>
    public static string Say(DateOnly date) => date.ToString("d MMMM yyyy", ReadingIn.Dates);

    /// <summary>21 Nov 2026, for dense tables.</summary>
    public static string SayShort(DateOnly date) => date.ToString("d MMM yyyy", ReadingIn.Dates);

    /// <summary>21 November 2026 at 3:05pm; noon and midnight are said so.</summary>
    public static string Say(DateTimeOffset moment)
    {
        var there = Site.InLondon(moment);
        return LookTexts.T[
            "At",
            Say(DateOnly.FromDateTime(there.DateTime)),
            SayTime(TimeOnly.FromDateTime(there.DateTime))
        ];
    }

    public static string SayTime(TimeOnly time) =>
        time switch
        {
            { Hour: 0, Minute: 0 } => LookTexts.T["Midnight"],
            { Hour: 12, Minute: 0 } => LookTexts.T["Noon"],
            { Minute: 0 } => time.ToString("htt", English).ToLowerInvariant(),
            _ => time.ToString("h:mmtt", English).ToLowerInvariant(),
        };

    /// <summary>due today · due tomorrow · due in 3 days · due in 5 weeks · 2 days overdue</summary>
    public string SayDue(DateOnly date) =>
        (date.DayNumber - Today.DayNumber) switch
        {
            0 => "due today",
            1 => "due tomorrow",
            -1 => "1 day overdue",
            < 0 and var late => $"{Count(-late)} overdue",
            var days => $"due in {Count(days)}",
        };

    private static string Count(int days) =>
        days switch
        {
            < 14 => $"{days} days",
            < 61 => $"{days / 7} weeks",
            < 730 => $"{days / 30} months",
            _ => $"{days / 365} years",
        };
}
