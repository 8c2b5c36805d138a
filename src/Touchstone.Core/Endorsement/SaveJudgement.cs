using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Endorsement;

/// <summary>Saves what a reviewer has so far on one criterion. Nothing is lost if they stop here, or write in two windows.</summary>
/// <param name="Seen">The judgement's revision that the person saw; 0 when there was none.</param>
public sealed record SaveJudgement(
    Guid ReviewId,
    string Criterion,
    string? Level,
    string Reasons,
    string Clauses,
    int Seen
) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.Review.Ref(ReviewId);
}

internal sealed class SaveJudgementHandler : ICommandHandler<SaveJudgement, int>
{
    public async Task<Outcome<int>> Handle(SaveJudgement command, Work work, CancellationToken cancel)
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
            return new Refusal.OutOfOrder(
                review.State == ReviewState.Invited
                    ? "Accept the invitation first."
                    : "This review has been submitted and is locked."
            );
        }
        var candidate = await work.Db.Set<Candidate>().SingleAsync(c => c.Id == review.CandidateId, cancel);
        var criterion = work.Reference.EndorsementCriteria[candidate.CriteriaEdition].Find(command.Criterion);
        if (criterion is null)
        {
            return new Refusal.NotFound();
        }
        var levels = work.Reference.JudgementScales.Latest[criterion.Scale].Levels.Select(l => l.Code);
        var faults = new Faults()
            .Optional(command.Reasons, nameof(command.Reasons), "the reasons", 20_000)
            .Optional(command.Clauses, nameof(command.Clauses), "the parts of the specification", 500);
        if (!string.IsNullOrEmpty(command.Level))
        {
            faults.OneOf(command.Level, levels, nameof(command.Level), "how far the criterion is met");
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var judgement = review.Judgements.SingleOrDefault(j => j.Criterion == criterion.Code);
        if ((judgement?.Revision ?? 0) != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField("Judgement", command.Level ?? "", judgement?.Level ?? ""),
                new StaleField("Reasons", command.Reasons, judgement?.Reasons ?? ""),
            ]);
        }
        if (judgement is null)
        {
            judgement = new ReviewJudgement(review.Id, criterion.Code, work.Now);
            review.Judgements.Add(judgement);
        }
        judgement.Save(
            string.IsNullOrEmpty(command.Level) ? null : command.Level,
            command.Reasons.Trim(),
            command.Clauses.Trim(),
            work.Now
        );
        work.Log(
            "judgement-saved",
            review.Ref,
            new
            {
                command.Criterion,
                command.Level,
                command.Reasons,
                command.Clauses,
            }
        );
        return judgement.Revision;
    }
}
