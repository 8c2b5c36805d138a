using System.Globalization;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Platform;

/// <summary>
/// A date and a time as somebody in London enters them. Twice a year clocks change: an hour in March does not exist, and an
/// hour in October comes twice. Neither is guessed; the person is told, and for the second asked which one they mean.
/// </summary>
/// <param name="Time">Hours and minutes: 9:00, 17.30, 5pm. Seconds where they matter: 17:00:30.</param>
/// <param name="Turn">Which of two equal hours is meant; needed only when the clocks go back.</param>
public sealed record LocalMoment(DateOnly? Date, string? Time, ClockTurn? Turn = null)
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly string[] Forms = ["H:mm", "H.mm", "H:mm:ss", "h:mmtt", "h.mmtt", "htt"];

    /// <summary>What people read about the hour that comes twice: the message of a fault begins with these words.</summary>
    public const string TwiceWords = "Choose which";

    /// <summary>The instant, or null when faults were found.</summary>
    /// <param name="field">The name that the fields begin with: <c>Opens</c> for OpensDate, OpensTime and OpensTurn.</param>
    /// <param name="what">What happens then: "the exercise opens".</param>
    public DateTimeOffset? Read(Faults faults, string field, string what)
    {
        var time = ReadTime();
        faults
            .When(Date is null, field + "Date", $"Enter the date on which {what}")
            .When(
                time is null,
                field + "Time",
                string.IsNullOrWhiteSpace(Time)
                    ? $"Enter the time at which {what}"
                    : $"Enter the time at which {what} as hours and minutes, like 9:00 or 17:30"
            );
        if (Date is not { } date || time is not { } clock)
        {
            return null;
        }
        var there = date.ToDateTime(clock);
        if (London.IsInvalidTime(there))
        {
            var gap = GapAround(there);
            faults.When(
                true,
                field + "Time",
                $"On {date.ToString("d MMMM yyyy", English)} the clocks go forward from {gap.From:HH\\:mm} to {gap.To:HH\\:mm}, so there is no {clock:HH\\:mm}. Enter a time before {gap.From:HH\\:mm} or from {gap.To:HH\\:mm}"
            );
            return null;
        }
        if (!London.IsAmbiguousTime(there))
        {
            return new DateTimeOffset(there, London.GetUtcOffset(there)).ToUniversalTime();
        }
        var offsets = London.GetAmbiguousTimeOffsets(there);
        faults.When(
            Turn is null,
            field + "Turn",
            $"{TwiceWords} {clock:HH\\:mm} you mean: on {date.ToString("d MMMM yyyy", English)} the clocks go back, so that time comes twice"
        );
        return Turn switch
        {
            ClockTurn.First => new DateTimeOffset(there, offsets.Max()).ToUniversalTime(),
            ClockTurn.Second => new DateTimeOffset(there, offsets.Min()).ToUniversalTime(),
            _ => null,
        };
    }

    /// <summary>An instant as it would be entered.</summary>
    public static LocalMoment Of(DateTimeOffset instant)
    {
        var there = TimeZoneInfo.ConvertTime(instant, London);
        var clock = DateTime.SpecifyKind(there.DateTime, DateTimeKind.Unspecified);
        ClockTurn? turn = London.IsAmbiguousTime(clock)
            ? there.Offset == London.GetAmbiguousTimeOffsets(clock).Max()
                ? ClockTurn.First
                : ClockTurn.Second
            : null;
        return new LocalMoment(
            DateOnly.FromDateTime(clock),
            clock.ToString(clock.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture),
            turn
        );
    }

    private TimeOnly? ReadTime() =>
        TimeOnly.TryParseExact(
            (Time ?? "").Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(),
            Forms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
            ? time
            : null;

    private static (DateTime From, DateTime To) GapAround(DateTime missing)
    {
        var from = missing;
        while (London.IsInvalidTime(from.AddMinutes(-1)))
        {
            from = from.AddMinutes(-1);
        }
        var to = missing;
        while (London.IsInvalidTime(to))
        {
            to = to.AddMinutes(1);
        }
        return (from, to);
    }
}
