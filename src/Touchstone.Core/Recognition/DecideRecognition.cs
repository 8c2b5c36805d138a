using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Touchstone.Badges.Status;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Recognition.Badges;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Recognition;

/// <summary>The body recognises a practitioner on a confirmed completion, asks the provider a question, or does not recognise them.</summary>
public sealed record DecideRecognition(
    Guid CompletionId,
    string Outcome,
    string Reasons,
    string Delegation,
    DateOnly DecidedOn,
    ImmutableArray<Guid> Deciders
) : Command<Guid>
{
    /// <summary>Code of this kind of decision in the reference data.</summary>
    public const string Kind = "recognition";

    public override RecordRef? Subject => RecordKinds.Completion.Ref(CompletionId);
}

internal sealed class DecideRecognitionHandler : ICommandHandler<DecideRecognition, Guid>
{
    private const string Query = "query";

    public async Task<Outcome<Guid>> Handle(DecideRecognition command, Work work, CancellationToken cancel)
    {
        var completion = await work
            .Db.Set<Completion>()
            .SingleOrDefaultAsync(c => c.Id == command.CompletionId, cancel);
        if (completion is null)
        {
            return new Refusal.NotFound();
        }
        var enrolment = await work.Db.Set<Enrolment>().SingleAsync(e => e.Id == completion.EnrolmentId, cancel);
        if (enrolment.State != EnrolmentState.Confirmed)
        {
            return new Refusal.OutOfOrder("This completion has been decided.");
        }
        if (command.Outcome == RevokeBadge.Outcome)
        {
            return Refusal.For(nameof(command.Outcome), "Choose another outcome: nothing has been recognised yet");
        }
        if (command.Deciders.Contains(enrolment.PractitionerId) || command.Deciders.Contains(completion.ConfirmedBy))
        {
            return Refusal.For(
                nameof(command.Deciders),
                "Neither the practitioner nor whoever confirmed completion can decide on recognition"
            );
        }
        var credential = await work.Db.Set<Credential>().SingleAsync(c => c.Id == enrolment.CredentialId, cancel);
        var taken = await work.Decide(
            new DecisionDraft(
                DecideRecognition.Kind,
                completion.Ref,
                command.Outcome,
                command.Reasons,
                command.Delegation,
                command.DecidedOn,
                command.Deciders
            )
            {
                Credential = credential.Id,
                Title = $"Recognition of a practitioner for {credential.Name}",
            },
            cancel
        );
        if (!taken.IsDone)
        {
            return taken.Refusal;
        }
        var decision = taken.Value;
        await work.Settle(completion.Ref, cancel);
        if (work.Reference.OutcomeOf(decision).IsPositive)
        {
            enrolment.Recognise(work.Now);
            await Offer(work, enrolment, completion, credential, decision, cancel);
        }
        else if (command.Outcome == Query)
        {
            enrolment.Query();
            completion.SetAside(work.Now);
            await work.AskRole(
                Role.ProviderLead,
                RecordKinds.DeliveryPlan.Ref(enrolment.PlanId),
                "Answer a query about a completion",
                enrolment.Ref,
                work.Today.AddDays(28),
                cancel
            );
        }
        else
        {
            enrolment.Refuse(work.Now);
            await work.Send(
                enrolment.PractitionerId,
                new Letter(
                    $"not-recognised/{decision.Id}",
                    "The decision on your recognition",
                    null,
                    [
                        $"The decision is: {work.Reference.OutcomeOf(decision).Name}.",
                        $"The reasons: {decision.Reasons}",
                    ],
                    new LetterAction("Open your learning", enrolment.Ref.Kind.PathOf(enrolment.Id)),
                    enrolment.Ref
                ),
                cancel
            );
        }
        return decision.Id;
    }

    private static async Task Offer(
        Work work,
        Enrolment enrolment,
        Completion completion,
        Credential credential,
        Decision decision,
        CancellationToken cancel
    )
    {
        var badge = new Badge(
            enrolment,
            completion.Id,
            await FreePlace(work, cancel),
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            work.Now,
            null
        );
        work.Db.Add(badge);
        work.Enter(badge.Ref, $"Badge: {credential.Name}", "", credential.Id, false, enrolment.Ref);
        work.Link(badge.Ref, Relation.CameFrom, completion.Ref, "For the confirmed completion");
        work.Link(badge.Ref, Relation.DecidedBy, decision.Ref, "Recognised");
        await work.Enqueue(SignBadgeJob.JobKind, new SignBadgeJob.Payload(badge.Id), cancel, key: badge.Id.ToString());
        await work.Settle(enrolment.Ref, cancel);
        await work.Ask(
            enrolment.PractitionerId,
            "Claim your badge",
            badge.Ref,
            null,
            cancel,
            $"/recognition/badges/{badge.Id}/claim"
        );
        await work.Send(
            enrolment.PractitionerId,
            new Letter(
                $"badge-offered/{badge.Id}",
                "Your digital badge is ready to be claimed",
                null,
                [
                    $"You have been recognised for completing the credential \u201c{credential.Name}\u201d. Congratulations.",
                    "Claim your badge to show it to others. You choose who can see it, and you can change that at any time.",
                ],
                new LetterAction("Claim your badge", $"/recognition/badges/{badge.Id}/claim"),
                badge.Ref
            ),
            cancel
        );
    }

    /// <summary>A random place in the status list that no badge has had: neighbours in the list then mean nothing.</summary>
    private static async Task<int> FreePlace(Work work, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < 1_000; attempt++)
        {
            var place = RandomNumberGenerator.GetInt32(StatusBits.FewestEntries);
            if (!await work.Db.Set<Badge>().AnyAsync(b => b.StatusIndex == place, cancel))
            {
                return place;
            }
        }
        throw new InvalidOperationException("The status list is full.");
    }
}
