namespace Touchstone.Core.Development.Meetings;

/// <summary>A meeting of a group: when, what was on the agenda, what was said, and what somebody is to do.</summary>
public sealed class Meeting
{
    private Meeting() { }

    internal Meeting(Guid groupId, string title, DateOnly heldOn, string agenda)
    {
        Id = Guid.CreateVersion7();
        GroupId = groupId;
        Title = title;
        HeldOn = heldOn;
        Agenda = agenda;
    }

    public Guid Id { get; private set; }
    public Guid GroupId { get; private set; }
    public string Title { get; private set; } = "";
    public DateOnly HeldOn { get; private set; }
    public string Agenda { get; private set; } = "";
    public string Notes { get; private set; } = "";
    public IList<MeetingAction> Actions { get; private set; } = [];

    /// <summary>Changes with every save; a save that saw an older one is stale.</summary>
    public int Revision { get; private set; }

    internal void Revise(DateOnly heldOn, string agenda, string notes)
    {
        HeldOn = heldOn;
        Agenda = agenda;
        Notes = notes;
        Revision++;
    }
}
