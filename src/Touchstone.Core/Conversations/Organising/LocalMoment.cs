using System.Globalization;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Conversations.Organising;

/// <summary>A date and a time of day as somebody enters them where the body works.</summary>
/// <param name="Time">Hours and minutes, and seconds where they matter: 17:00 or 17:00:00.</param>
public sealed record LocalMoment(DateOnly? Date, string? Time)
{
    private static readonly string[] Forms = ["H:mm", "H:mm:ss"];

    /// <summary>The instant, or what is wrong with it.</summary>
    internal DateTimeOffset? Read(Faults faults, string field, string what)
    {
        if (Date is not { } date)
        {
            faults.When(true, $"{field}On", $"Enter the date on which it {what}");
            return null;
        }
        if (
            !TimeOnly.TryParseExact(
                Time?.Trim() ?? "",
                Forms,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var time
            )
        )
        {
            faults.When(true, $"{field}Time", $"Enter the time at which it {what}, like 17:00");
            return null;
        }
        var instant = Site.At(date, time);
        if (Site.InLondon(instant).DateTime != date.ToDateTime(time))
        {
            // The hour that is left out when clocks go forward.
            faults.When(
                true,
                $"{field}Time",
                "Enter another time: clocks go forward, and this one does not exist on that day"
            );
            return null;
        }
        return instant;
    }
}
