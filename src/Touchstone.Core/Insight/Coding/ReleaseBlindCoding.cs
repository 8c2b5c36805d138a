using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Insight.Coding;

/// <summary>
/// Ends blind coding: from now on everybody sees all codings of the sample, and how far coders agree. Two coders at least must
/// have handed theirs in.
/// </summary>
/// <param name="Reason">Why now; needed where a coder has not handed theirs in.</param>
public sealed record ReleaseBlindCoding(Guid AnalysisId, Guid SampleId, string? Reason) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

internal sealed class ReleaseBlindCodingHandler : ICommandHandler<ReleaseBlindCoding, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ReleaseBlindCoding command, Work work, CancellationToken cancel)
    {
        var db = work.Db;
        var sample = await db.Set<BlindSample>()
            .SingleOrDefaultAsync(s => s.Id == command.SampleId && s.AnalysisId == command.AnalysisId, cancel);
        if (sample is null)
        {
            return new Refusal.NotFound();
        }
        if (sample.ReleasedAt is not null)
        {
            return new Refusal.OutOfOrder("This blind coding has been released.");
        }
        var submitted = await db.Set<BlindSubmission>().CountAsync(s => s.SampleId == sample.Id, cancel);
        if (submitted < 2)
        {
            return new Refusal.OutOfOrder("Two coders at least must have handed in their blind coding.");
        }
        var isEarly = submitted < sample.Coders.Length;
        var faults = new Faults()
            .When(
                isEarly && string.IsNullOrWhiteSpace(command.Reason),
                nameof(command.Reason),
                "Enter why you do not wait for all of the coders"
            )
            .Optional(command.Reason, nameof(command.Reason), "the reason", 500);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        sample.Release(
            string.IsNullOrWhiteSpace(command.Reason) ? "All coders have handed in" : command.Reason.Trim(),
            work.Now
        );
        var texts = await db.Set<AnalysedText>().Where(t => t.SampleId == sample.Id).ToListAsync(cancel);
        texts.ForEach(t => t.Release());
        var about = RecordKinds.Analysis.Ref(command.AnalysisId);
        await work.Settle(about, cancel, DrawBlindSampleHandler.CodeIt);
        work.Log("blind-coding-released", about, new { sample = sample.Id, submitted }, sample.ReleaseReason);
        return Nothing.Value;
    }
}
