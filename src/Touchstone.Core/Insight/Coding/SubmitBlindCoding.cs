using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Insight.Coding;

/// <summary>A coder hands their blind coding in. From then on it stays as it is.</summary>
public sealed record SubmitBlindCoding(Guid AnalysisId, Guid SampleId) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

internal sealed class SubmitBlindCodingHandler : ICommandHandler<SubmitBlindCoding, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(SubmitBlindCoding command, Work work, CancellationToken cancel)
    {
        var db = work.Db;
        var me = work.Actor.Id;
        var sample = await db.Set<BlindSample>()
            .SingleOrDefaultAsync(s => s.Id == command.SampleId && s.AnalysisId == command.AnalysisId, cancel);
        if (sample is null || !sample.Coders.Contains(me))
        {
            return new Refusal.NotFound();
        }
        if (sample.ReleasedAt is not null)
        {
            return new Refusal.OutOfOrder("This blind coding has been released.");
        }
        if (await db.Set<BlindSubmission>().AnyAsync(s => s.SampleId == sample.Id && s.Coder == me, cancel))
        {
            return new Refusal.OutOfOrder("You have handed in your blind coding.");
        }
        var finished = await db.Set<TextReading>()
            .CountAsync(r => r.Coder == me && sample.Texts.Contains(r.TextId), cancel);
        if (finished < sample.Texts.Length)
        {
            return new Refusal.OutOfOrder(
                $"Finish every text first: {sample.Texts.Length - finished} of {sample.Texts.Length} are open. Where no code applies, finish the text without one."
            );
        }
        db.Add(new BlindSubmission(sample.Id, me, work.Now));
        await work.Settle(RecordKinds.Analysis.Ref(command.AnalysisId), cancel, DrawBlindSampleHandler.CodeIt, me);
        work.Log("blind-coding-submitted", RecordKinds.Analysis.Ref(command.AnalysisId), new { sample = sample.Id });
        return Nothing.Value;
    }
}
