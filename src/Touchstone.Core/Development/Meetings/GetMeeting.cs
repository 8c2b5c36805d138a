using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Development.Groups;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Development.Meetings;

/// <summary>A meeting, for the members of its group and those who lead the project.</summary>
public sealed record GetMeeting(Guid GroupId, Guid MeetingId) : Query<MeetingPage>
{
    public override RecordRef? Subject => RecordKinds.Group.Ref(GroupId);
}

public sealed record MeetingPage(
    Meeting Meeting,
    string Group,
    ImmutableArray<ActionLine> Actions,
    ImmutableArray<Named> Members,
    bool CanLead,
    Guid? Me
);

public sealed record ActionLine(
    Guid Id,
    string Text,
    Guid OwnerId,
    string Owner,
    DateOnly DueOn,
    DateTimeOffset? DoneAt
);

internal sealed class GetMeetingHandler : IQueryHandler<GetMeeting, MeetingPage>
{
    public async Task<Outcome<MeetingPage>> Handle(GetMeeting query, Reading reading, CancellationToken cancel)
    {
        var meeting = await reading
            .Db.Set<Meeting>()
            .Include(m => m.Actions)
            .SingleOrDefaultAsync(m => m.Id == query.MeetingId && m.GroupId == query.GroupId, cancel);
        if (meeting is null)
        {
            return new Refusal.NotFound();
        }
        var group = await reading.Db.Set<WorkingGroup>().SingleAsync(g => g.Id == query.GroupId, cancel);
        var owners = meeting.Actions.Select(a => a.OwnerId).ToArray();
        var names = await reading
            .Db.Set<Account>()
            .Where(a => owners.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
        var members = await (
            from member in reading.Db.Set<Member>()
            join account in reading.Db.Set<Account>() on member.AccountId equals account.Id
            where member.GroupId == query.GroupId && member.LeftAt == null
            orderby account.DisplayName
            select new Named(member.Id, account.DisplayName)
        ).ToListAsync(cancel);
        return new MeetingPage(
            meeting,
            group.Name,
            [
                .. meeting
                    .Actions.OrderBy(a => a.DoneAt is not null)
                    .ThenBy(a => a.DueOn)
                    .Select(a => new ActionLine(a.Id, a.Text, a.OwnerId, names[a.OwnerId], a.DueOn, a.DoneAt)),
            ],
            [.. members],
            await reading.Holds(group.Ref, DevelopmentStanding.Leading, cancel),
            reading.Actor.AccountId
        );
    }
}
