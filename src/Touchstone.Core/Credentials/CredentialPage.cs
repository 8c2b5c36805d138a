using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Decisions;

namespace Touchstone.Core.Credentials;

/// <summary>The public page of a credential: its eleven stages with dates, documents and decisions, its names and its forecasts.</summary>
public sealed record GetCredential(Guid CredentialId) : Query<CredentialPage>
{
    public override RecordRef? Subject => RecordKinds.Credential.Ref(CredentialId);
}

/// <param name="CanManage">True for those who may rename, re-scope and re-forecast it.</param>
public sealed record CredentialPage(
    Guid Id,
    string Name,
    string Scope,
    EntryDoor Door,
    string? Developer,
    Guid? VersionInForceId,
    string? VersionInForce,
    DateTimeOffset? LaunchedAt,
    DateOnly? ReviewBy,
    DateTimeOffset? RetiredAt,
    string? RetiredBecause,
    int Revision,
    ImmutableArray<StageOnPage> Stages,
    ImmutableArray<EarlierName> EarlierNames,
    ImmutableArray<Forecast> Forecasts,
    ImmutableArray<PublicDecision> Decisions,
    ImmutableArray<PublicItem> Documents,
    bool CanManage
);

public sealed record StageOnPage(
    Stage Stage,
    string Name,
    string Purpose,
    StageState State,
    DateTimeOffset? StartedAt,
    DateTimeOffset? DoneAt,
    DateOnly? Forecast
);

public sealed record PublicDecision(Guid Id, string Title, string Outcome, DateOnly DecidedOn);

public sealed record PublicItem(RecordRef Record, string Title, DateTimeOffset EnteredAt);

internal sealed class GetCredentialHandler : IQueryHandler<GetCredential, CredentialPage>
{
    public async Task<Outcome<CredentialPage>> Handle(GetCredential query, Reading reading, CancellationToken cancel)
    {
        var credential = await reading
            .Db.Set<Credential>()
            .Include(c => c.Stages)
            .Include(c => c.EarlierNames)
            .SingleOrDefaultAsync(c => c.Id == query.CredentialId, cancel);
        if (credential is null)
        {
            return new Refusal.NotFound();
        }
        var developer = credential.DeveloperId is { } organisation
            ? await reading
                .Db.Set<Organisation>()
                .Where(o => o.Id == organisation)
                .Select(o => o.Name)
                .SingleAsync(cancel)
            : null;
        var forecasts = await reading
            .Db.Set<Forecast>()
            .Where(f => f.CredentialId == credential.Id)
            .OrderByDescending(f => f.MadeAt)
            .ToListAsync(cancel);
        var items = await reading
            .Db.Set<Item>()
            .Where(i => i.CredentialId == credential.Id && i.IsPublic)
            .OrderByDescending(i => i.EnteredAt)
            .ToListAsync(cancel);
        var decisionIds = items.Where(i => i.Kind == RecordKinds.Decision).Select(i => i.Id).ToArray();
        var decisions = await reading.Db.Set<Decision>().Where(d => decisionIds.Contains(d.Id)).ToListAsync(cancel);
        return new CredentialPage(
            credential.Id,
            credential.Name,
            credential.Scope,
            credential.Door,
            developer,
            credential.VersionInForceId,
            credential.VersionInForce,
            credential.LaunchedAt,
            credential.ReviewBy,
            credential.RetiredAt,
            credential.RetiredBecause,
            credential.Revision,
            [.. credential.Stages.OrderBy(s => s.Stage).Select(s => OnPage(s, reading.Reference))],
            [.. credential.EarlierNames.OrderByDescending(n => n.Until)],
            [.. forecasts],
            [
                .. decisions
                    .OrderByDescending(d => d.RecordedAt)
                    .Select(d => new PublicDecision(
                        d.Id,
                        items.Single(i => i.Kind == RecordKinds.Decision && i.Id == d.Id).Title,
                        reading.Reference.OutcomeOf(d).Name,
                        d.DecidedOn
                    )),
            ],
            [
                .. items
                    .Where(i => i.Kind != RecordKinds.Decision && i.Kind != RecordKinds.Credential)
                    .Select(i => new PublicItem(i.Record, i.Title, i.EnteredAt)),
            ],
            reading.Standing.Holds(Role.ProgrammeManager, [credential.Ref])
        );
    }

    private static StageOnPage OnPage(JourneyStage stage, Reference.ReferenceData reference)
    {
        var described = reference.Stages.Latest.Single(s => s.Number == (int)stage.Stage);
        return new StageOnPage(
            stage.Stage,
            described.Name,
            described.Purpose,
            stage.State,
            stage.StartedAt,
            stage.DoneAt,
            stage.Forecast
        );
    }
}
