using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Delivery;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Evaluation;

/// <summary>Decides what follows from a periodic review: the credential stands, changes, goes back or is retired.</summary>
/// <param name="ReviewAgainBy">The next review date, where the specification stands.</param>
public sealed record DecidePeriodicReview(
    Guid ReviewId,
    string Outcome,
    string Reasons,
    string Delegation,
    DateOnly DecidedOn,
    ImmutableArray<Guid> Deciders,
    DateOnly? ReviewAgainBy
) : Command<Guid>
{
    /// <summary>Code of this kind of decision in the reference data.</summary>
    public const string Kind = "periodic-review";

    /// <summary>The specification stands as it is.</summary>
    public const string ReEndorse = "re-endorse";

    /// <summary>The credential is not offered any more.</summary>
    public const string Retire = "retire";

    public ImmutableArray<ConditionDraft> Conditions { get; init; } = [];

    public override RecordRef? Subject => RecordKinds.PeriodicReview.Ref(ReviewId);
}

internal sealed class DecidePeriodicReviewHandler : ICommandHandler<DecidePeriodicReview, Guid>
{
    public async Task<Outcome<Guid>> Handle(DecidePeriodicReview command, Work work, CancellationToken cancel)
    {
        var review = await work.Db.Set<PeriodicReview>().SingleOrDefaultAsync(r => r.Id == command.ReviewId, cancel);
        if (review is null)
        {
            return new Refusal.NotFound();
        }
        if (review.State != PeriodicReviewState.Open)
        {
            return new Refusal.OutOfOrder("This review has been decided.");
        }
        if (review.Findings.Length == 0)
        {
            return new Refusal.OutOfOrder("Record what the review found before deciding on it.");
        }
        var stands = command.Outcome == DecidePeriodicReview.ReEndorse;
        if (stands && !(command.ReviewAgainBy > work.Today))
        {
            return Refusal.For(nameof(command.ReviewAgainBy), "Enter the next review date, in the future");
        }
        var credential = await work.CredentialOf(review.CredentialId, cancel);
        var taken = await work.Decide(
            new DecisionDraft(
                DecidePeriodicReview.Kind,
                review.Ref,
                command.Outcome,
                command.Reasons,
                command.Delegation,
                command.DecidedOn,
                command.Deciders
            )
            {
                Credential = credential.Id,
                Conditions = command.Conditions,
                IsPublic = true,
                Title = $"Periodic review of {credential.Name} {credential.VersionInForce}",
            },
            cancel
        );
        if (!taken.IsDone)
        {
            return taken.Refusal;
        }
        var decision = taken.Value;
        review.Decide(work.Now);
        work.Link(review.Ref, Relation.DecidedBy, decision.Ref, work.Reference.OutcomeOf(decision).Name);
        work.Log("periodic-review-decided", review.Ref, new { command.Outcome, decision = decision.Id });
        await work.Settle(review.Ref, cancel);
        foreach (var condition in decision.Conditions)
        {
            await work.AskRole(
                Role.Developer,
                credential.Ref,
                "Offer evidence that a condition is met",
                condition.Ref,
                condition.Due,
                cancel
            );
        }
        await Tell(credential, decision, work, cancel);
        if (work.FinishStage(credential, Stage.PeriodicReview) is { } early)
        {
            return early;
        }
        if (stands)
        {
            work.ReviewAgainBy(credential, command.ReviewAgainBy!.Value);
        }
        else if (command.Outcome == DecidePeriodicReview.Retire)
        {
            work.Retire(credential, command.Reasons.Trim());
        }
        else if (work.Reference.OutcomeOf(decision).NextStage is { } next)
        {
            work.ReopenFrom(credential, (Stage)next, command.Reasons.Trim());
        }
        return decision.Id;
    }

    /// <summary>Those who wrote the specification, and those who teach it, must know what becomes of it.</summary>
    private static async Task Tell(Credential credential, Decision decision, Work work, CancellationToken cancel)
    {
        var letter = new Letter(
            $"periodic-review-decision/{decision.Id}",
            "The outcome of a periodic review",
            null,
            [
                $"The outcome for the credential \u201c{credential.Name}\u201d is: {work.Reference.OutcomeOf(decision).Name}.",
                $"The reasons: {decision.Reasons}",
            ],
            new LetterAction("Read the letter", decision.Ref.Kind.PathOf(decision.Id)),
            credential.Ref
        );
        await work.SendToRole(Role.Developer, credential.Ref, letter, cancel);
        var providers = await work
            .Db.Set<DeliveryPlan>()
            .Where(p => p.CredentialId == credential.Id)
            .Where(p => p.State == PlanState.Approved || p.State == PlanState.Suspended)
            .Select(p => p.ProviderId)
            .Distinct()
            .ToListAsync(cancel);
        foreach (var provider in providers)
        {
            await work.SendToRole(Role.ProviderLead, RecordKinds.Organisation.Ref(provider), letter, cancel);
        }
    }
}
