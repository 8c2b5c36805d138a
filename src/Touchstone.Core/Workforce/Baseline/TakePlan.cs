using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>Takes a spreadsheet that the dry run found good as the lines of the draft: all of it or, if anything fails, nothing.</summary>
/// <param name="Seen">The revision of the return that the person saw.</param>
public sealed record TakePlan(Guid ReturnId, Guid UploadId, int Seen) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.WorkforceReturn.Ref(ReturnId);
}

internal sealed class TakePlanHandler : ICommandHandler<TakePlan, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(TakePlan command, Work work, CancellationToken cancel)
    {
        var upload = await work
            .Db.Set<PlanUpload>()
            .SingleOrDefaultAsync(u => u.Id == command.UploadId && u.ReturnId == command.ReturnId, cancel);
        if (upload is null || await ReturnUnderWay.Of(work, command.ReturnId, cancel) is not { } underWay)
        {
            return new Refusal.NotFound();
        }
        if (underWay.WhyNot(work) is { } refusal)
        {
            return refusal;
        }
        if (upload.TakenAt is not null)
        {
            return new Refusal.OutOfOrder("This spreadsheet has been taken already.");
        }
        if (!upload.Report.CanBeTaken)
        {
            return new Refusal.OutOfOrder("Mend what the report names, and bring the spreadsheet in again.");
        }
        if (underWay.Return.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField(
                    "The plan",
                    $"To be replaced by the {upload.Report.Lines} lines of the spreadsheet",
                    $"Changed since you looked: it has {underWay.Draft?.Lines ?? 0} lines now"
                ),
            ]);
        }
        var file = await work.Db.Set<StoredFile>().SingleAsync(f => f.Id == upload.FileId, cancel);
        var blob = await work.Db.Set<Blob>().AsNoTracking().SingleAsync(b => b.Sha256 == file.Sha256, cancel);
        var columns = PlanColumns.Of(underWay.Round, work.Reference);
        var read = await PlanFile.Read(columns, blob.Content, file.MediaType, cancel);
        if (!read.Report.CanBeTaken)
        {
            return new Refusal.OutOfOrder(
                "The dictionary of this collection has been corrected since. Bring the spreadsheet in again."
            );
        }
        var draft = underWay.DraftOf(work);
        // The lines are copied straight into the table, so the version they belong to must stand before them.
        await work.Db.SaveChangesAsync(cancel);
        await work.Db.ReplaceLines(draft.Id, columns, read.Lines, cancel);
        draft.TakeFile(file.Id, read.Lines.Count);
        upload.Take(work.Now);
        underWay.Return.Touch();
        work.Log(
            "plan-taken",
            underWay.Return.Ref,
            new
            {
                draft.Number,
                upload = upload.Id,
                sha256 = Convert.ToHexStringLower(file.Sha256),
                draft.Lines,
            }
        );
        return Nothing.Value;
    }
}
