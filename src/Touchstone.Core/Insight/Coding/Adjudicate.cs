using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Insight.Coding;

/// <summary>Settles whether a text has a code that not all of its blind coders gave. What they gave stays as it is, beside it.</summary>
public sealed record Adjudicate(Guid AnalysisId, Guid SampleId, Guid TextId, Guid CodeId, bool? IsGiven, string Reason)
    : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

internal sealed class AdjudicateHandler : ICommandHandler<Adjudicate, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(Adjudicate command, Work work, CancellationToken cancel)
    {
        var db = work.Db;
        var sample = await db.Set<BlindSample>()
            .SingleOrDefaultAsync(s => s.Id == command.SampleId && s.AnalysisId == command.AnalysisId, cancel);
        if (sample is null)
        {
            return new Refusal.NotFound();
        }
        if (sample.ReleasedAt is null)
        {
            return new Refusal.OutOfOrder("Differences are settled when blind coding has been released.");
        }
        var compared = await ComparedCodings.Of(db, sample, cancel);
        if (!compared.Differences.Any(d => d.Text == command.TextId && d.Code.Id == command.CodeId))
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults()
            .When(command.IsGiven is null, nameof(command.IsGiven), "Choose whether the text has the code")
            .Text(command.Reason, nameof(command.Reason), "the reason", 1_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var settled = await db.Set<AdjudicatedCode>()
            .SingleOrDefaultAsync(a => a.TextId == command.TextId && a.CodeId == command.CodeId, cancel);
        if (settled is null)
        {
            db.Add(
                new AdjudicatedCode(
                    sample.Id,
                    command.TextId,
                    command.CodeId,
                    command.IsGiven!.Value,
                    command.Reason.Trim(),
                    work.Actor.Id,
                    work.Now
                )
            );
        }
        else
        {
            settled.Change(command.IsGiven!.Value, command.Reason.Trim(), work.Actor.Id, work.Now);
        }
        work.Log(
            "difference-settled",
            RecordKinds.Analysis.Ref(command.AnalysisId),
            new
            {
                text = command.TextId,
                code = command.CodeId,
                given = command.IsGiven,
            },
            command.Reason
        );
        return Nothing.Value;
    }
}
