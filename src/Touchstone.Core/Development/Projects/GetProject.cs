using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Development.Groups;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Development.Projects;

/// <summary>
/// The page of a project: for everybody what it is for, who takes part (by constituency; by name only those who agreed), its
/// milestones and how to get involved; for those who work on it also what is done and what is next.
/// </summary>
public sealed record GetProject(Guid ProjectId) : Query<ProjectPage>
{
    public override RecordRef? Subject => RecordKinds.Project.Ref(ProjectId);
}

/// <param name="Work">What is done and what is next; null for those who do not take part.</param>
public sealed record ProjectPage(
    Guid Id,
    Guid CredentialId,
    string Credential,
    string Title,
    string Scope,
    string Organisation,
    string? Lead,
    DateTimeOffset SetUpAt,
    StageState State,
    DateOnly? Forecast,
    int Revision,
    ImmutableArray<Milestone> Milestones,
    ImmutableArray<GroupOnPage> Groups,
    int Followers,
    ImmutableArray<VersionLine> Versions,
    ProjectWork? Work
);

public sealed record GroupOnPage(
    Guid Id,
    GroupKind Kind,
    string Name,
    string Terms,
    int Members,
    Balance Balance,
    ImmutableArray<string> Named,
    bool HasChair
);

public sealed record VersionLine(Guid Id, string Number, VersionState State, DateTimeOffset FrozenAt);

/// <param name="CanLead">May change the project, its groups and its dates.</param>
/// <param name="CanWrite">May write the specification.</param>
public sealed record ProjectWork(
    bool CanLead,
    bool CanWrite,
    Guid SpecificationId,
    int Capabilities,
    Readiness Readiness,
    int OpenActions
);

internal sealed class GetProjectHandler : IQueryHandler<GetProject, ProjectPage>
{
    public async Task<Outcome<ProjectPage>> Handle(GetProject query, Reading reading, CancellationToken cancel)
    {
        var project = await reading.Db.Set<Project>().SingleOrDefaultAsync(p => p.Id == query.ProjectId, cancel);
        if (project is null)
        {
            return new Refusal.NotFound();
        }
        var credential = await reading
            .Db.Set<Credential>()
            .Include(c => c.Stages)
            .SingleAsync(c => c.Id == project.CredentialId, cancel);
        var specification = await reading
            .Db.Set<Specification>()
            .SingleAsync(s => s.CredentialId == credential.Id, cancel);
        var takesPart = await reading.Holds(specification.Ref, DevelopmentStanding.TakingPart, cancel);
        var organisation = await reading
            .Db.Set<Organisation>()
            .Where(o => o.Id == project.OrganisationId)
            .Select(o => o.Name)
            .SingleAsync(cancel);
        var milestones = await reading.Db.Set<Milestone>().Where(m => m.ProjectId == project.Id).ToListAsync(cancel);
        var versions = await reading
            .Db.Set<SpecificationVersion>()
            .Where(v => v.SpecificationId == specification.Id)
            .OrderByDescending(v => v.FrozenAt)
            .Select(v => new VersionLine(v.Id, v.Number, v.State, v.FrozenAt))
            .ToListAsync(cancel);
        var stage = credential.At(Stage.Development);
        return new ProjectPage(
            project.Id,
            credential.Id,
            credential.Name,
            project.Title,
            project.Scope,
            organisation,
            takesPart ? await LeadOf(project, reading, cancel) : null,
            project.SetUpAt,
            stage.State,
            stage.Forecast,
            project.Revision,
            [.. milestones.OrderBy(m => m.MetOn ?? m.DueOn).ThenBy(m => m.Title)],
            await Groups(project, reading, cancel),
            await reading.Db.Set<Follower>().CountAsync(f => f.CredentialId == credential.Id, cancel),
            takesPart
                ? [.. versions]
                : [.. versions.Where(v => v.State is VersionState.Launched or VersionState.Superseded)],
            takesPart ? await WorkOn(project, specification, reading, cancel) : null
        );
    }

    private static Task<string> LeadOf(Project project, Reading reading, CancellationToken cancel) =>
        reading.Db.Set<Account>().Where(a => a.Id == project.LeadId).Select(a => a.DisplayName).SingleAsync(cancel);

    private static async Task<ProjectWork> WorkOn(
        Project project,
        Specification specification,
        Reading reading,
        CancellationToken cancel
    )
    {
        var content = SpecificationContent.Of(specification);
        var groups = reading.Db.Set<WorkingGroup>().Where(g => g.ProjectId == project.Id).Select(g => g.Id);
        var meetings = reading.Db.Set<Meetings.Meeting>().Where(m => groups.Contains(m.GroupId)).Select(m => m.Id);
        return new ProjectWork(
            await reading.Holds(project.Ref, DevelopmentStanding.Leading, cancel),
            await reading.Holds(project.Ref, [Role.Developer], cancel),
            specification.Id,
            content.Capabilities.Length,
            Readiness.Of(content, reading.Reference, reading.Today),
            await reading
                .Db.Set<Meetings.MeetingAction>()
                .CountAsync(a => meetings.Contains(a.MeetingId) && a.DoneAt == null, cancel)
        );
    }

    private static async Task<ImmutableArray<GroupOnPage>> Groups(
        Project project,
        Reading reading,
        CancellationToken cancel
    )
    {
        var groups = await reading.Db.Set<WorkingGroup>().Where(g => g.ProjectId == project.Id).ToListAsync(cancel);
        var ids = groups.Select(g => g.Id).ToArray();
        var members = await (
            from member in reading.Db.Set<Member>()
            join account in reading.Db.Set<Account>() on member.AccountId equals account.Id
            where ids.Contains(member.GroupId) && member.LeftAt == null
            select new { member, account.DisplayName }
        ).ToListAsync(cancel);
        var constituencies = reading.Reference.Constituencies.On(reading.Today);
        return
        [
            .. groups
                .OrderBy(g => g.Kind)
                .ThenBy(g => g.Name, StringComparer.CurrentCultureIgnoreCase)
                .Select(g =>
                {
                    var its = members.Where(m => m.member.GroupId == g.Id).ToList();
                    return new GroupOnPage(
                        g.Id,
                        g.Kind,
                        g.Name,
                        g.Terms,
                        its.Count,
                        Balance.Of(its.Select(m => m.member.Constituency), constituencies),
                        [
                            .. its.Where(m => m.member.NamedInPublic)
                                .Select(m => m.DisplayName)
                                .Order(StringComparer.CurrentCultureIgnoreCase),
                        ],
                        its.Exists(m => m.member.IsChair)
                    );
                }),
        ];
    }
}
