using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Endorsement;

/// <summary>The invited reviewer accepts, or declines with a word on why.</summary>
public sealed record AnswerInvitation(Guid ReviewId, bool Accept, string? Note) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Review.Ref(ReviewId);
}

internal sealed class AnswerInvitationHandler : ICommandHandler<AnswerInvitation, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(AnswerInvitation command, Work work, CancellationToken cancel)
    {
        var review = await work.Db.Set<Review>().SingleOrDefaultAsync(r => r.Id == command.ReviewId, cancel);
        if (review is null)
        {
            return new Refusal.NotFound();
        }
        if (review.State != ReviewState.Invited)
        {
            return new Refusal.OutOfOrder("This invitation has been answered.");
        }
        var faults = new Faults().Optional(command.Note, nameof(command.Note), "the note", 2_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        review.Answer(command.Accept, command.Note?.Trim(), work.Now);
        await work.Settle(review.Ref, cancel);
        if (command.Accept)
        {
            await work.Ask(review.ReviewerId, "Review the candidate", review.Ref, review.Due, cancel);
        }
        else
        {
            await work.End(review.ReviewerId, Role.IndependentReviewer, review.Ref, cancel);
            await work.AskRole(
                Role.ProgrammeManager,
                null,
                "Find another reviewer",
                RecordKinds.Candidate.Ref(review.CandidateId),
                work.Today.AddDays(7),
                cancel
            );
        }
        work.Log(command.Accept ? "review-accepted" : "review-declined", review.Ref, new { command.Note });
        return Nothing.Value;
    }
}
