using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Insight.Coding;

/// <summary>Writes a memo on a text, a code, or the analysis as a whole.</summary>
public sealed record WriteMemo(Guid AnalysisId, Guid? CodeId, Guid? TextId, string Words) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

internal sealed class WriteMemoHandler : ICommandHandler<WriteMemo, Guid>
{
    public async Task<Outcome<Guid>> Handle(WriteMemo command, Work work, CancellationToken cancel)
    {
        var id = command.AnalysisId;
        var isThere =
            await work.Db.Set<AnalysisProject>().AnyAsync(a => a.Id == id, cancel)
            && (command.CodeId is null || command.TextId is null)
            && (
                command.CodeId is null
                || await work.Db.Set<CodebookCode>().AnyAsync(c => c.Id == command.CodeId && c.AnalysisId == id, cancel)
            )
            && (
                command.TextId is null
                || await work.Db.Set<AnalysedText>().AnyAsync(t => t.Id == command.TextId && t.AnalysisId == id, cancel)
            );
        if (!isThere)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults().Text(command.Words, nameof(command.Words), "the memo", 4_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var memo = new CodingMemo(id, command.CodeId, command.TextId, command.Words.Trim(), work.Actor.Id, work.Now);
        work.Db.Add(memo);
        work.Log("memo-written", RecordKinds.Analysis.Ref(id), new { memo = memo.Id });
        return memo.Id;
    }
}
