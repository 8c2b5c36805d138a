using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Evaluation;

/// <summary>One periodic review, with its decision once there is one.</summary>
public sealed record GetPeriodicReview(Guid Id) : Query<PeriodicReviewPage>
{
    public override RecordRef? Subject => RecordKinds.PeriodicReview.Ref(Id);
}

public sealed record PeriodicReviewPage(
    PeriodicReview Review,
    string Credential,
    string? Version,
    DateOnly? ReviewBy,
    string Trigger,
    Guid? DecisionId,
    ImmutableArray<OutcomeOption> Outcomes
);

internal sealed class GetPeriodicReviewHandler : IQueryHandler<GetPeriodicReview, PeriodicReviewPage>
{
    public async Task<Outcome<PeriodicReviewPage>> Handle(
        GetPeriodicReview query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var review = await reading.Db.Set<PeriodicReview>().SingleOrDefaultAsync(r => r.Id == query.Id, cancel);
        if (review is null)
        {
            return new Refusal.NotFound();
        }
        var credential = await reading.Db.Set<Credential>().SingleAsync(c => c.Id == review.CredentialId, cancel);
        var decision = await reading.Db.LatestDecision(DecidePeriodicReview.Kind, review.Ref, cancel);
        return new PeriodicReviewPage(
            review,
            credential.Name,
            credential.VersionInForce,
            credential.ReviewBy,
            reading.Reference.ReviewTriggers.Latest.FirstOrDefault(t => t.Code == review.Trigger)?.Name
                ?? review.Trigger,
            decision?.Id,
            [.. reading.Reference.OutcomeSets.On(reading.Today)[DecidePeriodicReview.Kind].Outcomes]
        );
    }
}
