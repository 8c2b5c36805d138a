using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>A return with its collection and its draft, as the use cases that write it need them.</summary>
internal sealed record ReturnUnderWay(BaselineReturn Return, BaselineRound Round, ReturnVersion? Draft)
{
    public static async Task<ReturnUnderWay?> Of(Work work, Guid returnId, CancellationToken cancel)
    {
        var found = await work.Db.Set<BaselineReturn>().SingleOrDefaultAsync(r => r.Id == returnId, cancel);
        if (found is null)
        {
            return null;
        }
        var round = await work.Db.Set<BaselineRound>().SingleAsync(r => r.Id == found.RoundId, cancel);
        var draft = await work.Db.Set<ReturnVersion>().SingleOrDefaultAsync(v => v.Id == found.DraftId, cancel);
        return new ReturnUnderWay(found, round, draft);
    }

    /// <summary>Why the return cannot be written now; null when it can.</summary>
    public Refusal? WhyNot(Work work) =>
        work.Now < Round.OpensAt ? new Refusal.OutOfOrder("This collection has not opened yet.")
        : Return.State == ReturnState.SignedOff
            ? new Refusal.OutOfOrder(
                "This return is signed off and stands. To change it, begin a new version and say why."
            )
        : null;

    /// <summary>The draft; the first one is begun when it is first needed.</summary>
    public ReturnVersion DraftOf(Work work)
    {
        if (Draft is not null)
        {
            return Draft;
        }
        var first = new ReturnVersion(Return.Id, 1, "", work.Actor.Id, work.Now);
        work.Db.Add(first);
        Return.Begin(first.Id);
        return first;
    }
}
