using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Calendar;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Events;

/// <summary>The public events to come, as a calendar to subscribe to. Those by invitation are not in it.</summary>
public sealed record GetEventCalendar : Query<string>;

internal sealed class GetEventCalendarHandler(Site site) : IQueryHandler<GetEventCalendar, string>
{
    public async Task<Outcome<string>> Handle(GetEventCalendar query, Reading reading, CancellationToken cancel)
    {
        var now = reading.Now;
        var events = await (
            from held in reading.Db.Set<Event>()
            join exercise in reading.Db.Set<Exercise>() on held.ExerciseId equals exercise.Id
            where exercise.AnnouncedAt != null && !held.IsByInvitation && held.CancelledAt == null && held.EndsAt > now
            orderby held.StartsAt
            select held
        ).ToListAsync(cancel);
        return CalendarText.Of(events.Select(e => EventLetters.Shown(e, site, now)), site.MailFrom, site.Body);
    }
}
