using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Engagement.Results;

/// <summary>Downloads a file that somebody sent with an answer. Its name is ours: people put their own into the one it had.</summary>
public sealed record GetSentFile(Guid QuestionnaireId, Guid FileId) : Query<FileDownload>
{
    public override RecordRef? Subject => RecordKinds.Questionnaire.Ref(QuestionnaireId);
}

internal sealed class GetSentFileHandler : IQueryHandler<GetSentFile, FileDownload>
{
    public async Task<Outcome<FileDownload>> Handle(GetSentFile query, Reading reading, CancellationToken cancel)
    {
        var file = await (
            from attachment in reading.Db.Set<Attachment>()
            join questionnaire in reading.Db.Set<Questionnaire>() on attachment.QuestionnaireId equals questionnaire.Id
            join exercise in reading.Db.Set<Exercise>() on questionnaire.ExerciseId equals exercise.Id
            join blob in reading.Db.Set<Blob>() on attachment.Sha256 equals blob.Sha256
            where
                attachment.Id == query.FileId && questionnaire.Id == query.QuestionnaireId && exercise.CountedAt != null
            select new
            {
                attachment.Extension,
                attachment.MediaType,
                blob.Content,
            }
        ).SingleOrDefaultAsync(cancel);
        return file is null
            ? new Refusal.NotFound()
            : new FileDownload($"sent-{query.FileId:n}{file.Extension}", file.MediaType, file.Content);
    }
}
