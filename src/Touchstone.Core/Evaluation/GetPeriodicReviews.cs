using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Evaluation;

/// <summary>All periodic reviews, those that are open first, and the credentials that can be reviewed.</summary>
public sealed record GetPeriodicReviews : Query<PeriodicReviews>;

public sealed record PeriodicReviews(
    ImmutableArray<PeriodicReviewLine> Lines,
    ImmutableArray<ReviewableCredential> Reviewable,
    ImmutableArray<Term> Triggers
);

public sealed record PeriodicReviewLine(
    Guid Id,
    string Credential,
    string Trigger,
    DateTimeOffset OpenedAt,
    PeriodicReviewState State,
    DateTimeOffset? DecidedAt
);

public sealed record ReviewableCredential(Guid Id, string Name, DateOnly? ReviewBy);

internal sealed class GetPeriodicReviewsHandler : IQueryHandler<GetPeriodicReviews, PeriodicReviews>
{
    public async Task<Outcome<PeriodicReviews>> Handle(
        GetPeriodicReviews query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var closed = reading.Standing.InConflictOn(RecordKinds.Credential);
        var alsoClosed = reading.Standing.InConflictOn(RecordKinds.PeriodicReview);
        var credentials = await reading
            .Db.Set<Credential>()
            .Where(c => c.VersionInForceId != null && !closed.Contains(c.Id))
            .OrderBy(c => c.Name)
            .ToListAsync(cancel);
        var names = credentials.ToDictionary(c => c.Id, c => c.Name);
        var reviews = await reading
            .Db.Set<PeriodicReview>()
            .Where(r => !closed.Contains(r.CredentialId) && !alsoClosed.Contains(r.Id))
            .OrderBy(r => r.State == PeriodicReviewState.Decided)
            .ThenByDescending(r => r.OpenedAt)
            .ToListAsync(cancel);
        var open = reviews.Where(r => r.State == PeriodicReviewState.Open).Select(r => r.CredentialId).ToHashSet();
        var triggers = reading.Reference.ReviewTriggers.On(reading.Today);
        return new PeriodicReviews(
            [
                .. reviews.Select(r => new PeriodicReviewLine(
                    r.Id,
                    names[r.CredentialId],
                    triggers.FirstOrDefault(t => t.Code == r.Trigger)?.Name ?? r.Trigger,
                    r.OpenedAt,
                    r.State,
                    r.DecidedAt
                )),
            ],
            [
                .. credentials
                    .Where(c => c.RetiredAt is null && !open.Contains(c.Id))
                    .Select(c => new ReviewableCredential(c.Id, c.Name, c.ReviewBy)),
            ],
            [.. triggers]
        );
    }
}
