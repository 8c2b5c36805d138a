using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Evaluation;

/// <summary>Saves the findings of an evaluation, and hands them to the deciders when they are finished.</summary>
/// <param name="Seen">The revision that the writer saw.</param>
public sealed record WriteEvaluation(Guid EvaluationId, string Findings, bool Finished, int Seen) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.Evaluation.Ref(EvaluationId);
}

internal sealed class WriteEvaluationHandler : ICommandHandler<WriteEvaluation, int>
{
    private const int DaysToDecide = 42;

    public async Task<Outcome<int>> Handle(WriteEvaluation command, Work work, CancellationToken cancel)
    {
        var report = await work
            .Db.Set<EvaluationReport>()
            .SingleOrDefaultAsync(r => r.Id == command.EvaluationId, cancel);
        if (report is null)
        {
            return new Refusal.NotFound();
        }
        if (report.State != EvaluationState.Draft)
        {
            return new Refusal.OutOfOrder(
                "The findings are finished, and can be changed only if the deciders return them."
            );
        }
        var faults = new Faults().Text(
            command.Findings,
            nameof(command.Findings),
            "what the figures show",
            RecordFindings.Limit
        );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (report.Revision != command.Seen)
        {
            return new Refusal.Stale([new StaleField("Findings", command.Findings, report.Findings)]);
        }
        report.Write(command.Findings.Trim(), command.Finished, work.Actor.Id);
        if (command.Finished)
        {
            await work.Settle(report.Ref, cancel);
            await work.AskRole(
                Role.DecisionPanelChair,
                null,
                "Decide on the findings of an evaluation",
                report.Ref,
                work.Today.AddDays(DaysToDecide),
                cancel
            );
        }
        work.Log(
            command.Finished ? "evaluation-submitted" : "evaluation-findings-saved",
            report.Ref,
            new { length = report.Findings.Length.ToString(CultureInfo.InvariantCulture) }
        );
        return report.Revision;
    }
}
