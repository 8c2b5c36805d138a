using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Endorsement;

/// <summary>The decision panel endorses a candidate specification, with or without conditions, sends it back, or does not endorse it.</summary>
public sealed record DecideEndorsement(
    Guid CandidateId,
    string Outcome,
    string Reasons,
    string Delegation,
    DateOnly DecidedOn,
    ImmutableArray<Guid> Deciders,
    ImmutableArray<Recusal> Recused,
    ImmutableArray<ConditionDraft> Conditions
) : Command<Guid>
{
    /// <summary>Code of this kind of decision in the reference data.</summary>
    public const string Kind = "endorsement";

    /// <summary>How many members of the panel a decision takes.</summary>
    public const int Quorum = 3;

    /// <summary>The outcome that takes the journey back to development.</summary>
    public const string Revise = "revise";

    public override RecordRef? Subject => RecordKinds.Candidate.Ref(CandidateId);
}

internal sealed class DecideEndorsementHandler : ICommandHandler<DecideEndorsement, Guid>
{
    public async Task<Outcome<Guid>> Handle(DecideEndorsement command, Work work, CancellationToken cancel)
    {
        var candidate = await work.Db.Set<Candidate>().SingleOrDefaultAsync(c => c.Id == command.CandidateId, cancel);
        if (candidate is null)
        {
            return new Refusal.NotFound();
        }
        if (candidate.State != CandidateState.Reported)
        {
            return new Refusal.OutOfOrder(
                candidate.State == CandidateState.UnderReview
                    ? "The report of the independent review is not there yet."
                    : "This candidate has been decided."
            );
        }
        var version = await work.Db.Set<SpecificationVersion>().SingleAsync(v => v.Id == candidate.VersionId, cancel);
        var credential = await work.CredentialOf(candidate.CredentialId, cancel);
        var reviews = await work.Db.Set<Review>().Where(r => r.CandidateId == candidate.Id).ToListAsync(cancel);
        var faults = new Faults().When(
            reviews.Any(r => command.Deciders.Contains(r.ReviewerId)),
            nameof(command.Deciders),
            "Somebody who reviewed the candidate cannot also decide on it"
        );
        foreach (var decider in command.Deciders.Distinct())
        {
            var found = await Independence.Against(work, decider, credential, cancel);
            faults.When(
                !found.IsEmpty,
                nameof(command.Deciders),
                $"Record one of the deciders as having stood aside. {string.Join(" ", found)}"
            );
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var taken = await work.Decide(
            new DecisionDraft(
                DecideEndorsement.Kind,
                candidate.Ref,
                command.Outcome,
                command.Reasons,
                command.Delegation,
                command.DecidedOn,
                command.Deciders
            )
            {
                Credential = credential.Id,
                Title = $"Endorsement of {version.Title} {version.Number}",
                Recused = command.Recused,
                Conditions = command.Conditions,
                Judged = [version.Pin],
                Quorum = DecideEndorsement.Quorum,
                IsPublic = true,
            },
            cancel
        );
        if (!taken.IsDone)
        {
            return taken.Refusal;
        }
        var decision = taken.Value;
        foreach (var review in reviews.Where(r => r.State == ReviewState.Submitted))
        {
            work.Link(decision.Ref, Relation.InformedBy, review.Ref, $"Independent review {review.Number}");
        }
        await work.Settle(candidate.Ref, cancel);
        await TakeEffect(work, candidate, version, credential, decision, cancel);
        await work.SendToRole(Role.Developer, credential.Ref, Letter(version, decision, work), cancel);
        return decision.Id;
    }

    private static async Task TakeEffect(
        Work work,
        Candidate candidate,
        SpecificationVersion version,
        Credential credential,
        Decision decision,
        CancellationToken cancel
    )
    {
        var outcome = work.Reference.OutcomeOf(decision);
        candidate.Decide(outcome.IsPositive);
        work.Link(version.Ref, Relation.DecidedBy, decision.Ref, outcome.Name);
        if (!outcome.IsPositive)
        {
            version.Refuse(work.Now);
            if (decision.Outcome == DecideEndorsement.Revise)
            {
                work.ReopenFrom(credential, Stage.Development, outcome.Name);
                await work.AskRole(
                    Role.Developer,
                    credential.Ref,
                    "Revise the specification and submit it again",
                    credential.Ref,
                    work.Today.AddDays(90),
                    cancel
                );
            }
            return;
        }
        version.Endorse(work.Now);
        work.FinishStage(credential, Stage.Endorsement);
        work.StartStage(credential, Stage.Launch);
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
        await work.AskRole(
            Role.ProgrammeManager,
            null,
            "Launch the endorsed specification",
            candidate.Ref,
            decision.Conditions.Count == 0 ? work.Today.AddDays(28) : decision.Conditions.Max(c => c.Due).AddDays(14),
            cancel,
            $"/endorsement/{candidate.Id}/launch"
        );
    }

    private static Letter Letter(SpecificationVersion version, Decision decision, Work work) =>
        new(
            $"endorsement/{decision.Id}",
            "The decision on your candidate specification",
            null,
            [
                $"The decision on version {version.Number} of \u201c{version.Title}\u201d is: {work.Reference.OutcomeOf(decision).Name}.",
                decision.Conditions.Count == 0
                    ? "The letter with the findings on each criterion and the reasons is on the site."
                    : $"It comes with {decision.Conditions.Count} {(decision.Conditions.Count == 1 ? "condition" : "conditions")}. The letter with the findings, the reasons and the conditions is on the site.",
                "If you think that the decision rests on a mistake, you can ask for it to be reconsidered; the letter says how.",
            ],
            new LetterAction("Read the letter", decision.Ref.Kind.PathOf(decision.Id)),
            decision.Ref
        );
}
