using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Importing;

/// <summary>Takes a file of answers that the dry run found good: all of it or, if anything fails, nothing.</summary>
/// <returns>How many answers were taken.</returns>
public sealed record TakeAnswers(Guid QuestionnaireId, Guid UploadId) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.Questionnaire.Ref(QuestionnaireId);
}

internal sealed class TakeAnswersHandler : ICommandHandler<TakeAnswers, int>
{
    public async Task<Outcome<int>> Handle(TakeAnswers command, Work work, CancellationToken cancel)
    {
        var upload = await work
            .Db.Set<AnswerUpload>()
            .SingleOrDefaultAsync(
                u => u.Id == command.UploadId && u.QuestionnaireId == command.QuestionnaireId,
                cancel
            );
        var found = upload is null
            ? null
            : await AnsweringForm.Find(work.Db, command.QuestionnaireId, upload.VersionId, cancel);
        if (upload is null || found is null)
        {
            return new Refusal.NotFound();
        }
        if (upload.TakenAt is not null)
        {
            return new Refusal.OutOfOrder("This file has been taken already.");
        }
        if (!found.Exercise.TakesPaperAt(work.Now) || !await found.HoldUncounted(work.Db, cancel))
        {
            return new Refusal.OutOfOrder("The answers have been counted: no more can be added.");
        }
        if (!upload.Report.CanBeTaken)
        {
            return new Refusal.OutOfOrder("Mend what the report names, and bring the file in again.");
        }
        if (await SameFileTaken(upload, work, cancel))
        {
            return new Refusal.OutOfOrder("The answers of this very file have been taken before.");
        }
        var file = await work.Db.Set<StoredFile>().SingleAsync(f => f.Id == upload.FileId, cancel);
        var blob = await work.Db.Set<Blob>().AsNoTracking().SingleAsync(b => b.Sha256 == file.Sha256, cancel);
        // Read anew, by the same version of the form from the same bytes, so what was shown is what is taken. The lines are not kept
        // from the dry run: that would be a second copy of what people said, to be watched and erased with the file, and every dry
        // run, taken or not, would pay for writing it.
        var read = await AnswerFile.Read(found.Version.Form, blob.Content, file.MediaType, cancel);
        await Copy(work.Db, found.Version, read.Answers, cancel);
        upload.Take(work.Now);
        work.Log(
            "answers-taken",
            found.Questionnaire.Ref,
            new
            {
                upload = upload.Id,
                sha256 = Convert.ToHexStringLower(file.Sha256),
                answers = read.Answers.Count,
            }
        );
        return read.Answers.Count;
    }

    private static Task<bool> SameFileTaken(AnswerUpload upload, Work work, CancellationToken cancel) =>
        (
            from other in work.Db.Set<AnswerUpload>()
            join theirs in work.Db.Set<StoredFile>() on other.FileId equals theirs.Id
            join mine in work.Db.Set<StoredFile>() on theirs.Sha256 equals mine.Sha256
            where mine.Id == upload.FileId && other.QuestionnaireId == upload.QuestionnaireId && other.TakenAt != null
            select other
        ).AnyAsync(cancel);

    /// <summary>Straight into the table, inside the transaction of the use case.</summary>
    private static async Task Copy(
        TouchstoneDb db,
        FormVersion version,
        List<(Standpoint Standpoint, AnswerSheet Answers)> answers,
        CancellationToken cancel
    )
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            copy engagement.response
                (id, questionnaire_id, version_id, way, capacity, organisation, may_quote, answers)
            from stdin (format binary)
            """,
            cancel
        );
        foreach (var (standpoint, sheet) in answers)
        {
            await copy.StartRowAsync(cancel);
            await copy.WriteAsync(Response.NewId(), NpgsqlDbType.Uuid, cancel);
            await copy.WriteAsync(version.QuestionnaireId, NpgsqlDbType.Uuid, cancel);
            await copy.WriteAsync(version.Id, NpgsqlDbType.Uuid, cancel);
            await copy.WriteAsync(nameof(ResponseWay.Imported), NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(standpoint.Capacity!.Value.ToString(), NpgsqlDbType.Text, cancel);
            if (standpoint.KeptName is { } name)
            {
                await copy.WriteAsync(name, NpgsqlDbType.Text, cancel);
            }
            else
            {
                await copy.WriteNullAsync(cancel);
            }
            await copy.WriteAsync(standpoint.MayQuote, NpgsqlDbType.Boolean, cancel);
            await copy.WriteAsync(sheet.ToJson(), NpgsqlDbType.Jsonb, cancel);
        }
        await copy.CompleteAsync(cancel);
    }
}
