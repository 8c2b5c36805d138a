using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Record.Decisions;

/// <summary>Somebody other than whoever offered the evidence finds that a condition is met, or sends it back.</summary>
public sealed record VerifyCondition(Guid ConditionId, bool Met, string Finding, int Seen) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Condition.Ref(ConditionId);
}

internal sealed class VerifyConditionHandler : ICommandHandler<VerifyCondition, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(VerifyCondition command, Work work, CancellationToken cancel)
    {
        var condition = await work.Db.Set<Condition>().SingleOrDefaultAsync(c => c.Id == command.ConditionId, cancel);
        if (condition is null)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults().Text(command.Finding, nameof(command.Finding), "what you found", 5_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (condition.State != ConditionState.EvidenceOffered)
        {
            return new Refusal.OutOfOrder("No evidence waits to be verified for this condition.");
        }
        if (condition.Revision != command.Seen)
        {
            return new Refusal.Stale([new StaleField("Evidence", "", condition.Evidence ?? "")]);
        }
        if (condition.EvidenceBy == work.Actor.Id)
        {
            return new Refusal.OutOfOrder("You offered this evidence, so somebody else must verify it.");
        }
        await work.Settle(condition.Ref, cancel);
        if (command.Met)
        {
            condition.Close(command.Finding.Trim(), work.Actor.Id, work.Now);
            work.Log("condition-verified", condition.Ref, new { finding = condition.Finding });
        }
        else
        {
            condition.Return(command.Finding.Trim());
            await work.Ask(
                condition.EvidenceBy!.Value,
                "Offer further evidence for a condition",
                condition.Ref,
                condition.Due,
                cancel
            );
            work.Log("condition-evidence-returned", condition.Ref, new { finding = condition.Finding });
        }
        return Nothing.Value;
    }
}
