using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>
/// Somebody writes to everybody whose return is not signed off, besides what is reminded of by itself. On one day nobody is
/// written to twice for one return.
/// </summary>
/// <returns>How many returns are outstanding.</returns>
public sealed record RemindOutstanding(Guid RoundId) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.BaselineRound.Ref(RoundId);
}

internal sealed class RemindOutstandingHandler : ICommandHandler<RemindOutstanding, int>
{
    public async Task<Outcome<int>> Handle(RemindOutstanding command, Work work, CancellationToken cancel)
    {
        var round = await work.Db.Set<BaselineRound>().SingleOrDefaultAsync(r => r.Id == command.RoundId, cancel);
        if (round is null)
        {
            return new Refusal.NotFound();
        }
        if (work.Now < round.OpensAt)
        {
            return new Refusal.OutOfOrder("This collection has not opened yet.");
        }
        var outstanding = await work
            .Db.Set<BaselineReturn>()
            .Where(r => r.RoundId == round.Id && r.SignedId == null)
            .ToListAsync(cancel);
        foreach (var asked in outstanding)
        {
            await work.Write(asked, ReturnLeads.Reminder(round, asked, work.Now), cancel);
            asked.Remind(work.Now);
        }
        work.Log("returns-chased", round.Ref, new { outstanding = outstanding.Count });
        return outstanding.Count;
    }
}
