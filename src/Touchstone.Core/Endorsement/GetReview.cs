using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Endorsement;

/// <summary>The invitation, for whoever was invited: what it is about, and nothing of the text.</summary>
public sealed record GetInvitation(Guid ReviewId) : Query<InvitationPage>
{
    public override RecordRef? Subject => RecordKinds.Review.Ref(ReviewId);
}

public sealed record InvitationPage(
    Guid ReviewId,
    string Title,
    DateOnly Due,
    ReviewerKind Kind,
    ReviewState State,
    Guid CandidateId
);

internal sealed class GetInvitationHandler : IQueryHandler<GetInvitation, InvitationPage>
{
    public async Task<Outcome<InvitationPage>> Handle(GetInvitation query, Reading reading, CancellationToken cancel)
    {
        var found = await reading
            .Db.Set<Review>()
            .Where(r => r.Id == query.ReviewId)
            .Join(reading.Db.Set<Candidate>(), r => r.CandidateId, c => c.Id, (r, c) => new { r, c.VersionId })
            .Join(reading.Db.Set<SpecificationVersion>(), x => x.VersionId, v => v.Id, (x, v) => new { x.r, v.Title })
            .SingleOrDefaultAsync(cancel);
        return found is null
            ? new Refusal.NotFound()
            : new InvitationPage(
                found.r.Id,
                found.Title,
                found.r.Due,
                found.r.Kind,
                found.r.State,
                found.r.CandidateId
            );
    }
}

/// <summary>A reviewer's own review: the criteria they judge, and what they have so far. Opens after they declared their interests.</summary>
public sealed record GetReview(Guid ReviewId) : Query<ReviewPage>
{
    public override RecordRef? Subject => RecordKinds.Review.Ref(ReviewId);
}

public sealed record ReviewPage(
    Review Review,
    Guid VersionId,
    string Title,
    string Number,
    ImmutableArray<Criterion> Criteria,
    ImmutableArray<JudgementLevel> Levels
);

internal sealed class GetReviewHandler : IQueryHandler<GetReview, ReviewPage>
{
    public async Task<Outcome<ReviewPage>> Handle(GetReview query, Reading reading, CancellationToken cancel)
    {
        var review = await reading
            .Db.Set<Review>()
            .Include(r => r.Judgements)
            .SingleOrDefaultAsync(r => r.Id == query.ReviewId, cancel);
        if (review is null)
        {
            return new Refusal.NotFound();
        }
        if (review.State is not (ReviewState.Accepted or ReviewState.Submitted))
        {
            return new Refusal.OutOfOrder("Answer the invitation first.");
        }
        var candidate = await reading.Db.Set<Candidate>().SingleAsync(c => c.Id == review.CandidateId, cancel);
        var version = await reading
            .Db.Set<SpecificationVersion>()
            .Where(v => v.Id == candidate.VersionId)
            .Select(v => new
            {
                v.Id,
                v.Title,
                v.Number,
            })
            .SingleAsync(cancel);
        var criteria = Panel
            .CriteriaOf(review.Kind, reading.Reference.EndorsementCriteria[candidate.CriteriaEdition])
            .ToImmutableArray();
        return new ReviewPage(
            review,
            version.Id,
            version.Title,
            version.Number,
            criteria,
            [.. reading.Reference.JudgementScales.Latest[criteria[0].Scale].Levels]
        );
    }
}
