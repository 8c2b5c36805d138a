using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Evaluation;

/// <summary>
/// Decides on the findings of an evaluation. Where they point at a new need, the need is put on the record and waits for the
/// next priority round: there the journey begins again.
/// </summary>
/// <param name="NewArea">The area of practice of a new need.</param>
/// <param name="NewNeed">The need itself, as a stranger would understand it.</param>
public sealed record DecideEvaluation(
    Guid EvaluationId,
    string Outcome,
    string Reasons,
    string Delegation,
    DateOnly DecidedOn,
    ImmutableArray<Guid> Deciders,
    string? NewArea = null,
    string? NewNeed = null
) : Command<Guid>
{
    /// <summary>Code of this kind of decision in the reference data.</summary>
    public const string Kind = "evaluation";

    /// <summary>The findings point at a need that a credential might meet.</summary>
    public const string NeedFound = "new-need";

    /// <summary>The findings do not yet support a conclusion.</summary>
    public const string MoreWork = "more-work";

    public ImmutableArray<ConditionDraft> Conditions { get; init; } = [];

    public override RecordRef? Subject => RecordKinds.Evaluation.Ref(EvaluationId);
}

internal sealed class DecideEvaluationHandler : ICommandHandler<DecideEvaluation, Guid>
{
    private const int DaysToRevise = 42;

    public async Task<Outcome<Guid>> Handle(DecideEvaluation command, Work work, CancellationToken cancel)
    {
        var report = await work
            .Db.Set<EvaluationReport>()
            .SingleOrDefaultAsync(r => r.Id == command.EvaluationId, cancel);
        if (report is null)
        {
            return new Refusal.NotFound();
        }
        if (report.State != EvaluationState.Submitted)
        {
            return new Refusal.OutOfOrder(
                report.State == EvaluationState.Draft
                    ? "The findings of this evaluation are not finished."
                    : "This evaluation has been decided."
            );
        }
        var found = command.Outcome == DecideEvaluation.NeedFound;
        var faults = new Faults().When(
            command.Deciders.Intersect(report.Authors).Any(),
            nameof(command.Deciders),
            "Somebody who wrote the findings cannot also decide on them. Choose other deciders"
        );
        if (found)
        {
            faults
                .Text(command.NewArea, nameof(command.NewArea), "the area of practice of the new need", 200)
                .Text(command.NewNeed, nameof(command.NewNeed), "what the new need is", 5_000);
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var taken = await work.Decide(
            new DecisionDraft(
                DecideEvaluation.Kind,
                report.Ref,
                command.Outcome,
                command.Reasons,
                command.Delegation,
                command.DecidedOn,
                command.Deciders
            )
            {
                Credential = report.CredentialId,
                Conditions = command.Conditions,
                IsPublic = command.Outcome != DecideEvaluation.MoreWork,
                Title = $"Findings of the evaluation \u201c{report.Title}\u201d",
            },
            cancel
        );
        if (!taken.IsDone)
        {
            return taken.Refusal;
        }
        await work.Settle(report.Ref, cancel);
        await TellAuthors(report, taken.Value, work, cancel);
        if (command.Outcome == DecideEvaluation.MoreWork)
        {
            report.Return();
            foreach (var author in report.Authors)
            {
                await work.Ask(
                    author,
                    "Complete the findings of an evaluation",
                    report.Ref,
                    work.Today.AddDays(DaysToRevise),
                    cancel
                );
            }
        }
        else
        {
            await Conclude(command, report, taken.Value, work, cancel);
        }
        return taken.Value.Id;
    }

    private static async Task Conclude(
        DecideEvaluation command,
        EvaluationReport report,
        Decision decision,
        Work work,
        CancellationToken cancel
    )
    {
        report.Decide(work.Now);
        work.Link(report.Ref, Relation.DecidedBy, decision.Ref, work.Reference.OutcomeOf(decision).Name);
        (await work.ItemOf(report.Ref, cancel)).IsPublic = true;
        foreach (var condition in decision.Conditions)
        {
            await work.AskRole(
                Role.Evaluator,
                null,
                "Offer evidence that an action of the evaluation is done",
                condition.Ref,
                condition.Due,
                cancel
            );
        }
        if (command.Outcome == DecideEvaluation.NeedFound)
        {
            var need = new FoundNeed(
                report.Id,
                decision.Id,
                command.NewArea!.Trim(),
                command.NewNeed!.Trim(),
                work.Now
            );
            work.Db.Add(need);
            work.Enter(need.Ref, $"Need found: {need.Area}", need.Need, null, true, report.Ref);
            work.Link(need.Ref, Relation.CameFrom, report.Ref, "The findings point at it");
            work.Link(need.Ref, Relation.DecidedBy, decision.Ref, work.Reference.OutcomeOf(decision).Name);
            await work.AskRole(
                Role.ProgrammeManager,
                null,
                "Put a need that evaluation found before the next priority round",
                need.Ref,
                null,
                cancel
            );
        }
        if (report.CredentialId is { } id)
        {
            work.FinishStage(await work.CredentialOf(id, cancel), Stage.Evaluation);
        }
    }

    private static async Task TellAuthors(
        EvaluationReport report,
        Decision decision,
        Work work,
        CancellationToken cancel
    )
    {
        foreach (var author in report.Authors)
        {
            await work.Send(
                author,
                new Letter(
                    $"evaluation-decision/{decision.Id}",
                    "The decision on the findings of an evaluation",
                    null,
                    [
                        $"The decision on \u201c{report.Title}\u201d is: {work.Reference.OutcomeOf(decision).Name}.",
                        $"The reasons: {decision.Reasons}",
                    ],
                    new LetterAction("Read the decision", decision.Ref.Kind.PathOf(decision.Id)),
                    report.Ref
                ),
                cancel
            );
        }
    }
}
