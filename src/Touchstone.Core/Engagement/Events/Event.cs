using Touchstone.Core.Record;

namespace Touchstone.Core.Engagement.Events;

/// <summary>A webinar or a roundtable of an exercise, with a number of places that is never exceeded.</summary>
public sealed class Event
{
    private Event() { }

    internal Event(
        Guid exerciseId,
        EventText text,
        DateTimeOffset starts,
        DateTimeOffset ends,
        int places,
        bool isByInvitation,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        ExerciseId = exerciseId;
        IsByInvitation = isByInvitation;
        PlannedAt = at;
        Say(text, starts, ends, places);
        Revision = 0;
    }

    public Guid Id { get; private set; }
    public Guid ExerciseId { get; private set; }
    public EventKind Kind { get; private set; }
    public string Title { get; private set; } = "";
    public string About { get; private set; } = "";
    public DateTimeOffset StartsAt { get; private set; }
    public DateTimeOffset EndsAt { get; private set; }
    public string Venue { get; private set; } = "";

    /// <summary>How to join: only for those who have a place.</summary>
    public string Joining { get; private set; } = "";
    public int Places { get; private set; }
    public int Taken { get; private set; }

    /// <summary>Only those who were invited can take a place.</summary>
    public bool IsByInvitation { get; private set; }
    public DateTimeOffset PlannedAt { get; private set; }
    public DateTimeOffset? CancelledAt { get; private set; }
    public string? CancelledWhy { get; private set; }
    public DateTimeOffset? AttendanceAt { get; private set; }
    public string Notes { get; private set; } = "";
    public DateTimeOffset? NotesPublicAt { get; private set; }
    public int Revision { get; private set; }

    public RecordRef Ref => RecordKinds.Event.Ref(Id);
    public bool IsCancelled => CancelledAt is not null;
    public int Free => Places - Taken;
    public EventText Text => new(Kind, Title, About, Venue, Joining);

    /// <summary>Places can be taken until it begins.</summary>
    public bool TakesBookingsAt(DateTimeOffset now) => !IsCancelled && now < StartsAt;

    internal void Say(EventText text, DateTimeOffset starts, DateTimeOffset ends, int places)
    {
        Kind = text.Kind!.Value;
        Title = text.Title.Trim();
        About = text.About.Trim();
        Venue = text.Venue.Trim();
        Joining = text.Joining.Trim();
        StartsAt = starts;
        EndsAt = ends;
        Places = places;
        Revision++;
    }

    /// <returns>False when there is no place left.</returns>
    internal bool TakePlace()
    {
        if (Free < 1)
        {
            return false;
        }
        Taken++;
        return true;
    }

    internal void FreePlace() => Taken--;

    internal void Cancel(string why, DateTimeOffset at)
    {
        CancelledAt = at;
        CancelledWhy = why;
        Revision++;
    }

    internal void NoteAttendance(DateTimeOffset at) => AttendanceAt = at;

    internal void Write(string notes, bool isPublic, DateTimeOffset at)
    {
        Notes = notes;
        NotesPublicAt = isPublic ? NotesPublicAt ?? at : null;
        Revision++;
    }
}
