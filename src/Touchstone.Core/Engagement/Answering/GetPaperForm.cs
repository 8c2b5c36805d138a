using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Engagement.Answering;

/// <summary>The published form for those who type in what came on paper, or print it.</summary>
public sealed record GetPaperForm(Guid QuestionnaireId) : Query<PaperForm>
{
    public override RecordRef? Subject => RecordKinds.Questionnaire.Ref(QuestionnaireId);
}

/// <param name="Closed">Why nothing can be typed in now; null when it can.</param>
public sealed record PaperForm(
    Guid ExerciseId,
    string Exercise,
    Guid VersionId,
    string Title,
    Form Form,
    string? Closed
);

internal sealed class GetPaperFormHandler : IQueryHandler<GetPaperForm, PaperForm>
{
    public async Task<Outcome<PaperForm>> Handle(GetPaperForm query, Reading reading, CancellationToken cancel)
    {
        var found = await AnsweringForm.Find(reading.Db, query.QuestionnaireId, null, cancel);
        if (found is null)
        {
            return new Refusal.NotFound();
        }
        return new PaperForm(
            found.Exercise.Id,
            found.Exercise.Title,
            found.Version.Id,
            found.Version.Title,
            found.Version.Form,
            found.Exercise.TakesPaperAt(reading.Now) ? null
                : found.Exercise.CountedAt is not null ? "The answers have been counted: no more can be added."
                : "The exercise has not opened yet."
        );
    }
}
