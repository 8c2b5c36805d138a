using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>Begins a questionnaire. It opens with what people are asked about themselves, ready to be changed.</summary>
/// <param name="AskAbout">Begin with profession, sector and region, from the reference lists.</param>
public sealed record AddQuestionnaire(Guid ExerciseId, string Title, FormLayout Layout, bool AskAbout) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Exercise.Ref(ExerciseId);
}

internal sealed class AddQuestionnaireHandler : ICommandHandler<AddQuestionnaire, Guid>
{
    public async Task<Outcome<Guid>> Handle(AddQuestionnaire command, Work work, CancellationToken cancel)
    {
        var exercise = await work.Db.Set<Exercise>().SingleOrDefaultAsync(e => e.Id == command.ExerciseId, cancel);
        if (exercise is null)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults().Text(command.Title, nameof(command.Title), "the title", 150);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (exercise.StateAt(work.Now) is ExerciseState.Closed or ExerciseState.Stopped)
        {
            return new Refusal.OutOfOrder("The exercise has ended.");
        }
        var form = Form.Empty with { Layout = command.Layout };
        var questionnaire = new Questionnaire(
            exercise.Id,
            command.Title.Trim(),
            command.AskAbout ? AboutYou.AddTo(form, work.Reference) : form,
            work.Now
        );
        work.Db.Add(questionnaire);
        work.Enter(questionnaire.Ref, questionnaire.Title, "", exercise.CredentialId, false, exercise.Ref);
        work.Link(questionnaire.Ref, Relation.CameFrom, exercise.Ref, "A part of this exercise");
        work.Log("questionnaire-begun", questionnaire.Ref, new { questionnaire.Title });
        return questionnaire.Id;
    }
}
