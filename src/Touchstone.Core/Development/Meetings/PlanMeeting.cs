using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Development.Groups;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Development.Meetings;

/// <summary>Puts a meeting of a group on record, before it is held or after, and tells its members.</summary>
public sealed record PlanMeeting(Guid GroupId, string Title, DateOnly HeldOn, string Agenda) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Group.Ref(GroupId);
}

internal sealed class PlanMeetingHandler : ICommandHandler<PlanMeeting, Guid>
{
    public async Task<Outcome<Guid>> Handle(PlanMeeting command, Work work, CancellationToken cancel)
    {
        var group = await work.Db.Set<WorkingGroup>().SingleOrDefaultAsync(g => g.Id == command.GroupId, cancel);
        if (group is null)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults()
            .Text(command.Title, nameof(command.Title), "what the meeting is called", 200)
            .When(command.HeldOn == default, nameof(command.HeldOn), "Enter the day of the meeting")
            .Optional(command.Agenda, nameof(command.Agenda), "the agenda", 20_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var meeting = new Meeting(group.Id, command.Title.Trim(), command.HeldOn, command.Agenda.Trim());
        work.Db.Add(meeting);
        if (command.HeldOn >= work.Today)
        {
            await Invite(work, group, meeting, cancel);
        }
        work.Log(
            "meeting-planned",
            group.Ref,
            new
            {
                meeting = meeting.Id,
                meeting.Title,
                meeting.HeldOn,
            }
        );
        return meeting.Id;
    }

    private static async Task Invite(Work work, WorkingGroup group, Meeting meeting, CancellationToken cancel)
    {
        var members = await work
            .Db.Set<Member>()
            .Where(m => m.GroupId == group.Id && m.LeftAt == null)
            .Select(m => m.AccountId)
            .ToListAsync(cancel);
        foreach (var member in members)
        {
            await work.Send(
                member,
                new Letter(
                    $"meeting/{meeting.Id}",
                    "A meeting of your group has been planned",
                    null,
                    [
                        $"The {group.Name.ToLowerInvariant()} meets on {meeting.HeldOn:dddd d MMMM yyyy}: {meeting.Title}.",
                    ],
                    new LetterAction("See the agenda", $"/development/groups/{group.Id}/meetings/{meeting.Id}"),
                    group.Ref
                ),
                cancel
            );
        }
    }
}
