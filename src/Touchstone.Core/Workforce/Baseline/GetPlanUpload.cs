using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>The dry run of a spreadsheet, line by line.</summary>
public sealed record GetPlanUpload(Guid ReturnId, Guid UploadId) : Query<PlanUploadPage>
{
    public override RecordRef? Subject => RecordKinds.WorkforceReturn.Ref(ReturnId);
}

public sealed record PlanUploadPage(
    Guid Id,
    Guid ReturnId,
    string Organisation,
    string FileName,
    DateTimeOffset BroughtAt,
    DateTimeOffset? TakenAt,
    PlanReport Report,
    PlanColumns Columns,
    int DraftLines,
    int Revision,
    bool CanTake
);

internal sealed class GetPlanUploadHandler : IQueryHandler<GetPlanUpload, PlanUploadPage>
{
    public async Task<Outcome<PlanUploadPage>> Handle(GetPlanUpload query, Reading reading, CancellationToken cancel)
    {
        var found = await (
            from upload in reading.Db.Set<PlanUpload>()
            join asked in reading.Db.Set<BaselineReturn>() on upload.ReturnId equals asked.Id
            join round in reading.Db.Set<BaselineRound>() on asked.RoundId equals round.Id
            join organisation in reading.Db.Set<Organisation>() on asked.OrganisationId equals organisation.Id
            join file in reading.Db.Set<StoredFile>() on upload.FileId equals file.Id
            where upload.Id == query.UploadId && asked.Id == query.ReturnId
            select new
            {
                Upload = upload,
                Asked = asked,
                Round = round,
                Organisation = organisation.Name,
                File = file.Name,
                Lines = reading
                    .Db.Set<ReturnVersion>()
                    .Where(v => v.Id == asked.DraftId)
                    .Select(v => v.Lines)
                    .FirstOrDefault(),
            }
        ).SingleOrDefaultAsync(cancel);
        return found is null
            ? new Refusal.NotFound()
            : new PlanUploadPage(
                found.Upload.Id,
                found.Asked.Id,
                found.Organisation,
                found.File,
                found.Upload.BroughtAt,
                found.Upload.TakenAt,
                found.Upload.Report,
                PlanColumns.Of(found.Round, reading.Reference),
                found.Lines,
                found.Asked.Revision,
                found.Upload.Report.CanBeTaken
                    && found.Upload.TakenAt is null
                    && found.Asked.State != ReturnState.SignedOff
            );
    }
}
