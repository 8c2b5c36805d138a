using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Development.Specifications;

/// <summary>
/// Decides whether a frozen version goes to independent review. "Ready" makes it the candidate and ends stage 3; "more work"
/// gives it back with reasons; "stopped" ends the development.
/// </summary>
public sealed record DecideReadiness(
    Guid VersionId,
    string Outcome,
    string Reasons,
    string Delegation,
    DateOnly DecidedOn
) : Command<Guid>
{
    /// <summary>Code of this kind of decision in the reference data.</summary>
    public const string Kind = "development-readiness";

    /// <summary>The outcome that ends the development.</summary>
    public const string Stopped = "stopped";

    public override RecordRef? Subject => RecordKinds.SpecificationVersion.Ref(VersionId);
}

internal sealed class DecideReadinessHandler : ICommandHandler<DecideReadiness, Guid>
{
    public async Task<Outcome<Guid>> Handle(DecideReadiness command, Work work, CancellationToken cancel)
    {
        var version = await work
            .Db.Set<SpecificationVersion>()
            .SingleOrDefaultAsync(v => v.Id == command.VersionId, cancel);
        if (version is null)
        {
            return new Refusal.NotFound();
        }
        var credential = await work.CredentialOf(version.CredentialId, cancel);
        var outcome = work.Reference.OutcomeSets.On(work.Today)[DecideReadiness.Kind].Find(command.Outcome);
        if (outcome is { IsPositive: true })
        {
            if (Submitting.WhyNot(version, work) is { } refusal)
            {
                return refusal;
            }
            if (await UnderReview(version, work, cancel))
            {
                return new Refusal.OutOfOrder("Another version of this specification is with the reviewers.");
            }
            if (WhyNotNow(credential) is { } early)
            {
                return early;
            }
        }
        else if (version.State != VersionState.Frozen)
        {
            return new Refusal.OutOfOrder("This version has been submitted already.");
        }
        var taken = await work.Decide(
            new DecisionDraft(
                DecideReadiness.Kind,
                version.Ref,
                command.Outcome,
                command.Reasons,
                command.Delegation,
                command.DecidedOn,
                [work.Actor.Id]
            )
            {
                Credential = credential.Id,
                Judged = [version.Pin],
                Title = $"Readiness of {version.Title} {version.Number} for review",
                IsPublic = true,
            },
            cancel
        );
        if (!taken.IsDone)
        {
            return taken.Refusal;
        }
        await work.Settle(version.Ref, cancel);
        if (outcome!.IsPositive)
        {
            await Submit(version, credential, taken.Value, work, cancel);
        }
        else if (outcome.Code == DecideReadiness.Stopped)
        {
            work.Retire(credential, $"{outcome.Name}: {command.Reasons.Trim()}");
        }
        await Tell(version, credential, taken.Value, outcome.Name, work, cancel);
        return taken.Value.Id;
    }

    private static Task<bool> UnderReview(SpecificationVersion version, Work work, CancellationToken cancel) =>
        work
            .Db.Set<SpecificationVersion>()
            .AnyAsync(v => v.SpecificationId == version.SpecificationId && v.State == VersionState.Candidate, cancel);

    private static Refusal? WhyNotNow(Credential credential) =>
        credential.At(Stage.Development).State is StageState.Done or StageState.Skipped ? null
        : credential.WhyNotStart(Stage.Development) is { } why ? new Refusal.OutOfOrder(why)
        : null;

    private static async Task Submit(
        SpecificationVersion version,
        Credential credential,
        Decision decision,
        Work work,
        CancellationToken cancel
    )
    {
        version.Submit();
        work.Link(version.Ref, Relation.DecidedBy, decision.Ref, "Found ready for independent review");
        // By the second door stage 3 was skipped, by the decision that admitted the resource.
        if (credential.At(Stage.Development).State is not (StageState.Done or StageState.Skipped))
        {
            work.FinishStage(credential, Stage.Development);
        }
        await work.AskRole(
            Role.ProgrammeManager,
            null,
            "Open the independent review",
            version.Ref,
            work.Today.AddDays(14),
            cancel,
            $"/endorsement/open/{version.Id}"
        );
        work.Log("candidate-submitted", version.Ref, new { version.Number, version.ContentHash });
    }

    private static Task Tell(
        SpecificationVersion version,
        Credential credential,
        Decision decision,
        string outcome,
        Work work,
        CancellationToken cancel
    ) =>
        work.SendToRole(
            Role.Developer,
            credential.Ref,
            new Letter(
                $"readiness/{decision.Id}",
                "A decision about your specification",
                null,
                [
                    $"Version {version.Number} of \u201c{version.Title}\u201d was offered for independent review. The outcome is: {outcome}.",
                    "The reasons stand with the decision.",
                ],
                new LetterAction("Read the decision", $"/decisions/{decision.Id}"),
                version.Ref
            ),
            cancel
        );
}
