using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Credentials;

/// <summary>The public pipeline: every credential, from the first need to retirement, and where it stands.</summary>
/// <param name="Find">Words in the name, an earlier name or the scope.</param>
/// <param name="At">Only those with this stage underway.</param>
/// <param name="OnlyLaunched">Only those with a version in force: the public register.</param>
public sealed record GetPipeline(string? Find = null, Stage? At = null, bool OnlyLaunched = false)
    : Query<ImmutableArray<PipelineLine>>;

public sealed record PipelineLine(
    Guid Id,
    string Name,
    string Scope,
    ImmutableArray<string> EarlierNames,
    ImmutableArray<Stage> Underway,
    Stage? LastDone,
    Guid? VersionInForceId,
    string? VersionInForce,
    DateTimeOffset? LaunchedAt,
    DateOnly? ReviewBy,
    DateOnly? NextForecast,
    DateTimeOffset? RetiredAt,
    string? RetiredBecause,
    DateTimeOffset BegunAt
);

internal sealed class GetPipelineHandler : IQueryHandler<GetPipeline, ImmutableArray<PipelineLine>>
{
    public async Task<Outcome<ImmutableArray<PipelineLine>>> Handle(
        GetPipeline query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var credentials = reading
            .Db.Set<Credential>()
            .Include(c => c.Stages)
            .Include(c => c.EarlierNames)
            .AsQueryable();
        if (!string.IsNullOrWhiteSpace(query.Find))
        {
            var words = $"%{Like.Escape(query.Find.Trim())}%";
            credentials = credentials.Where(c =>
                EF.Functions.ILike(c.Name, words)
                || EF.Functions.ILike(c.Scope, words)
                || c.EarlierNames.Any(n => EF.Functions.ILike(n.Name, words))
            );
        }
        if (query.At is { } at)
        {
            credentials = credentials.Where(c => c.Stages.Any(s => s.Stage == at && s.State == StageState.Underway));
        }
        if (query.OnlyLaunched)
        {
            credentials = credentials.Where(c => c.VersionInForceId != null);
        }
        var found = await credentials.AsSplitQuery().OrderBy(c => c.Name).ToListAsync(cancel);
        return found.Select(Line).ToImmutableArray();
    }

    private static PipelineLine Line(Credential credential) =>
        new(
            credential.Id,
            credential.Name,
            credential.Scope,
            [.. credential.EarlierNames.OrderBy(n => n.Until).Select(n => n.Name)],
            credential.Underway,
            credential
                .Stages.Where(s => s.State is StageState.Done or StageState.Skipped)
                .Select(s => (Stage?)s.Stage)
                .Max(),
            credential.VersionInForceId,
            credential.VersionInForce,
            credential.LaunchedAt,
            credential.ReviewBy,
            credential
                .Stages.Where(s => s.State is StageState.Underway or StageState.NotStarted && s.Forecast is not null)
                .OrderBy(s => s.Stage)
                .Select(s => s.Forecast)
                .FirstOrDefault(f => f is not null),
            credential.RetiredAt,
            credential.RetiredBecause,
            credential.CreatedAt
        );
}
