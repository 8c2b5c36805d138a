using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Delivery;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Recognition;

/// <summary>Confirmed completions that wait for the body's decision.</summary>
public sealed record GetRecognitionQueue : Query<RecognitionQueue>;

public sealed record RecognitionQueue(
    ImmutableArray<WaitingCompletion> Waiting,
    ImmutableArray<OutcomeOption> Outcomes
);

public sealed record WaitingCompletion(
    Guid CompletionId,
    Guid EnrolmentId,
    string Practitioner,
    string Credential,
    string Programme,
    string ConfirmedBy,
    DateTimeOffset ConfirmedAt,
    string Statement
);

internal sealed class GetRecognitionQueueHandler : IQueryHandler<GetRecognitionQueue, RecognitionQueue>
{
    public async Task<Outcome<RecognitionQueue>> Handle(
        GetRecognitionQueue query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var closed = reading.Standing.Conflicts.Select(c => c.Id).ToArray();
        var waiting = await reading
            .Db.Set<Completion>()
            .Where(c => c.SetAsideAt == null && !closed.Contains(c.Id))
            .Join(reading.Db.Set<Enrolment>(), c => c.EnrolmentId, e => e.Id, (c, e) => new { c, e })
            .Where(x => x.e.State == EnrolmentState.Confirmed)
            .Where(x => !closed.Contains(x.e.Id) && !closed.Contains(x.e.CredentialId))
            .Join(
                reading.Db.Set<DeliveryPlan>(),
                x => x.e.PlanId,
                p => p.Id,
                (x, p) =>
                    new
                    {
                        x.c,
                        x.e,
                        p,
                    }
            )
            .Join(
                reading.Db.Set<Credential>(),
                x => x.e.CredentialId,
                c => c.Id,
                (x, c) =>
                    new
                    {
                        x.c,
                        x.e,
                        x.p,
                        Credential = c.Name,
                    }
            )
            .Join(
                reading.Db.Set<Account>(),
                x => x.e.PractitionerId,
                a => a.Id,
                (x, a) =>
                    new
                    {
                        x.c,
                        x.e,
                        x.p,
                        x.Credential,
                        Practitioner = a.DisplayName,
                    }
            )
            .Join(
                reading.Db.Set<Account>(),
                x => x.c.ConfirmedBy,
                a => a.Id,
                (x, a) =>
                    new
                    {
                        x.c,
                        x.e,
                        x.p,
                        x.Credential,
                        x.Practitioner,
                        By = a.DisplayName,
                    }
            )
            .Where(x => !closed.Contains(x.p.Id) && !closed.Contains(x.p.ProviderId))
            .OrderBy(x => x.c.ConfirmedAt)
            .ToListAsync(cancel);
        return new RecognitionQueue(
            [
                .. waiting.Select(x => new WaitingCompletion(
                    x.c.Id,
                    x.e.Id,
                    x.Practitioner,
                    x.Credential,
                    x.p.Programme.Title,
                    x.By,
                    x.c.ConfirmedAt,
                    x.c.Statement
                )),
            ],
            [
                .. reading
                    .Reference.OutcomeSets.On(reading.Today)[DecideRecognition.Kind]
                    .Outcomes.Where(o => o.Code != Badges.RevokeBadge.Outcome),
            ]
        );
    }
}
