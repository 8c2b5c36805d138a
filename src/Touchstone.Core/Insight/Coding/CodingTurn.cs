using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Insight.Coding;

/// <summary>Whether somebody may change their codings of a text at this moment.</summary>
internal static class CodingTurn
{
    public static async Task<Refusal?> WhyNot(Work work, AnalysedText text, CancellationToken cancel)
    {
        if (text.SampleId is not { } sample)
        {
            return null;
        }
        var me = work.Actor.Id;
        if (!text.IsBlind)
        {
            return new Refusal.OutOfOrder(
                "This text was coded blind, and its codings stand as they were given. Settle differences by adjudication."
            );
        }
        var coders = await work
            .Db.Set<BlindSample>()
            .AsNoTracking()
            .Where(s => s.Id == sample)
            .Select(s => s.Coders)
            .SingleAsync(cancel);
        if (!coders.Contains(me))
        {
            return new Refusal.OutOfOrder("This text is being coded blind by others.");
        }
        return await work.Db.Set<BlindSubmission>().AnyAsync(s => s.SampleId == sample && s.Coder == me, cancel)
            ? new Refusal.OutOfOrder("You have handed in your blind coding, and it stays as it is.")
            : null;
    }
}
