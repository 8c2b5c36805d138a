using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Projects;

/// <summary>The dry run of a spreadsheet with texts.</summary>
public sealed record GetTextUpload(Guid AnalysisId, Guid UploadId) : Query<UploadPage>
{
    public override RecordRef? Subject => RecordKinds.Analysis.Ref(AnalysisId);
}

public sealed record UploadPage(TextUpload Upload, string Analysis, TextTableReport Report);

internal sealed class GetTextUploadHandler : IQueryHandler<GetTextUpload, UploadPage>
{
    public async Task<Outcome<UploadPage>> Handle(GetTextUpload query, Reading reading, CancellationToken cancel)
    {
        var upload = await reading
            .Db.Set<TextUpload>()
            .SingleOrDefaultAsync(u => u.Id == query.UploadId && u.AnalysisId == query.AnalysisId, cancel);
        if (upload is null)
        {
            return new Refusal.NotFound();
        }
        var (content, type) = await reading.Db.ContentOf(upload, cancel);
        var (report, _) = await TextTable.Read(upload.Columns, content, type, cancel);
        var title = await reading
            .Db.Set<AnalysisProject>()
            .Where(a => a.Id == query.AnalysisId)
            .Select(a => a.Title)
            .SingleAsync(cancel);
        return new UploadPage(upload, title, report);
    }
}
