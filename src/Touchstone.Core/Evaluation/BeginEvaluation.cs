using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Credentials;
using Touchstone.Core.Delivery;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Recognition.Badges;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Evaluation;

/// <summary>Begins an evaluation: the figures of the day are frozen with their definitions, and findings can be written on them.</summary>
/// <param name="CredentialId">Null to evaluate all credentials together.</param>
public sealed record BeginEvaluation(Guid? CredentialId, string Title, string Question) : Command<Guid>
{
    public override RecordRef? Subject => CredentialId is { } id ? RecordKinds.Credential.Ref(id) : null;
}

internal sealed class BeginEvaluationHandler : ICommandHandler<BeginEvaluation, Guid>
{
    private const int DaysToWrite = 60;

    public async Task<Outcome<Guid>> Handle(BeginEvaluation command, Work work, CancellationToken cancel)
    {
        var faults = new Faults()
            .Text(command.Title, nameof(command.Title), "a title", 200)
            .Text(command.Question, nameof(command.Question), "what the evaluation wants to know", 5_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var figures = await Counting.Of(work.Db, work.Reference, work.Today, command.CredentialId, cancel);
        if (figures is null)
        {
            return new Refusal.NotFound();
        }
        if (figures.Credentials.IsEmpty)
        {
            return new Refusal.OutOfOrder("Nothing has been launched, so there are no figures to evaluate yet.");
        }
        var under = await work
            .Db.Set<EvaluationReport>()
            .AnyAsync(r => r.CredentialId == command.CredentialId && r.State != EvaluationState.Decided, cancel);
        if (under)
        {
            return new Refusal.OutOfOrder("An evaluation is underway. Finish it before you begin another.");
        }
        if (command.CredentialId is { } id)
        {
            var credential = await work.CredentialOf(id, cancel);
            if (work.StartStage(credential, Stage.Evaluation) is { } early)
            {
                return early;
            }
        }
        return await Begin(command, figures, work, cancel);
    }

    private static async Task<Guid> Begin(
        BeginEvaluation command,
        Indicators figures,
        Work work,
        CancellationToken cancel
    )
    {
        var definitions = work.Reference.Indicators.On(work.Today);
        var snapshot = new Snapshot(
            work.Now,
            figures,
            definitions.Edition,
            [.. definitions.Select(d => new IndicatorDefinition(d.Name, d.Description))]
        );
        var report = new EvaluationReport(
            command.CredentialId,
            command.Title.Trim(),
            command.Question.Trim(),
            snapshot,
            work.Actor.Id,
            work.Now
        );
        work.Db.Add(report);
        ImmutableArray<RecordRef> evaluated =
        [
            .. figures.Credentials.Where(c => c.Id is not null).Select(c => RecordKinds.Credential.Ref(c.Id!.Value)),
        ];
        work.Enter(report.Ref, report.Title, report.Question, command.CredentialId, false, [.. evaluated]);
        foreach (var credential in evaluated)
        {
            work.Link(report.Ref, Relation.CameFrom, credential, "Evaluated by the figures of the day");
        }
        if (command.CredentialId is { } id)
        {
            await LinkWhatWasCounted(report, id, work, cancel);
        }
        await work.Ask(
            work.Actor.Id,
            "Write the findings of an evaluation",
            report.Ref,
            work.Today.AddDays(DaysToWrite),
            cancel
        );
        work.Log("evaluation-begun", report.Ref, new { report.Title, snapshot });
        return report.Id;
    }

    /// <summary>
    /// The thread from a badge goes on to the evaluation that counted it. Only badges that their holders show to everybody are
    /// tied to it: the others would let a reader count a group that the figures hide.
    /// </summary>
    private static async Task LinkWhatWasCounted(
        EvaluationReport report,
        Guid credential,
        Work work,
        CancellationToken cancel
    )
    {
        var plans = await work
            .Db.Set<DeliveryPlan>()
            .Where(p => p.CredentialId == credential && p.State == PlanState.Approved)
            .Select(p => p.Id)
            .ToListAsync(cancel);
        foreach (var plan in plans)
        {
            work.Link(
                report.Ref,
                Relation.InformedBy,
                RecordKinds.DeliveryPlan.Ref(plan),
                "Delivery that the figures count"
            );
        }
        var badges = await work
            .Db.Set<Badge>()
            .Where(b => b.CredentialId == credential && b.State == BadgeState.Claimed)
            .Where(b => b.Visibility == Visibility.Public)
            .Select(b => b.Id)
            .ToListAsync(cancel);
        foreach (var badge in badges)
        {
            work.Link(
                report.Ref,
                Relation.InformedBy,
                RecordKinds.Badge.Ref(badge),
                "Recognition that the figures count"
            );
        }
    }
}
