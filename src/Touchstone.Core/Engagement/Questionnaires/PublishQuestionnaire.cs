using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>
/// Publishes the form as the next version, which never changes. People answer it as soon as the exercise is open; answers to
/// earlier versions stay, each with the version that it answers.
/// </summary>
/// <returns>The number of the version.</returns>
public sealed record PublishQuestionnaire(Guid QuestionnaireId, int Seen) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.Questionnaire.Ref(QuestionnaireId);
}

internal sealed class PublishQuestionnaireHandler : ICommandHandler<PublishQuestionnaire, int>
{
    public async Task<Outcome<int>> Handle(PublishQuestionnaire command, Work work, CancellationToken cancel)
    {
        var written = await work.ToWrite(command.QuestionnaireId, command.Seen, cancel);
        if (!written.IsDone)
        {
            return written.Refusal;
        }
        var questionnaire = written.Value;
        var problems = FormProblems.Of(questionnaire.Form);
        if (!problems.IsEmpty)
        {
            return new Refusal.OutOfOrder(string.Join(" ", problems));
        }
        var latest = await work
            .Db.Set<FormVersion>()
            .Where(v => v.QuestionnaireId == questionnaire.Id)
            .OrderByDescending(v => v.Number)
            .FirstOrDefaultAsync(cancel);
        if (latest is not null && latest.Hash == FormVersion.HashOf(questionnaire.Title, questionnaire.Form))
        {
            return new Refusal.OutOfOrder("Nothing has changed since it was published.");
        }
        if (latest is not null && Changed(latest.Form, questionnaire.Form) is { } changed)
        {
            return new Refusal.OutOfOrder(
                $"People may have answered \u201c{changed}\u201d as another kind of question. Remove it and write a new one instead."
            );
        }
        var version = new FormVersion(questionnaire, (latest?.Number ?? 0) + 1, work.Now);
        work.Db.Add(version);
        questionnaire.Publish(version.Id);
        work.Log(
            "questionnaire-published",
            questionnaire.Ref,
            new
            {
                version = version.Number,
                version.Hash,
                questions = version.Form.Questions.Count(),
            }
        );
        return version.Number;
    }

    private static string? Changed(Form earlier, Form later) =>
        later.Items.FirstOrDefault(q => earlier.Find(q.Id) is { } was && was.Kind != q.Kind)?.Text;
}
