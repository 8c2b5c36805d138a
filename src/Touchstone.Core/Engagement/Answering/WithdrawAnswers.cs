using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Answering;

/// <summary>
/// Takes answers back, by their author's link. Until the answers are counted all of it goes. After that the figures stand, and
/// the words may no longer be quoted, nor an organisation be named.
/// </summary>
/// <returns>True if everything went; false if only the consent did.</returns>
public sealed record WithdrawAnswers(Guid QuestionnaireId, string Secret) : PrivateCommand<bool>;

internal sealed class WithdrawAnswersHandler : ICommandHandler<WithdrawAnswers, bool>
{
    public async Task<Outcome<bool>> Handle(WithdrawAnswers command, Work work, CancellationToken cancel)
    {
        var mark = RespondentSecret.ResponseMark(command.Secret, command.QuestionnaireId);
        var kept = RespondentSecret.KeptMark(command.Secret, command.QuestionnaireId);
        var unfinished = await work.Db.Set<KeptAnswers>().Where(k => k.Mark == kept).ExecuteDeleteAsync(cancel);
        var response = mark is null
            ? null
            : await work.Db.Set<Response>().SingleOrDefaultAsync(r => r.Mark == mark, cancel);
        if (response is null)
        {
            return unfinished > 0
                ? true
                : new Refusal.OutOfOrder(
                    "This link does not work. If you used it before, your answers are gone already."
                );
        }
        var exercise = await (
            from questionnaire in work.Db.Set<Questionnaire>()
            join about in work.Db.Set<Exercise>() on questionnaire.ExerciseId equals about.Id
            where questionnaire.Id == command.QuestionnaireId
            select about
        ).SingleAsync(cancel);
        if (exercise.CountedAt is not null)
        {
            response.WithdrawConsent();
            return false;
        }
        var files = AnswerSheet.Parse(response.Answers)!.Answers.Values.Select(a => a.File).OfType<Guid>().ToArray();
        await work.Db.Set<Attachment>().Where(a => files.Contains(a.Id)).ExecuteDeleteAsync(cancel);
        work.Db.Remove(response);
        return true;
    }
}
