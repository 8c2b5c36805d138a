using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Development.Projects;

/// <summary>The development projects, for everybody: what is being written, by whom, and how to take part.</summary>
/// <param name="Find">Words in the title, the scope or the name of the credential.</param>
public sealed record GetProjects(string? Find = null) : Query<ImmutableArray<ProjectLine>>;

public sealed record ProjectLine(
    Guid Id,
    string Title,
    Guid CredentialId,
    string Credential,
    string Organisation,
    DateTimeOffset SetUpAt,
    StageState State,
    DateOnly? Forecast
);

internal sealed class GetProjectsHandler : IQueryHandler<GetProjects, ImmutableArray<ProjectLine>>
{
    public async Task<Outcome<ImmutableArray<ProjectLine>>> Handle(
        GetProjects query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var lines =
            from project in reading.Db.Set<Project>()
            join credential in reading.Db.Set<Credential>() on project.CredentialId equals credential.Id
            join organisation in reading.Db.Set<Organisation>() on project.OrganisationId equals organisation.Id
            join stage in reading.Db.Set<JourneyStage>() on credential.Id equals stage.CredentialId
            where stage.Stage == Stage.Development
            select new
            {
                project,
                credential,
                organisation,
                stage,
            };
        if (!string.IsNullOrWhiteSpace(query.Find))
        {
            var words = $"%{Like.Escape(query.Find.Trim())}%";
            lines = lines.Where(l =>
                EF.Functions.ILike(l.project.Title, words)
                || EF.Functions.ILike(l.project.Scope, words)
                || EF.Functions.ILike(l.credential.Name, words)
            );
        }
        var found = await lines.OrderBy(l => l.credential.Name).ToListAsync(cancel);
        return found
            .Select(l => new ProjectLine(
                l.project.Id,
                l.project.Title,
                l.credential.Id,
                l.credential.Name,
                l.organisation.Name,
                l.project.SetUpAt,
                l.stage.State,
                l.stage.Forecast
            ))
            .ToImmutableArray();
    }
}
