using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Importing;

/// <summary>Brings in a file of answers from another platform for a dry run: it is kept and looked at line by line, and nothing is counted.</summary>
/// <returns>The upload, whose report says whether it can be taken.</returns>
public sealed record BringAnswers(Guid QuestionnaireId, Upload? File) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Questionnaire.Ref(QuestionnaireId);
}

internal sealed class BringAnswersHandler : ICommandHandler<BringAnswers, Guid>
{
    public async Task<Outcome<Guid>> Handle(BringAnswers command, Work work, CancellationToken cancel)
    {
        var found = await AnsweringForm.Find(work.Db, command.QuestionnaireId, null, cancel);
        if (found is null)
        {
            return new Refusal.NotFound();
        }
        if (!found.Exercise.TakesPaperAt(work.Now))
        {
            return new Refusal.OutOfOrder(
                "Answers are brought in after the exercise has opened and before its answers are counted."
            );
        }
        if (command.File is null)
        {
            return Refusal.For(nameof(command.File), "Choose the file with the answers");
        }
        var stored = await work.StoreFile<GetQuestionnaire>(
            command.File,
            found.Questionnaire.Ref,
            nameof(command.File),
            cancel
        );
        if (!stored.IsDone)
        {
            return stored.Refusal;
        }
        if (stored.Value.MediaType is not (OfficePackage.Excel or "text/csv"))
        {
            return Refusal.For(nameof(command.File), "Choose an Excel workbook (.xlsx) or a CSV file");
        }
        var read = await AnswerFile.Read(found.Version.Form, command.File.Content, stored.Value.MediaType, cancel);
        var upload = new AnswerUpload(
            found.Questionnaire.Id,
            found.Version.Id,
            stored.Value.Id,
            read.Report,
            work.Actor.Id,
            work.Now
        );
        work.Db.Add(upload);
        work.Log(
            "answers-brought",
            found.Questionnaire.Ref,
            new
            {
                upload = upload.Id,
                read.Report.Lines,
                read.Report.FaultyLines,
                read.Report.Problem,
            }
        );
        return upload.Id;
    }
}
