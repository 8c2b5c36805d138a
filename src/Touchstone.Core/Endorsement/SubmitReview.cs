using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Endorsement;

/// <summary>Hands the review in. From here on it is locked.</summary>
public sealed record SubmitReview(Guid ReviewId) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Review.Ref(ReviewId);
}

internal sealed class SubmitReviewHandler : ICommandHandler<SubmitReview, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(SubmitReview command, Work work, CancellationToken cancel)
    {
        var review = await work
            .Db.Set<Review>()
            .Include(r => r.Judgements)
            .SingleOrDefaultAsync(r => r.Id == command.ReviewId, cancel);
        if (review is null)
        {
            return new Refusal.NotFound();
        }
        if (review.State != ReviewState.Accepted)
        {
            return new Refusal.OutOfOrder("This review is not open.");
        }
        var candidate = await work.Db.Set<Candidate>().SingleAsync(c => c.Id == review.CandidateId, cancel);
        var faults = new Faults();
        foreach (
            var criterion in Panel.CriteriaOf(
                review.Kind,
                work.Reference.EndorsementCriteria[candidate.CriteriaEdition]
            )
        )
        {
            var judgement = review.Judgements.SingleOrDefault(j => j.Criterion == criterion.Code);
            faults
                .When(judgement?.Level is null, $"Criterion{criterion.Code}", $"Judge criterion {criterion.Code}")
                .When(
                    judgement is { Reasons: "" },
                    $"Criterion{criterion.Code}",
                    $"Enter the reasons for criterion {criterion.Code}"
                );
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        review.Submit(work.Now);
        await work.Settle(review.Ref, cancel);
        var open = await work
            .Db.Set<Review>()
            .AnyAsync(
                r =>
                    r.CandidateId == candidate.Id
                    && r.Id != review.Id
                    && (r.State == ReviewState.Invited || r.State == ReviewState.Accepted),
                cancel
            );
        if (!open)
        {
            await work.Settle(candidate.Ref, cancel);
            await work.AskRole(
                Role.ProgrammeManager,
                null,
                "Consolidate the reviews into a report",
                candidate.Ref,
                work.Today.AddDays(14),
                cancel
            );
        }
        work.Log(
            "review-submitted",
            review.Ref,
            review.Judgements.Select(j => new
            {
                j.Criterion,
                j.Level,
                j.Reasons,
                j.Clauses,
            })
        );
        return Nothing.Value;
    }
}
