using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Answering;

/// <summary>What somebody needs to answer a questionnaire: its form, and what they have said or kept already.</summary>
/// <param name="VersionId">The version that was begun; else the one published now.</param>
/// <param name="Secret">From the link of a letter, where one led here.</param>
public sealed record GetAnswerForm(Guid QuestionnaireId, Guid? VersionId = null, string? Secret = null)
    : Query<AnswerForm>;

/// <param name="Kept">Unfinished answers, or those sent before.</param>
/// <param name="HasSent">They have sent it, and may change what they said.</param>
/// <param name="Closed">Why nothing can be sent now; null when it can.</param>
public sealed record AnswerForm(
    Guid QuestionnaireId,
    Guid VersionId,
    string Title,
    Form Form,
    Guid ExerciseId,
    string Exercise,
    DateTimeOffset? ClosesAt,
    AnswerSheet Kept,
    Standpoint? Standpoint,
    bool HasSent,
    string? Closed
);

internal sealed class GetAnswerFormHandler : IQueryHandler<GetAnswerForm, AnswerForm>
{
    public async Task<Outcome<AnswerForm>> Handle(GetAnswerForm query, Reading reading, CancellationToken cancel)
    {
        var sent = await Sent(query, reading, cancel);
        var kept = await Kept(query, reading, cancel);
        var begun = kept?.VersionId ?? query.VersionId ?? sent?.VersionId;
        var found = await AnsweringForm.Find(reading.Db, query.QuestionnaireId, begun, cancel);
        if (found is null)
        {
            return new Refusal.NotFound();
        }
        return new AnswerForm(
            found.Questionnaire.Id,
            found.Version.Id,
            found.Version.Title,
            found.Version.Form,
            found.Exercise.Id,
            found.Exercise.Title,
            found.Exercise.ClosesAt,
            kept?.Open(RespondentSecret.SealingKey(query.Secret, query.QuestionnaireId)!)
                ?? AnswerSheet.Parse(sent?.Answers)
                ?? AnswerSheet.Empty,
            sent is null
                ? null
                : new Standpoint(sent.Capacity, sent.Organisation ?? "", sent.Organisation is not null, sent.MayQuote),
            sent is not null,
            found.WhyNot(reading.Now)
        );
    }

    private static async Task<Response?> Sent(GetAnswerForm query, Reading reading, CancellationToken cancel)
    {
        var mark = RespondentSecret.ResponseMark(query.Secret, query.QuestionnaireId);
        return mark is null ? null : await reading.Db.Set<Response>().SingleOrDefaultAsync(r => r.Mark == mark, cancel);
    }

    private static async Task<KeptAnswers?> Kept(GetAnswerForm query, Reading reading, CancellationToken cancel)
    {
        var mark = RespondentSecret.KeptMark(query.Secret, query.QuestionnaireId);
        return mark is null
            ? null
            : await reading.Db.Set<KeptAnswers>().SingleOrDefaultAsync(k => k.Mark == mark, cancel);
    }
}
