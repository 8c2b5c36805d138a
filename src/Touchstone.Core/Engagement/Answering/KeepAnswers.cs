using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Engagement.Answering;

/// <summary>Keeps unfinished answers, so that somebody can come back to them by their link; the link is mailed if they like.</summary>
/// <param name="Address">Where to mail the link; empty for nowhere. It is not kept with the answers.</param>
public sealed record KeepAnswers(
    Guid QuestionnaireId,
    Guid VersionId,
    AnswerSheet Answers,
    string Secret,
    string Address = ""
) : PrivateCommand<Nothing>;

internal sealed class KeepAnswersHandler : ICommandHandler<KeepAnswers, Nothing>
{
    private const int MostCharacters = 400_000;

    public async Task<Outcome<Nothing>> Handle(KeepAnswers command, Work work, CancellationToken cancel)
    {
        var found = await AnsweringForm.Find(work.Db, command.QuestionnaireId, command.VersionId, cancel);
        var mark = RespondentSecret.KeptMark(command.Secret, command.QuestionnaireId);
        if (found is null || mark is null)
        {
            return new Refusal.NotFound();
        }
        if (found.WhyNot(work.Now) is { } closed)
        {
            return new Refusal.OutOfOrder(closed);
        }
        var answers = found.Version.Form.Heard(command.Answers);
        var faults = new Faults().When(
            answers.ToJson().Length > MostCharacters,
            nameof(command.Answers),
            "Shorten your answers: they are too long to keep"
        );
        if (!string.IsNullOrWhiteSpace(command.Address))
        {
            faults.Address(command.Address, nameof(command.Address), "your e-mail address");
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var kept = await work.Db.Set<KeptAnswers>().SingleOrDefaultAsync(k => k.Mark == mark, cancel);
        if (kept is null)
        {
            kept = new KeptAnswers(mark, command.QuestionnaireId);
            work.Db.Add(kept);
        }
        kept.Seal(RespondentSecret.SealingKey(command.Secret, command.QuestionnaireId)!, found.Version.Id, answers);
        if (!string.IsNullOrWhiteSpace(command.Address))
        {
            await work.SendTo(command.Address.Trim(), Letter(command, found), cancel);
        }
        return Nothing.Value;
    }

    private static Letter Letter(KeepAnswers command, AnsweringForm found) =>
        new(
            RespondentSecret.LetterKey(command.Secret, "kept"),
            "Your unfinished answers",
            null,
            [
                $"You have begun to answer \u201c{found.Version.Title}\u201d. Your answers have not been sent yet.",
                $"Come back by the link below and send them before {LondonWords.Say(found.Exercise.ClosesAt!.Value)}. Keep the link to yourself: whoever has it reads what you wrote.",
            ],
            new LetterAction("Go on answering", $"/questionnaires/{found.Questionnaire.Id}/answers/{command.Secret}"),
            RecordKinds.Exercise.Ref(found.Exercise.Id),
            command.Secret
        );
}
