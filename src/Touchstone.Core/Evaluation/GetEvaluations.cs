using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Decisions;

namespace Touchstone.Core.Evaluation;

/// <summary>The evaluations, the latest first: decided ones for anyone, the others for those who work on them.</summary>
public sealed record GetEvaluations : Query<Evaluations>;

/// <param name="Credentials">The launched credentials, for the form that begins an evaluation; empty for those who may not.</param>
/// <param name="Needs">Needs that evaluations found.</param>
public sealed record Evaluations(
    ImmutableArray<EvaluationLine> Lines,
    ImmutableArray<FoundNeed> Needs,
    ImmutableArray<Named> Credentials
);

/// <param name="About">The credential; null for all of them together.</param>
public sealed record EvaluationLine(
    Guid Id,
    string Title,
    string? About,
    DateTimeOffset TakenAt,
    EvaluationState State,
    string? Outcome
);

internal sealed class GetEvaluationsHandler : IQueryHandler<GetEvaluations, Evaluations>
{
    public async Task<Outcome<Evaluations>> Handle(GetEvaluations query, Reading reading, CancellationToken cancel)
    {
        var credentials = await reading
            .Db.Set<Credential>()
            .Where(c => c.LaunchedAt != null)
            .OrderBy(c => c.Name)
            .Select(c => new Named(c.Id, c.Name))
            .ToListAsync(cancel);
        var names = credentials.ToDictionary(c => c.Id, c => c.Name);
        var works = Inside.Of(reading.Standing);
        var conflicts = reading.Standing.InConflictOn(RecordKinds.Credential);
        var own = reading.Standing.InConflictOn(RecordKinds.Evaluation);
        var reports = (
            await reading
                .Db.Set<EvaluationReport>()
                .Where(r => r.State == EvaluationState.Decided || works)
                .OrderByDescending(r => r.BegunAt)
                .ToListAsync(cancel)
        )
            // What is public stays public to somebody in conflict; what is not is closed to them.
            .Where(r => r.State == EvaluationState.Decided || !IsClosed(r))
            .ToList();
        var ids = reports.Select(r => r.Id).ToArray();
        var decisions = (
            await reading
                .Db.Set<Decision>()
                .Where(d => d.Kind == DecideEvaluation.Kind && ids.Contains(d.SubjectId))
                .OrderBy(d => d.RecordedAt)
                .ToListAsync(cancel)
        )
            .GroupBy(d => d.SubjectId)
            .ToDictionary(g => g.Key, g => reading.Reference.OutcomeOf(g.Last()).Name);
        var needs = await reading.Db.Set<FoundNeed>().OrderByDescending(n => n.FoundAt).ToListAsync(cancel);
        return new Evaluations(
            [
                .. reports.Select(r => new EvaluationLine(
                    r.Id,
                    r.Title,
                    r.CredentialId is { } id ? names.GetValueOrDefault(id, "A credential") : null,
                    r.Snapshot.TakenAt,
                    r.State,
                    decisions.GetValueOrDefault(r.Id)
                )),
            ],
            [.. needs],
            works ? [.. credentials.Where(c => !conflicts.Contains(c.Id))] : []
        );

        bool IsClosed(EvaluationReport report) =>
            own.Contains(report.Id)
            || (
                report.CredentialId is { } id
                    ? conflicts.Contains(id)
                    : report.Snapshot.Figures.Credentials.Any(c => c.Id is { } counted && conflicts.Contains(counted))
            );
    }
}
