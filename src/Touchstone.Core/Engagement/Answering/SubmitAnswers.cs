using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Inviting;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Engagement.Answering;

/// <summary>
/// Sends answers, or sends them anew as long as the exercise is open. The clock of the server says whether it is.
/// </summary>
/// <param name="VersionId">The version that was answered.</param>
/// <param name="Secret">The respondent's, by which they find their answers again.</param>
/// <param name="Receipt">Where to write that they arrived; it is used for this one letter and not kept with the answers.</param>
public sealed record SubmitAnswers(
    Guid QuestionnaireId,
    Guid VersionId,
    AnswerSheet Answers,
    Standpoint Standpoint,
    string Secret,
    string Receipt = ""
) : PrivateCommand<Nothing>;

internal sealed class SubmitAnswersHandler : ICommandHandler<SubmitAnswers, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(SubmitAnswers command, Work work, CancellationToken cancel)
    {
        var found = await AnsweringForm.Find(work.Db, command.QuestionnaireId, command.VersionId, cancel);
        var mark = RespondentSecret.ResponseMark(command.Secret, command.QuestionnaireId);
        if (found is null || mark is null)
        {
            return new Refusal.NotFound();
        }
        if (found.WhyNot(work.Now) is { } closed)
        {
            return new Refusal.OutOfOrder(closed);
        }
        if (!await found.HoldUncounted(work.Db, cancel))
        {
            return new Refusal.OutOfOrder("This has closed, and takes no more answers.");
        }
        var form = found.Version.Form;
        var answers = form.Heard(command.Answers);
        var faults = command.Standpoint.Check();
        foreach (var fault in AnswerRules.Faults(form.Shown(answers), answers))
        {
            faults.When(true, fault.Field, fault.Message);
        }
        if (!string.IsNullOrWhiteSpace(command.Receipt))
        {
            faults.Address(command.Receipt, nameof(command.Receipt), "your e-mail address");
        }
        faults.When(answers.Answers.IsEmpty, "", "Answer at least one question");
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (!await FilesAreTheirs(answers, command.QuestionnaireId, work, cancel))
        {
            return Refusal.For("", "A file is not there any more. Send it again");
        }
        var earlier = await work.Db.Set<Response>().SingleOrDefaultAsync(r => r.Mark == mark, cancel);
        if (earlier is null)
        {
            work.Db.Add(new Response(found.Version, mark, ResponseWay.Online, command.Standpoint, answers));
        }
        else
        {
            earlier.Say(found.Version, command.Standpoint, answers);
        }
        await Settle(command, found, work, cancel);
        if (!string.IsNullOrWhiteSpace(command.Receipt))
        {
            await work.SendTo(command.Receipt.Trim(), Letter(command, found), cancel);
        }
        return Nothing.Value;
    }

    /// <summary>What was kept unfinished goes, and whoever was invited need not be reminded.</summary>
    private static async Task Settle(SubmitAnswers command, AnsweringForm found, Work work, CancellationToken cancel)
    {
        var kept = RespondentSecret.KeptMark(command.Secret, command.QuestionnaireId);
        await work.Db.Set<KeptAnswers>().Where(k => k.Mark == kept).ExecuteDeleteAsync(cancel);
        var invited = RespondentSecret.InvitationMark(command.Secret);
        await work
            .Db.Set<Invitation>()
            .Where(i => (i.Mark == invited || i.ReminderMark == invited) && i.ExerciseId == found.Exercise.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.Answered, true), cancel);
    }

    private static async Task<bool> FilesAreTheirs(
        AnswerSheet answers,
        Guid questionnaire,
        Work work,
        CancellationToken cancel
    )
    {
        var files = answers.Answers.Values.Where(a => a.File is not null).Select(a => a.File!.Value).ToArray();
        return files.Length == 0
            || await work
                .Db.Set<Attachment>()
                .CountAsync(a => files.Contains(a.Id) && a.QuestionnaireId == questionnaire, cancel) == files.Length;
    }

    private static Letter Letter(SubmitAnswers command, AnsweringForm found) =>
        new(
            RespondentSecret.LetterKey(command.Secret, "receipt"),
            "We have your answers",
            null,
            [
                $"Thank you for answering \u201c{found.Version.Title}\u201d.",
                $"Until {LondonWords.Say(found.Exercise.ClosesAt!.Value)} you can read, change or withdraw your answers by the link below. Keep it to yourself: whoever has it can do so too.",
                "We do not keep your address with your answers.",
            ],
            new LetterAction("Your answers", $"/questionnaires/{found.Questionnaire.Id}/answers/{command.Secret}"),
            RecordKinds.Exercise.Ref(found.Exercise.Id),
            command.Secret
        );
}
