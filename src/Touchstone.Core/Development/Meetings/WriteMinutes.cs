using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Development.Meetings;

/// <summary>Writes what a meeting was about and what was said.</summary>
/// <param name="Seen">The revision that the person saw.</param>
public sealed record WriteMinutes(Guid GroupId, Guid MeetingId, DateOnly HeldOn, string Agenda, string Notes, int Seen)
    : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Group.Ref(GroupId);
}

internal sealed class WriteMinutesHandler : ICommandHandler<WriteMinutes, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(WriteMinutes command, Work work, CancellationToken cancel)
    {
        var meeting = await work
            .Db.Set<Meeting>()
            .SingleOrDefaultAsync(m => m.Id == command.MeetingId && m.GroupId == command.GroupId, cancel);
        if (meeting is null)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults()
            .When(command.HeldOn == default, nameof(command.HeldOn), "Enter the day of the meeting")
            .Optional(command.Agenda, nameof(command.Agenda), "the agenda", 20_000)
            .Optional(command.Notes, nameof(command.Notes), "the notes", 50_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (meeting.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField("Agenda", command.Agenda, meeting.Agenda),
                new StaleField("Notes", command.Notes, meeting.Notes),
            ]);
        }
        meeting.Revise(command.HeldOn, command.Agenda.Trim(), command.Notes.Trim());
        work.Log("minutes-written", RecordKinds.Group.Ref(command.GroupId), new { meeting = meeting.Id });
        return Nothing.Value;
    }
}
