using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Engagement.Importing;

/// <summary>The dry run of a file of answers.</summary>
public sealed record GetAnswerUpload(Guid QuestionnaireId, Guid UploadId) : Query<AnswerUploadPage>
{
    public override RecordRef? Subject => RecordKinds.Questionnaire.Ref(QuestionnaireId);
}

public sealed record AnswerUploadPage(
    Guid QuestionnaireId,
    Guid ExerciseId,
    string Title,
    string FileName,
    AnswerReport Report,
    DateTimeOffset? TakenAt
);

internal sealed class GetAnswerUploadHandler : IQueryHandler<GetAnswerUpload, AnswerUploadPage>
{
    public async Task<Outcome<AnswerUploadPage>> Handle(
        GetAnswerUpload query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var found = await (
            from upload in reading.Db.Set<AnswerUpload>()
            join questionnaire in reading.Db.Set<Questionnaire>() on upload.QuestionnaireId equals questionnaire.Id
            join file in reading.Db.Set<StoredFile>() on upload.FileId equals file.Id
            where upload.Id == query.UploadId && questionnaire.Id == query.QuestionnaireId
            select new
            {
                upload,
                questionnaire.ExerciseId,
                questionnaire.Title,
                file.Name,
            }
        ).SingleOrDefaultAsync(cancel);
        return found is null
            ? new Refusal.NotFound()
            : new AnswerUploadPage(
                query.QuestionnaireId,
                found.ExerciseId,
                found.Title,
                found.Name,
                found.upload.Report,
                found.upload.TakenAt
            );
    }
}
