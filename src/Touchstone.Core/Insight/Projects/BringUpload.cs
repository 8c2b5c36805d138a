using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Insight.Projects;

/// <summary>Brings a spreadsheet with texts in for a dry run: it is looked at row by row, and nothing is taken yet.</summary>
/// <returns>The upload, whose report says whether it can be taken.</returns>
public sealed record BringUpload(Guid AnalysisId, string Name, Upload? File) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

internal sealed class BringUploadHandler : ICommandHandler<BringUpload, Guid>
{
    public async Task<Outcome<Guid>> Handle(BringUpload command, Work work, CancellationToken cancel)
    {
        var analysis = await work
            .Db.Set<AnalysisProject>()
            .SingleOrDefaultAsync(a => a.Id == command.AnalysisId, cancel);
        if (analysis is null)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults()
            .Text(command.Name, nameof(command.Name), "what the texts are", 200)
            .When(command.File is null, nameof(command.File), "Choose the spreadsheet with the texts");
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var inspection = FileInspector.Inspect(command.File!);
        if (inspection.Problem is { } wrong)
        {
            return Refusal.For(nameof(command.File), wrong);
        }
        if (inspection.MediaType is not (OfficePackage.Excel or "text/csv"))
        {
            return Refusal.For(nameof(command.File), "Choose an Excel workbook (.xlsx) or a CSV file");
        }
        // It is looked at before it is stored: what points at people is not kept, not even as a file.
        var (columns, problem) = await TextTable.Guess(command.File!.Content, inspection.MediaType, cancel);
        if (columns is null)
        {
            return Refusal.For(nameof(command.File), problem!);
        }
        var stored = await work.StoreFile<GetTextUpload>(command.File, analysis.Ref, nameof(command.File), cancel);
        if (!stored.IsDone)
        {
            return stored.Refusal;
        }
        var upload = new TextUpload(
            analysis.Id,
            stored.Value.Id,
            command.Name.Trim(),
            columns,
            work.Actor.Id,
            work.Now
        );
        work.Db.Add(upload);
        work.Log(
            "texts-looked-at",
            analysis.Ref,
            new { upload = upload.Id, sha256 = Convert.ToHexStringLower(stored.Value.Sha256) }
        );
        return upload.Id;
    }
}
