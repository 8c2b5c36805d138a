using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Endorsement;

/// <summary>Invites somebody who is independent of the development to review a candidate.</summary>
public sealed record AssignReviewer(
    Guid CandidateId,
    Guid ReviewerId,
    ReviewerKind Kind,
    string? Profession,
    DateOnly Due
) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Candidate.Ref(CandidateId);
}

internal sealed class AssignReviewerHandler : ICommandHandler<AssignReviewer, Guid>
{
    public async Task<Outcome<Guid>> Handle(AssignReviewer command, Work work, CancellationToken cancel)
    {
        var candidate = await work.Db.Set<Candidate>().SingleOrDefaultAsync(c => c.Id == command.CandidateId, cancel);
        if (candidate is null)
        {
            return new Refusal.NotFound();
        }
        if (candidate.State != CandidateState.UnderReview)
        {
            return new Refusal.OutOfOrder("The review of this candidate has been reported.");
        }
        var reviews = await work.Db.Set<Review>().Where(r => r.CandidateId == candidate.Id).ToListAsync(cancel);
        var credential = await work.CredentialOf(candidate.CredentialId, cancel);
        var known = await work
            .Db.Set<Account>()
            .AnyAsync(a => a.Id == command.ReviewerId && a.ClosedAt == null, cancel);
        var faults = new Faults()
            .When(!known, nameof(command.ReviewerId), "Choose a person")
            .When(
                reviews.Any(r => r.ReviewerId == command.ReviewerId && r.IsActive),
                nameof(command.ReviewerId),
                "Choose somebody else: this person reviews the candidate already"
            )
            .When(command.Due <= work.Today, nameof(command.Due), "Enter a date in the future")
            .When(
                command.Kind != ReviewerKind.Lay && work.Reference.Professions.Latest.Find(command.Profession) is null,
                nameof(command.Profession),
                "Choose the reviewer's profession"
            );
        if (known)
        {
            foreach (var reason in await Independence.Against(work, command.ReviewerId, credential, cancel))
            {
                faults.When(true, nameof(command.ReviewerId), $"Choose somebody else. {reason}");
            }
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var number = reviews.Count == 0 ? 1 : reviews.Max(r => r.Number) + 1;
        var review = new Review(
            candidate.Id,
            command.ReviewerId,
            number,
            command.Kind,
            command.Kind == ReviewerKind.Lay ? null : command.Profession,
            command.Due,
            work.Now
        );
        work.Db.Add(review);
        work.Enter(review.Ref, $"Review {number} of {credential.Name}", "", credential.Id, false, candidate.Ref);
        work.Link(review.Ref, Relation.Judges, candidate.Ref, $"Independent review {number}");
        await work.Give(command.ReviewerId, Role.IndependentReviewer, review.Ref, cancel);
        await work.Ask(
            command.ReviewerId,
            "Answer the invitation to review",
            review.Ref,
            work.Today.AddDays(7),
            cancel
        );
        await work.Send(
            command.ReviewerId,
            new Letter(
                $"review-invitation/{review.Id}",
                "An invitation to review a credential specification",
                null,
                [
                    $"We invite you to review the candidate specification \u201c{credential.Name}\u201d. The review is due on {command.Due:d MMMM yyyy}.",
                    "Before the text opens, we ask you to declare any interests. Reviewers are named to nobody outside the team that runs the review.",
                ],
                new LetterAction("Answer the invitation", review.Ref.Kind.PathOf(review.Id)),
                review.Ref
            ),
            cancel
        );
        work.Log(
            "reviewer-assigned",
            review.Ref,
            new
            {
                command.ReviewerId,
                command.Kind,
                command.Due,
                number,
            }
        );
        return review.Id;
    }
}
