using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Insight.Sources;

/// <summary>
/// What <see cref="GivenAnswers"/> reads, as rows to be counted. An answer to an earlier version of a questionnaire that
/// branches is heard by the branches of the published one, which the database knows nothing of: these, and no others, are read.
/// </summary>
internal static class GivenAnswerRows
{
    public static async Task<GivenRows?> Of(TouchstoneDb db, GivenPlace place, CancellationToken cancel)
    {
        var exercise = await db.Set<Exercise>()
            .AsNoTracking()
            .SingleOrDefaultAsync(e => e.Id == place.Record.Id, cancel);
        if (exercise is null)
        {
            return null;
        }
        var name = GivenAnswers.NameOf(exercise);
        if (GivenAnswers.WhyNot(exercise) is { } whyNot)
        {
            return GivenRows.Nothing(name, whyNot);
        }
        var published = await (
            from questionnaire in db.Set<Questionnaire>()
            join version in db.Set<FormVersion>() on questionnaire.PublishedId equals version.Id
            where questionnaire.ExerciseId == exercise.Id
            select version
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        var asked = published.SelectMany(v => TextsOf(v).Select(q => (Version: v, Question: q))).ToList();
        var read = new List<GivenText>();
        foreach (var version in published.Where(v => TextsOf(v).Exists(q => q.ShowIf is not null)))
        {
            read.AddRange(await Earlier(db, version, cancel));
        }
        return new GivenRows(
            name,
            $"""
            select place || {GivenRows.HashOfWords} as key, words, may_quote
            from (
                select
                    'answer:' || replace(r.id::text, '-', '') || ':' || q.question as place,
                    r.answers -> q.question ->> 't' as words,
                    r.may_quote
                from unnest(@versions, @questions, @branches) as q (version, question, branches)
                join engagement.form_version v on v.id = q.version
                join engagement.response r on r.questionnaire_id = v.questionnaire_id
                where not q.branches or r.version_id = v.id
            ) as answered
            where words is not null
            union all
            {GivenRows.Read}
            """,
            [
                new NpgsqlParameter("versions", asked.Select(a => a.Version.Id).ToArray()),
                new NpgsqlParameter("questions", asked.Select(a => a.Question.Id).ToArray()),
                new NpgsqlParameter("branches", asked.Select(a => a.Question.ShowIf is not null).ToArray()),
                .. GivenRows.ValuesOf(read),
            ]
        );
    }

    private static List<Question> TextsOf(FormVersion version) =>
        [.. version.Form.Questions.Where(q => q.Kind == QuestionKind.Text)];

    /// <summary>What answers to earlier versions say to the questions that are asked after certain answers only.</summary>
    private static async Task<IEnumerable<GivenText>> Earlier(
        TouchstoneDb db,
        FormVersion published,
        CancellationToken cancel
    )
    {
        var responses = await db.Set<Response>()
            .AsNoTracking()
            .Where(r => r.QuestionnaireId == published.QuestionnaireId && r.VersionId != published.Id)
            .ToListAsync(cancel);
        var branching = TextsOf(published).FindAll(q => q.ShowIf is not null);
        return responses.SelectMany(response =>
        {
            var heard = published.Form.Heard(AnswerSheet.Parse(response.Answers)!);
            return branching
                .Select(q => (Question: q, Words: heard.Of(q.Id)?.Text))
                .Where(said => said.Words is not null)
                .Select(said => new GivenText(
                    GivenAnswers.KeyOf(response.Id, said.Question.Id, said.Words!),
                    null,
                    said.Question.Text,
                    "",
                    said.Words!,
                    ImmutableSortedDictionary<string, string>.Empty,
                    response.MayQuote
                ));
        });
    }
}
