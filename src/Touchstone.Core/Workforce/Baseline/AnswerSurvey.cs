using System.Collections.Immutable;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>Saves the answers to a survey as a draft. It need not be complete before it is signed off.</summary>
/// <param name="Items">Answers by the code of the question.</param>
/// <param name="Seen">The revision of the return that the person saw.</param>
public sealed record AnswerSurvey(
    Guid ReturnId,
    ImmutableDictionary<string, string> Items,
    ImmutableArray<Award> Awards,
    int Seen
) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.WorkforceReturn.Ref(ReturnId);
}

internal sealed class AnswerSurveyHandler : ICommandHandler<AnswerSurvey, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(AnswerSurvey command, Work work, CancellationToken cancel)
    {
        var underWay = await ReturnUnderWay.Of(work, command.ReturnId, cancel);
        if (underWay is null || underWay.Return.Source == ReturnSource.Plan)
        {
            return new Refusal.NotFound();
        }
        if (underWay.WhyNot(work) is { } refusal)
        {
            return refusal;
        }
        var questions = SurveyRules.QuestionsOf(underWay.Round, underWay.Return.Source, work.Reference);
        var answers = new SurveyAnswers(
            questions
                .Select(q =>
                    (q.Code, Answer: command.Items.GetValueOrDefault(q.Code, "").ReplaceLineEndings("\n").Trim())
                )
                .Where(a => a.Answer.Length > 0)
                .ToImmutableSortedDictionary(a => a.Code, a => a.Answer, StringComparer.Ordinal),
            underWay.Return.Source == ReturnSource.UniversitySurvey
                ? [.. command.Awards.Select(a => a with { Title = a.Title.Trim() })]
                : []
        );
        var faults = SurveyRules.Check(questions, answers, isSigning: false);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (underWay.Return.Revision != command.Seen)
        {
            return Stale(questions, answers, underWay.Draft?.Answers ?? SurveyAnswers.None);
        }
        var draft = underWay.DraftOf(work);
        draft.Answer(answers);
        underWay.Return.Touch();
        work.Log("survey-answered", underWay.Return.Ref, new { draft.Number, answers });
        return Nothing.Value;
    }

    private static Refusal.Stale Stale(
        ImmutableArray<Reference.WorkforceQuestion> questions,
        SurveyAnswers yours,
        SurveyAnswers standing
    ) =>
        new([
            .. questions
                .Select(q => new StaleField(
                    q.Name,
                    yours.Items.GetValueOrDefault(q.Code, ""),
                    standing.Items.GetValueOrDefault(q.Code, "")
                ))
                .Where(f => f.Yours != f.Standing)
                .DefaultIfEmpty(
                    new StaleField(
                        "Awards",
                        string.Join("; ", yours.Awards.Select(a => a.Title)),
                        string.Join("; ", standing.Awards.Select(a => a.Title))
                    )
                ),
        ]);
}
