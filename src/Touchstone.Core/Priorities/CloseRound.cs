using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Priorities;

/// <summary>Closes a round to proposals before its time.</summary>
public sealed record CloseRound(Guid RoundId, string Reason) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.PriorityRound.Ref(RoundId);
}

internal sealed class CloseRoundHandler : ICommandHandler<CloseRound, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(CloseRound command, Work work, CancellationToken cancel)
    {
        var round = await work.Db.Set<PriorityRound>().SingleOrDefaultAsync(r => r.Id == command.RoundId, cancel);
        if (round is null)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults().Text(command.Reason, nameof(command.Reason), "the reason for closing early", 2_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (!round.TakesProposals(work.Now))
        {
            return new Refusal.OutOfOrder("This round is not open.");
        }
        round.CloseNow(work.Now);
        work.Log("round-closed-early", round.Ref, new { round.ClosesAt }, command.Reason);
        return Nothing.Value;
    }
}
