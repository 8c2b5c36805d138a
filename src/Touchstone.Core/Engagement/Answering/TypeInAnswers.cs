using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Answering;

/// <summary>
/// Types in answers that came on paper, marked so. What came in time can be typed in until the answers are counted. Paper may
/// leave any question unanswered.
/// </summary>
public sealed record TypeInAnswers(Guid QuestionnaireId, Guid VersionId, AnswerSheet Answers, Standpoint Standpoint)
    : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Questionnaire.Ref(QuestionnaireId);
}

internal sealed class TypeInAnswersHandler : ICommandHandler<TypeInAnswers, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(TypeInAnswers command, Work work, CancellationToken cancel)
    {
        var found = await AnsweringForm.Find(work.Db, command.QuestionnaireId, command.VersionId, cancel);
        if (found is null)
        {
            return new Refusal.NotFound();
        }
        if (!found.Exercise.TakesPaperAt(work.Now) || !await found.HoldUncounted(work.Db, cancel))
        {
            return new Refusal.OutOfOrder(
                work.Now < found.Exercise.OpensAt
                    ? "The exercise has not opened yet."
                    : "The answers have been counted: no more can be added."
            );
        }
        var form = found.Version.Form;
        var answers = form.Heard(command.Answers);
        var faults = command.Standpoint.Check();
        foreach (var fault in AnswerRules.Faults(form.Shown(answers).Select(q => q with { Required = false }), answers))
        {
            faults.When(true, fault.Field, fault.Message);
        }
        faults.When(answers.Answers.IsEmpty, "", "Type in at least one answer");
        if (faults.Any)
        {
            return faults.Refusal;
        }
        work.Db.Add(new Response(found.Version, null, ResponseWay.Paper, command.Standpoint, answers));
        work.Log("paper-answers-typed-in", found.Questionnaire.Ref, new { version = found.Version.Number });
        return Nothing.Value;
    }
}
