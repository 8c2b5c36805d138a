using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Evaluation;

/// <summary>Opens the periodic review of a launched credential, because its date has come or for a cause.</summary>
/// <param name="Trigger">Code of the reason in the reference data.</param>
public sealed record OpenPeriodicReview(Guid CredentialId, string Trigger, string Why) : Command<Guid>
{
    /// <summary>The trigger that the date itself is.</summary>
    public const string DueDate = "due-date";

    public override RecordRef? Subject => RecordKinds.Credential.Ref(CredentialId);
}

internal sealed class OpenPeriodicReviewHandler : ICommandHandler<OpenPeriodicReview, Guid>
{
    private const int DaysToDecide = 120;

    public async Task<Outcome<Guid>> Handle(OpenPeriodicReview command, Work work, CancellationToken cancel)
    {
        if (!await work.Db.Set<Credential>().AnyAsync(c => c.Id == command.CredentialId, cancel))
        {
            return new Refusal.NotFound();
        }
        var triggers = work.Reference.ReviewTriggers.On(work.Today);
        var faults = new Faults()
            .OneOf(command.Trigger, triggers.Select(t => t.Code), nameof(command.Trigger), "why the review is opened")
            .Text(command.Why, nameof(command.Why), "what led to the review", 5_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (
            await work
                .Db.Set<PeriodicReview>()
                .AnyAsync(r => r.CredentialId == command.CredentialId && r.State == PeriodicReviewState.Open, cancel)
        )
        {
            return new Refusal.OutOfOrder("A review of this credential is open already.");
        }
        var credential = await work.CredentialOf(command.CredentialId, cancel);
        if (credential.VersionInForceId is null)
        {
            return new Refusal.OutOfOrder("This credential has no version in force to review.");
        }
        if (work.StartStage(credential, Stage.PeriodicReview) is { } early)
        {
            return early;
        }
        var review = new PeriodicReview(
            credential.Id,
            command.Trigger,
            command.Why.Trim(),
            work.Actor.AccountId,
            work.Now
        );
        work.Db.Add(review);
        await work.Settle(credential.Ref, cancel, ComingReviews.Prepare);
        work.Enter(
            review.Ref,
            $"Periodic review of {credential.Name} {credential.VersionInForce}",
            credential: credential.Id,
            heldIn: credential.Ref
        );
        work.Link(review.Ref, Relation.CameFrom, credential.Ref, triggers.Single(t => t.Code == command.Trigger).Name);
        work.Log("periodic-review-opened", review.Ref, new { command.Trigger, credential.VersionInForce }, command.Why);
        await work.AskRole(
            Role.ProgrammeManager,
            null,
            $"Review {credential.Name} and bring it to a decision",
            review.Ref,
            work.Today.AddDays(DaysToDecide),
            cancel
        );
        return review.Id;
    }
}
