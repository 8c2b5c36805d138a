using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>Takes an invitation back. What the leader framed and rated until then stays, since others have answered to it.</summary>
public sealed record WithdrawLeader(Guid SeminarId, Guid AccountId, string Reason) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Seminar.Ref(SeminarId);
}

internal sealed class WithdrawLeaderHandler : ICommandHandler<WithdrawLeader, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(WithdrawLeader command, Work work, CancellationToken cancel)
    {
        var seminar = await work.Db.Set<Seminar>().FindAsync([command.SeminarId], cancel);
        var leader = await work
            .Db.Set<SeminarLeader>()
            .SingleOrDefaultAsync(
                l => l.SeminarId == command.SeminarId && l.AccountId == command.AccountId && l.WithdrawnAt == null,
                cancel
            );
        if (seminar is null || leader is null)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults().Text(command.Reason, nameof(command.Reason), "the reason", 1_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (await work.Db.IsOver(seminar, cancel))
        {
            return SeminarSeats.Over;
        }
        leader.Withdraw(work.Now);
        foreach (var task in new[] { SeminarTasks.Frame, SeminarTasks.Rate, SeminarTasks.Sort })
        {
            await work.Settle(seminar.Ref, cancel, task, leader.AccountId);
        }
        work.Log("leader-withdrawn", seminar.Ref, new { account = leader.AccountId }, command.Reason.Trim());
        return Nothing.Value;
    }
}
