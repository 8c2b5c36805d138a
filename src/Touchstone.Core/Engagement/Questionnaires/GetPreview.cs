using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>The form as it is being written, to be looked at and tried. Trying it leaves nothing behind.</summary>
public sealed record GetPreview(Guid QuestionnaireId) : Query<FormPreview>
{
    public override RecordRef? Subject => RecordKinds.Questionnaire.Ref(QuestionnaireId);
}

public sealed record FormPreview(Guid ExerciseId, string Title, Form Form);

internal sealed class GetPreviewHandler : IQueryHandler<GetPreview, FormPreview>
{
    public async Task<Outcome<FormPreview>> Handle(GetPreview query, Reading reading, CancellationToken cancel)
    {
        var found = await reading
            .Db.Set<Questionnaire>()
            .SingleOrDefaultAsync(q => q.Id == query.QuestionnaireId, cancel);
        return found is null ? new Refusal.NotFound() : new FormPreview(found.ExerciseId, found.Title, found.Form);
    }
}
