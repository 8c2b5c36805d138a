using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>Moves a question up or down, or takes it away. What depends on it must come after it, and not be left without it.</summary>
/// <param name="By">-1 up, 1 down, 0 away.</param>
public sealed record ArrangeQuestion(Guid QuestionnaireId, string QuestionId, int By, int Seen) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Questionnaire.Ref(QuestionnaireId);
}

internal sealed class ArrangeQuestionHandler : ICommandHandler<ArrangeQuestion, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ArrangeQuestion command, Work work, CancellationToken cancel)
    {
        var written = await work.ToWrite(command.QuestionnaireId, command.Seen, cancel);
        if (!written.IsDone)
        {
            return written.Refusal;
        }
        var questionnaire = written.Value;
        var form = questionnaire.Form;
        if (form.Find(command.QuestionId) is not { } question)
        {
            return new Refusal.NotFound();
        }
        if (command.By == 0 && form.Items.FirstOrDefault(i => DependsOn(i, question)) is { } dependent)
        {
            return new Refusal.OutOfOrder(
                $"\u201c{dependent.Text}\u201d is asked only after certain answers to this question. Change that first."
            );
        }
        var changed = command.By == 0 ? form.Remove(question.Id) : form.Move(question.Id, Math.Sign(command.By));
        if (command.By != 0 && LooksAhead(changed))
        {
            return new Refusal.OutOfOrder("A question cannot stand before the one on whose answers it depends.");
        }
        questionnaire.Write(changed);
        work.Log("question-arranged", questionnaire.Ref, new { question.Id, command.By });
        return Nothing.Value;
    }

    private static bool DependsOn(Question later, Question earlier) =>
        later.ShowIf?.Conditions.Any(c => c.Question == earlier.Id) ?? false;

    private static bool LooksAhead(Form form)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in form.Items)
        {
            if (item.ShowIf?.Conditions.Any(c => !seen.Contains(c.Question)) ?? false)
            {
                return true;
            }
            seen.Add(item.Id);
        }
        return false;
    }
}
