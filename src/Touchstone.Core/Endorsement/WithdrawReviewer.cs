using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Endorsement;

/// <summary>Takes a reviewer off the panel, for a late conflict of interest or because the review does not come. Their judgements stay in the history and count no more.</summary>
public sealed record WithdrawReviewer(Guid ReviewId, string Reason) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Review.Ref(ReviewId);
}

internal sealed class WithdrawReviewerHandler : ICommandHandler<WithdrawReviewer, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(WithdrawReviewer command, Work work, CancellationToken cancel)
    {
        var review = await work.Db.Set<Review>().SingleOrDefaultAsync(r => r.Id == command.ReviewId, cancel);
        if (review is null)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults().Text(command.Reason, nameof(command.Reason), "the reason", 2_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var candidate = await work.Db.Set<Candidate>().SingleAsync(c => c.Id == review.CandidateId, cancel);
        if (!review.IsActive || candidate.State != CandidateState.UnderReview)
        {
            return new Refusal.OutOfOrder("This review can no longer be withdrawn.");
        }
        review.Withdraw(command.Reason.Trim());
        await work.End(review.ReviewerId, Role.IndependentReviewer, review.Ref, cancel);
        await work.Settle(review.Ref, cancel);
        await work.AskRole(
            Role.ProgrammeManager,
            null,
            "Find another reviewer",
            candidate.Ref,
            work.Today.AddDays(7),
            cancel
        );
        work.Log("reviewer-withdrawn", review.Ref, null, command.Reason);
        return Nothing.Value;
    }
}
