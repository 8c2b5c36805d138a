using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Record.Decisions;

/// <summary>Whoever must meet a condition says what shows that it is met.</summary>
/// <param name="Seen">The revision that the person saw.</param>
public sealed record OfferConditionEvidence(Guid ConditionId, string Evidence, int Seen) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Condition.Ref(ConditionId);
}

internal sealed class OfferConditionEvidenceHandler : ICommandHandler<OfferConditionEvidence, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(OfferConditionEvidence command, Work work, CancellationToken cancel)
    {
        var condition = await work.Db.Set<Condition>().SingleOrDefaultAsync(c => c.Id == command.ConditionId, cancel);
        if (condition is null)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults().Text(
            command.Evidence,
            nameof(command.Evidence),
            "what shows that the condition is met",
            5_000
        );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (condition.State == ConditionState.Verified)
        {
            return new Refusal.OutOfOrder("This condition has been verified and is closed.");
        }
        if (condition.Revision != command.Seen)
        {
            return new Refusal.Stale([new StaleField("Evidence", command.Evidence, condition.Evidence ?? "")]);
        }
        condition.Offer(command.Evidence.Trim(), work.Actor.Id, work.Now);
        await work.Settle(condition.Ref, cancel);
        await work.AskRole(
            Role.ProgrammeManager,
            null,
            "Verify the evidence for a condition",
            condition.Ref,
            work.Today.AddDays(14),
            cancel
        );
        work.Log("condition-evidence-offered", condition.Ref, new { evidence = condition.Evidence });
        return Nothing.Value;
    }
}
