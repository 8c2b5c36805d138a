using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>Adds a question or a section at the end, or writes one anew.</summary>
/// <param name="QuestionId">Null for a new one.</param>
/// <returns>The identifier of the question.</returns>
public sealed record WriteQuestion(Guid QuestionnaireId, string? QuestionId, QuestionDraft Draft, int Seen)
    : Command<string>
{
    public override RecordRef? Subject => RecordKinds.Questionnaire.Ref(QuestionnaireId);
}

internal sealed class WriteQuestionHandler : ICommandHandler<WriteQuestion, string>
{
    private const int MostItems = 300;

    public async Task<Outcome<string>> Handle(WriteQuestion command, Work work, CancellationToken cancel)
    {
        var written = await work.ToWrite(command.QuestionnaireId, command.Seen, cancel);
        if (!written.IsDone)
        {
            return written.Refusal;
        }
        var questionnaire = written.Value;
        var form = questionnaire.Form;
        var standing = command.QuestionId is { } id ? form.Find(id) : null;
        if (command.QuestionId is not null && standing is null)
        {
            return new Refusal.NotFound();
        }
        var draft = standing is null ? command.Draft : command.Draft with { Kind = standing.Kind };
        var clause = await ClauseOf(questionnaire, draft.Clause, work, cancel);
        var faults = draft
            .Faults()
            .When(
                form.Items.Length >= MostItems && standing is null,
                nameof(draft.Text),
                "There are too many questions"
            )
            .When(
                draft.Clause is not null && clause is null,
                nameof(draft.Clause),
                "Choose a part of the specification that people are asked about"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var question = draft.Build(standing?.Id ?? "", standing, clause);
        var changed = standing is null ? form.Add(question) : form.Replace(question);
        var at = standing?.Id ?? changed.Items[^1].Id;
        if (Ahead(changed, at) is { } ahead)
        {
            return Refusal.For(nameof(draft.ShowIf), ahead);
        }
        questionnaire.Write(changed);
        work.Log("question-written", questionnaire.Ref, new { question = changed.Find(at) });
        return at;
    }

    /// <summary>A question can wait for the answers before it, not for those after it, nor for its own.</summary>
    private static string? Ahead(Form form, string id)
    {
        var place = form.Items.IndexOf(form.Find(id)!);
        var known = form.Items.Take(place).Where(q => q.Decides).Select(q => q.Id).ToHashSet(StringComparer.Ordinal);
        return form.Items[place].ShowIf?.Conditions.Any(c => !known.Contains(c.Question)) == true
            ? "Choose an answer to a question that comes before this one"
            : null;
    }

    private static async Task<Clause?> ClauseOf(
        Questionnaire questionnaire,
        Guid? lineage,
        Work work,
        CancellationToken cancel
    )
    {
        if (lineage is not { } node)
        {
            return null;
        }
        var exercise = await work.Db.Set<Exercise>().SingleAsync(e => e.Id == questionnaire.ExerciseId, cancel);
        var version = await work
            .Db.Set<SpecificationVersion>()
            .SingleOrDefaultAsync(v => v.Id == exercise.VersionId, cancel);
        return version is null ? null : Clauses.Of(version).FirstOrDefault(c => c.Lineage == node);
    }
}
