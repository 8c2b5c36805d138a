using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Answering;

/// <summary>Takes a file that somebody sends with an answer, checked by its content.</summary>
public sealed record AttachFile(Guid QuestionnaireId, Guid VersionId, string Question, Upload File)
    : PrivateCommand<Guid>;

internal sealed class AttachFileHandler : ICommandHandler<AttachFile, Guid>
{
    public async Task<Outcome<Guid>> Handle(AttachFile command, Work work, CancellationToken cancel)
    {
        var found = await AnsweringForm.Find(work.Db, command.QuestionnaireId, command.VersionId, cancel);
        if (found?.Version.Form.Find(command.Question) is not { Kind: Questionnaires.QuestionKind.File })
        {
            return new Refusal.NotFound();
        }
        if (found.WhyNot(work.Now) is { } closed)
        {
            return new Refusal.OutOfOrder(closed);
        }
        var inspection = FileInspector.Inspect(command.File);
        if (inspection.Problem is { } problem)
        {
            return Refusal.For(command.Question, problem);
        }
        var sha256 = SHA256.HashData(command.File.Content);
        await work.Db.Database.ExecuteSqlAsync(
            $"insert into platform.blob (sha256, content) values ({sha256}, {command.File.Content}) on conflict do nothing",
            cancel
        );
        var attachment = new Attachment(
            command.QuestionnaireId,
            inspection.MediaType,
            Path.GetExtension(inspection.Name),
            sha256
        );
        work.Db.Add(attachment);
        return attachment.Id;
    }
}
