using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Evaluation;

/// <summary>One evaluation: its frozen figures, findings and decisions. A decided one is public.</summary>
public sealed record GetEvaluation(Guid EvaluationId) : Query<EvaluationPage>
{
    public override RecordRef? Subject => RecordKinds.Evaluation.Ref(EvaluationId);
}

/// <param name="Credential">The name of the credential; null where all are evaluated together.</param>
public sealed record EvaluationPage(
    EvaluationReport Report,
    string? Credential,
    ImmutableArray<EvaluationDecision> Decisions,
    FoundNeed? Need,
    ImmutableArray<OutcomeOption> Outcomes
);

public sealed record EvaluationDecision(Guid Id, string Outcome, DateOnly DecidedOn);

internal sealed class GetEvaluationHandler : IQueryHandler<GetEvaluation, EvaluationPage>
{
    public async Task<Outcome<EvaluationPage>> Handle(GetEvaluation query, Reading reading, CancellationToken cancel)
    {
        var report = await reading
            .Db.Set<EvaluationReport>()
            .SingleOrDefaultAsync(r => r.Id == query.EvaluationId, cancel);
        if (report is null)
        {
            return new Refusal.NotFound();
        }
        if (report.State != EvaluationState.Decided && await WhyNot(report, reading, cancel) is { } refusal)
        {
            return refusal;
        }
        var credential = await reading
            .Db.Set<Credential>()
            .Where(c => c.Id == report.CredentialId)
            .Select(c => c.Name)
            .SingleOrDefaultAsync(cancel);
        var decisions = await reading
            .Db.Set<Decision>()
            .Where(d => d.SubjectKind == RecordKinds.Evaluation && d.SubjectId == report.Id)
            .OrderByDescending(d => d.RecordedAt)
            .ToListAsync(cancel);
        return new EvaluationPage(
            report,
            credential,
            [.. decisions.Select(d => new EvaluationDecision(d.Id, reading.Reference.OutcomeOf(d).Name, d.DecidedOn))],
            await reading.Db.Set<FoundNeed>().SingleOrDefaultAsync(n => n.EvaluationId == report.Id, cancel),
            [.. reading.Reference.OutcomeSets.On(reading.Today)[DecideEvaluation.Kind].Outcomes]
        );
    }

    private static async Task<Refusal?> WhyNot(EvaluationReport report, Reading reading, CancellationToken cancel)
    {
        if (!reading.Actor.IsSignedIn)
        {
            return new Refusal.SignInNeeded();
        }
        if (!Inside.Of(reading.Standing))
        {
            return new Refusal.NotAllowed();
        }
        var chain = await Gate.ChainOf(reading.Db, report.Ref, cancel);
        return chain.Any(reading.Standing.Conflicts.Contains) ? new Refusal.InConflict() : null;
    }
}
