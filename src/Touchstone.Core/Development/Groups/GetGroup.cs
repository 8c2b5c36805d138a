using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Development.Meetings;
using Touchstone.Core.Development.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Development.Groups;

/// <summary>A group for its members and those who lead the project: terms of reference, members, balance, meetings.</summary>
public sealed record GetGroup(Guid GroupId) : Query<GroupPage>
{
    public override RecordRef? Subject => RecordKinds.Group.Ref(GroupId);
}

/// <param name="Me">The reader's own membership, where they are a member.</param>
/// <param name="Followers">Who registered to be involved, counted by profession, sector and region; for a reference group.</param>
public sealed record GroupPage(
    Guid Id,
    Guid ProjectId,
    Guid CredentialId,
    string Project,
    GroupKind Kind,
    string Name,
    string Terms,
    int Revision,
    ImmutableArray<MemberLine> Members,
    Balance Balance,
    MemberLine? Me,
    FollowerCounts? Followers,
    ImmutableArray<MeetingLine> Meetings,
    bool CanLead
);

public sealed record MemberLine(
    Guid Id,
    Guid AccountId,
    string Name,
    string Constituency,
    string Interests,
    bool IsChair,
    bool NamedInPublic,
    DateTimeOffset JoinedAt
);

public sealed record FollowerCounts(
    int All,
    ImmutableArray<KeyValuePair<string, int>> ByProfession,
    ImmutableArray<KeyValuePair<string, int>> BySector,
    ImmutableArray<KeyValuePair<string, int>> ByRegion
);

public sealed record MeetingLine(Guid Id, string Title, DateOnly HeldOn, int OpenActions);

internal sealed class GetGroupHandler : IQueryHandler<GetGroup, GroupPage>
{
    public async Task<Outcome<GroupPage>> Handle(GetGroup query, Reading reading, CancellationToken cancel)
    {
        var group = await reading.Db.Set<WorkingGroup>().SingleOrDefaultAsync(g => g.Id == query.GroupId, cancel);
        if (group is null)
        {
            return new Refusal.NotFound();
        }
        var project = await reading.Db.Set<Project>().SingleAsync(p => p.Id == group.ProjectId, cancel);
        var constituencies = reading.Reference.Constituencies.On(reading.Today);
        var found = await (
            from member in reading.Db.Set<Member>()
            join account in reading.Db.Set<Account>() on member.AccountId equals account.Id
            where member.GroupId == query.GroupId && member.LeftAt == null
            select new { member, account.DisplayName }
        ).ToListAsync(cancel);
        var members = found
            .OrderByDescending(m => m.member.IsChair)
            .ThenBy(m => m.DisplayName, StringComparer.CurrentCultureIgnoreCase)
            .Select(m => new MemberLine(
                m.member.Id,
                m.member.AccountId,
                m.DisplayName,
                constituencies.NameOf(m.member.Constituency),
                m.member.Interests,
                m.member.IsChair,
                m.member.NamedInPublic,
                m.member.JoinedAt
            ))
            .ToImmutableArray();
        var meetings = await reading
            .Db.Set<Meeting>()
            .Where(m => m.GroupId == group.Id)
            .OrderByDescending(m => m.HeldOn)
            .Select(m => new MeetingLine(m.Id, m.Title, m.HeldOn, m.Actions.Count(a => a.DoneAt == null)))
            .ToListAsync(cancel);
        return new GroupPage(
            group.Id,
            project.Id,
            project.CredentialId,
            project.Title,
            group.Kind,
            group.Name,
            group.Terms,
            group.Revision,
            members,
            Balance.Of(found.Select(m => m.member.Constituency), constituencies),
            members.FirstOrDefault(m => m.AccountId == reading.Actor.AccountId),
            group.Kind == GroupKind.Reference ? await Followers(project.CredentialId, reading, cancel) : null,
            [.. meetings],
            await reading.Holds(group.Ref, DevelopmentStanding.Leading, cancel)
        );
    }

    private static async Task<FollowerCounts> Followers(Guid credential, Reading reading, CancellationToken cancel)
    {
        var all = await reading.Db.Set<Follower>().Where(f => f.CredentialId == credential).ToListAsync(cancel);
        return new FollowerCounts(
            all.Count,
            Count(all.Select(f => reading.Reference.Professions.Latest.NameOf(f.Profession))),
            Count(all.Select(f => reading.Reference.Sectors.Latest.NameOf(f.Sector))),
            Count(all.Select(f => reading.Reference.Regions.Latest.NameOf(f.Region)))
        );
    }

    private static ImmutableArray<KeyValuePair<string, int>> Count(IEnumerable<string> names) =>
        [
            .. names
                .CountBy(n => n)
                .OrderByDescending(n => n.Value)
                .ThenBy(n => n.Key, StringComparer.CurrentCultureIgnoreCase),
        ];
}
