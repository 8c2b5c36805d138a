using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>Says how a questionnaire is called, what it begins with and how it is laid out.</summary>
public sealed record SettleQuestionnaire(
    Guid QuestionnaireId,
    string Title,
    string Introduction,
    FormLayout Layout,
    int Seen
) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Questionnaire.Ref(QuestionnaireId);
}

internal sealed class SettleQuestionnaireHandler : ICommandHandler<SettleQuestionnaire, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(SettleQuestionnaire command, Work work, CancellationToken cancel)
    {
        var faults = new Faults()
            .Text(command.Title, nameof(command.Title), "the title", 150)
            .Optional(command.Introduction, nameof(command.Introduction), "the introduction", 10_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var written = await work.ToWrite(command.QuestionnaireId, command.Seen, cancel);
        if (!written.IsDone)
        {
            return written.Refusal;
        }
        var questionnaire = written.Value;
        questionnaire.Write(
            command.Title.Trim(),
            questionnaire.Form with
            {
                Introduction = command.Introduction.Trim(),
                Layout = command.Layout,
            }
        );
        (await work.ItemOf(questionnaire.Ref, cancel)).Title = questionnaire.Title;
        work.Log("questionnaire-settled", questionnaire.Ref, new { questionnaire.Title, command.Layout });
        return Nothing.Value;
    }
}
