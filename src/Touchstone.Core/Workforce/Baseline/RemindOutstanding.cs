using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>Writes to everybody whose return is not signed off. On one occasion nobody is written to twice for one return.</summary>
/// <param name="Occasion">A name for the occasion, the day as a rule.</param>
/// <returns>How many returns are outstanding.</returns>
public sealed record RemindOutstanding(Guid RoundId, string Occasion) : Command<int>
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
            await work.Write(asked, ReturnLeads.Reminder(round, asked, command.Occasion, work.Now), cancel);
            asked.Remind(work.Now);
        }
        work.Log("returns-chased", round.Ref, new { command.Occasion, outstanding = outstanding.Count });
        return outstanding.Count;
    }
}
