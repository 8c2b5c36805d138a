using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Projects;

/// <summary>Takes the texts of a spreadsheet that the dry run found good: all of them or, if anything fails, none.</summary>
public sealed record TakeUpload(Guid AnalysisId, Guid UploadId, int Seen) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

internal sealed class TakeUploadHandler : ICommandHandler<TakeUpload, Guid>
{
    public async Task<Outcome<Guid>> Handle(TakeUpload command, Work work, CancellationToken cancel)
    {
        var upload = await work
            .Db.Set<TextUpload>()
            .SingleOrDefaultAsync(u => u.Id == command.UploadId && u.AnalysisId == command.AnalysisId, cancel);
        if (upload is null)
        {
            return new Refusal.NotFound();
        }
        if (upload.TakenAs is not null)
        {
            return new Refusal.OutOfOrder("This spreadsheet has been taken already.");
        }
        if (upload.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField("The columns", "As you saw them", "Changed since you looked: look at the report again"),
            ]);
        }
        var (content, type) = await work.Db.ContentOf(upload, cancel);
        var (report, texts) = await TextTable.Read(upload.Columns, content, type, cancel);
        if (!report.CanBeTaken)
        {
            return new Refusal.OutOfOrder("Mend what the report names, and bring the spreadsheet in again.");
        }
        var analysis = await work.Db.Set<AnalysisProject>().SingleAsync(a => a.Id == command.AnalysisId, cancel);
        var taken = await work.Take(
            analysis,
            new BroughtTexts(SourceKind.Spreadsheet, upload.Name, texts)
            {
                CollectedFrom = upload.CollectedFrom,
                CollectedTo = upload.CollectedTo,
                Invited = upload.Invited,
            },
            cancel
        );
        if (!taken.IsDone)
        {
            return taken.Refusal;
        }
        upload.Take(taken.Value.Id);
        return taken.Value.Id;
    }
}
